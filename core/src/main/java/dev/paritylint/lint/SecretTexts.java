package dev.paritylint.lint;

import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The values of secrets, longest first: what no message may quote. */
public record SecretTexts(List<String> texts) {
  /** Shorter texts and plain words stand in too many places that give nothing away. */
  private static final int TELLING = 8;

  public SecretTexts {
    texts = List.copyOf(texts);
  }

  /** Those of a landscape that give something away. */
  public static SecretTexts of(Landscape landscape) {
    Set<String> found =
        new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(t -> t));
    for (Setting setting : landscape.settings()) {
      if (setting.secret()
          && setting.value() instanceof Value.Text text
          && isTelling(text.text())) {
        found.add(text.text());
      }
    }
    return new SecretTexts(List.copyOf(found));
  }

  /** A text without any secret that it quotes. */
  public String hide(String text) {
    String hidden = text;
    for (String secret : texts) {
      hidden = hidden.replace(secret, Setting.MASK);
    }
    return hidden;
  }

  private static boolean isTelling(String text) {
    return text.length() >= TELLING && !text.chars().allMatch(Character::isLowerCase);
  }
}

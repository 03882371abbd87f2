package dev.paritylint.source;

import java.util.Random;

/** Small changes to a text that a person or a broken tool may make, the same for the same seed. */
public final class Mutations {
  private final Random random;
  private final String alphabet;

  /** Changes of which what is put in comes from an alphabet. */
  public Mutations(long seed, String alphabet) {
    this.random = new Random(seed);
    this.alphabet = alphabet;
  }

  /** The text with up to so many stretches of up to two characters replaced by one. */
  public String of(String text, int most) {
    StringBuilder changed = new StringBuilder(text);
    for (int edit = random.nextInt(most) + 1; edit > 0 && changed.length() > 0; edit--) {
      int at = random.nextInt(changed.length());
      changed.replace(
          at,
          Math.min(at + random.nextInt(3), changed.length()),
          String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))));
    }
    return changed.toString();
  }

  /** The beginning of a text, up to anywhere. */
  public String cut(String text) {
    return text.isEmpty() ? text : text.substring(0, random.nextInt(text.length()));
  }
}

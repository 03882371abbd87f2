package dev.paritylint.rules.missing;

import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import dev.paritylint.parity.Normalization;
import dev.paritylint.parity.Synonyms;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Variables that stand in one environment because they are meant for it alone. */
public final class MissingOnPurpose {
  private MissingOnPurpose() {}

  /** Whether it lets some in and keeps others out. */
  static boolean isAccess(Lack lack) {
    return MissingWords.ACCESS.areIn(lack.name());
  }

  /** Whether it is a switch for trying things out, a size, or names an environment. */
  static boolean isTrial(Lack lack) {
    return isByName(lack.first())
        || Normalization.names(lack.name(), wordsOf(lack.gap().environments()));
  }

  /** Whether the name alone says so. */
  public static boolean isByName(Setting setting) {
    return MissingWords.ACCESS.areIn(setting.name())
        || MissingWords.TRIAL.areIn(setting.name())
        || MissingWords.FREE.areIn(setting.name());
  }

  /** Whether a name speaks of trying things out, of looking on, or of whom to let in. */
  public static boolean isToolOrAccess(String name) {
    return MissingWords.ACCESS.areIn(name)
        || MissingWords.TRIAL.areIn(name)
        || MissingWords.OBSERVABILITY.areIn(name);
  }

  /**
   * Whether its values say that it is for lower environments. Where each of several has a value of
   * its own that names it, the next one would, too, and then it is forgotten.
   */
  static boolean isForLower(Lack lack) {
    List<Environment> lower =
        lack.gap().having().stream()
            .filter(one -> one.kind() != EnvironmentClass.PRODUCTION)
            .toList();
    Set<String> words = wordsOf(lower);
    boolean all =
        lower.size() == lack.gap().having().size()
            && lack.settings().stream().allMatch(setting -> names(setting, words));
    boolean eachItself =
        lower.size() > 1
            && lack.settings().stream()
                .allMatch(setting -> names(setting, Synonyms.of(setting.environment())));
    return all && !(eachItself && !isLabel(lack));
  }

  /** Whether the values are nothing but the names of their environments. */
  private static boolean isLabel(Lack lack) {
    return lack.settings().stream()
        .allMatch(
            setting ->
                setting.value() instanceof Value.Text text
                    && Normalization.strip(text.text(), setting.environment()).equals("{env}"));
  }

  private static boolean names(Setting setting, Set<String> words) {
    return setting.value() instanceof Value.Text text && Normalization.names(text.text(), words);
  }

  private static Set<String> wordsOf(Collection<Environment> environments) {
    Set<String> words = new TreeSet<>();
    environments.forEach(environment -> words.addAll(Synonyms.of(environment)));
    return words;
  }
}

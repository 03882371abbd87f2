package dev.paritylint.rules.naming;

import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import dev.paritylint.parity.Normalization;
import dev.paritylint.parity.Synonyms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the values that name another environment, and leaves out what such names mostly mean. */
final class ForeignNames {
  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
  private static final Pattern STAGE_APART =
      Pattern.compile("(?:^|.*[-/])stage(?:[-/].*|$)", Pattern.CASE_INSENSITIVE);
  private static final int WORDS_OF_PROSE = 4;

  private final List<Environment> environments;
  private final List<Environment> undeclared;

  private ForeignNames(List<Environment> environments) {
    this.environments = environments;
    this.undeclared = UndeclaredEnvironments.besides(environments);
  }

  static ForeignNames of(Landscape landscape) {
    return new ForeignNames(landscape.environments().stream().filter(Tiers::isKnown).toList());
  }

  /** At most one for each identifier of the value. */
  List<ForeignName> in(Setting setting) {
    Environment own = setting.environment();
    if (!Tiers.isKnown(own) || isMeantOtherwise(setting)) {
      return List.of();
    }
    List<String> identifiers = Identifiers.in(setting);
    if (identifiers.stream().anyMatch(each -> Normalization.names(each, Synonyms.of(own)))) {
      return List.of();
    }
    List<ForeignName> foreign = new ArrayList<>();
    Set<Environment> named = new TreeSet<>(Comparator.comparing(Environment::name));
    for (String identifier : identifiers) {
      Optional<Environment> other = named(identifier, setting);
      other.ifPresent(named::add);
      other
          .filter(one -> !isSaidByName(setting, one))
          .filter(one -> !isListed(identifier, one, identifiers))
          .ifPresent(one -> foreign.add(new ForeignName(setting, one, identifier)));
    }
    return named.size() > 1 ? List.of() : foreign;
  }

  /**
   * The environment that an identifier names with a word that is not this one's own. Lower ones may
   * stand in for what others run, so that only production is held to names that nobody uses here.
   */
  private Optional<Environment> named(String identifier, Setting setting) {
    List<Environment> strangers =
        Tiers.isProduction(setting.environment()) ? undeclared : List.of();
    return Stream.concat(environments.stream(), strangers.stream())
        .filter(other -> !other.equals(setting.environment()))
        .filter(other -> names(identifier, setting, other))
        .findFirst();
  }

  private static boolean names(String identifier, Setting setting, Environment other) {
    Set<String> words = new TreeSet<>(Synonyms.of(other));
    words.removeAll(Synonyms.of(setting.environment()));
    if (!Normalization.names(identifier, words)) {
      return false;
    }
    Set<String> strong = new TreeSet<>(words);
    strong.removeAll(WordLists.of("weak"));
    return Normalization.names(identifier, strong)
        || words.contains(identifier.toLowerCase(Locale.ROOT))
        || standsApart(identifier, words);
  }

  /** {@code stage} is a step of something else, unless it stands between hyphens or slashes. */
  private static boolean standsApart(String identifier, Set<String> words) {
    return words.contains("stage") && STAGE_APART.matcher(identifier).matches();
  }

  private static boolean isMeantOtherwise(Setting setting) {
    String name = WordLists.simpleName(setting.name());
    if (Normalization.names(name, WordLists.of("prose"))
        || Normalization.names(name, WordLists.of("channel"))) {
      return true;
    }
    if (WordLists.of("mode").contains(name) && !Tiers.isProduction(setting.environment())) {
      return true;
    }
    if (!(setting.value() instanceof Value.Text text)) {
      return false;
    }
    boolean single = WORD.matcher(text.text()).matches();
    return (single && Normalization.names(name, WordLists.of("people"))) || isProse(text.text());
  }

  private static boolean isProse(String text) {
    String[] parts = text.strip().split("\\s+", -1);
    long plain = Arrays.stream(parts).filter(part -> WORD.matcher(part).matches()).count();
    return parts.length >= WORDS_OF_PROSE && plain >= WORDS_OF_PROSE;
  }

  /** {@code PROD_BASE_URL} is meant to name production wherever it stands. */
  private static boolean isSaidByName(Setting setting, Environment named) {
    String name = setting.name();
    if (Normalization.names(name, Synonyms.of(named))
        || Normalization.names(setting.service(), Synonyms.of(named))) {
      return true;
    }
    return Tiers.isProduction(setting.environment())
        && Normalization.names(name, Set.of("test", "sandbox", "staging", "dev", "lower"));
  }

  /** A list of every environment's holds production's without its word. */
  private static boolean isListed(String identifier, Environment named, List<String> identifiers) {
    String bare = Normalization.strip(identifier, named);
    return identifiers.size() > 1 && !bare.equals("{env}") && identifiers.contains(bare);
  }
}

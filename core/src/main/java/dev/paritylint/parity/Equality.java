package dev.paritylint.parity;

import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Landscape.Comparison;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether values are the same of what belongs to each environment: after normalization, or by words
 * that stand for each other in all that two environments have. Within one environment values are
 * compared as they are written.
 */
public final class Equality {
  private final Landscape landscape;
  private @Nullable List<Row> rows;
  private final Map<Comparison, LearnedPairs> learned = new HashMap<>();

  private Equality(Landscape landscape) {
    this.landscape = landscape;
  }

  /** By what a landscape teaches; its words are looked for when they are first needed. */
  public static Equality of(Landscape landscape) {
    return new Equality(landscape);
  }

  /** Whether two settings agree; secrets do so only to the letter. */
  public boolean same(Setting one, Setting other) {
    boolean texts = one.value() instanceof Value.Text && other.value() instanceof Value.Text;
    if (!texts || one.secret() || other.secret()) {
      return one.value().equals(other.value());
    }
    return same(
        ((Value.Text) one.value()).text(),
        one.environment(),
        ((Value.Text) other.value()).text(),
        other.environment());
  }

  /** Whether two texts agree, each in its environment. */
  public boolean same(String left, Environment here, String right, Environment there) {
    if (here.equals(there)) {
      return left.trim().equals(right.trim());
    }
    return Normalization.equal(left, here, right, there) || learned(left, here, right, there);
  }

  private boolean learned(String left, Environment here, String right, Environment there) {
    Comparison comparison = new Comparison(here, there);
    Comparison mirrored = new Comparison(there, here);
    if (landscape.comparisons().contains(comparison)) {
      return pairs(comparison).explain(bare(left, here), bare(right, there));
    }
    return landscape.comparisons().contains(mirrored)
        && pairs(mirrored).explain(bare(right, there), bare(left, here));
  }

  private static String bare(String text, Environment environment) {
    return Normalization.strip(text.trim(), environment).toLowerCase(Locale.ROOT);
  }

  private LearnedPairs pairs(Comparison comparison) {
    return learned.computeIfAbsent(
        comparison,
        unseen -> LearnedPairs.of(rows(), unseen.left(), unseen.right(), environmentWords()));
  }

  /** Put together when the first pair is asked for: most values agree without. */
  private List<Row> rows() {
    List<Row> all = rows;
    if (all == null) {
      all = Matrix.of(landscape).rows();
      rows = all;
    }
    return all;
  }

  private Set<String> environmentWords() {
    Set<String> words = new TreeSet<>();
    landscape.environments().stream()
        .filter(environment -> !environment.isDefault())
        .forEach(environment -> words.addAll(Synonyms.of(environment)));
    return words;
  }
}

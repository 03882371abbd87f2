package dev.paritylint.project;

import dev.paritylint.model.Evidence;
import dev.paritylint.model.Input;
import dev.paritylint.model.Input.Kind;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.project.Vocabulary.Named;
import dev.paritylint.source.Span;
import dev.paritylint.terraform.WorkspaceNames;
import dev.paritylint.vocabulary.Tier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The workspaces of one root that are named after environments. */
final class Workspaces {
  private static final int SEVERAL = 3;
  private static final int ONE = 2;

  private final Vocabulary vocabulary;
  private final Map<EnvironmentKey, Verdict> verdicts = new LinkedHashMap<>();
  private final Map<EnvironmentKey, Span> places = new LinkedHashMap<>();
  private final Map<String, String> others = new LinkedHashMap<>();

  private Workspaces(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** By what the root's own expressions expect, and by what scripts and workflows select. */
  static Workspaces of(WorkspaceNames.Found found, List<TerraformRun> runs, Vocabulary vocabulary) {
    Workspaces all = new Workspaces(vocabulary);
    all.expected(found);
    for (TerraformRun run : runs) {
      Verdict verdict = run.verdict();
      boolean selected =
          run.inputs().stream()
              .anyMatch(input -> input.kind() == Kind.WORKSPACE && input.value().isKnown());
      if (verdict != null && selected) {
        all.verdicts.merge(verdict.key(), verdict, Workspaces::both);
      }
    }
    return all;
  }

  private static Verdict both(Verdict expected, Verdict selected) {
    List<Belief> because = new ArrayList<>(selected.because());
    because.addAll(expected.because());
    return new Verdict(
        selected.key(), selected.kind(), selected.rank(), selected.spellings(), because);
  }

  private void expected(WorkspaceNames.Found found) {
    Map<String, Named> known = new LinkedHashMap<>();
    for (Map.Entry<String, Span> entry : found.words().entrySet()) {
      String word = entry.getKey();
      String path = entry.getValue().path();
      Optional<Named> named = vocabulary.named(word).filter(Workspaces::isEnvironment);
      named.ifPresentOrElse(one -> known.put(word, one), () -> others.put(word, path));
    }
    others.remove("default");
    boolean sure = known.values().stream().anyMatch(named -> named.word().tier() == Tier.A);
    if (known.size() < 2 && !sure) {
      return;
    }
    boolean several = known.size() > 1;
    found
        .words()
        .forEach(
            (word, at) -> {
              Named named = known.get(word);
              if (named == null) {
                return;
              }
              String what =
                  several
                      ? "terraform.workspace chooses among " + People.list(known.keySet())
                      : "terraform.workspace may be `" + word + "`";
              Belief belief =
                  new Belief(several ? SEVERAL : ONE, new Evidence(what, at.path(), at.line()));
              Verdict verdict = Verdict.of(named.word(), word, named.instance(), belief);
              verdicts.putIfAbsent(verdict.key(), verdict);
              places.putIfAbsent(verdict.key(), at);
            });
  }

  private static boolean isEnvironment(Named named) {
    return named.word().tier() == Tier.A || named.word().tier() == Tier.B;
  }

  /** The environments, in the order in which they are named. */
  Map<EnvironmentKey, Verdict> verdicts() {
    return verdicts;
  }

  /** Words beside the environments that name none, each with its file. */
  Map<String, String> others() {
    return verdicts.isEmpty() ? Map.of() : others;
  }

  /** The workspace that the root's own expressions expect for an environment. */
  Optional<Input> expected(EnvironmentKey key) {
    Span at = places.get(key);
    Verdict verdict = verdicts.get(key);
    return at == null || verdict == null
        ? Optional.empty()
        : Optional.of(
            new Input(Kind.WORKSPACE, "", new Value.Text(text(at)), Origin.literal(at), 0));
  }

  /** The word without its quotes. */
  private static String text(Span at) {
    String written = at.text();
    return written.startsWith("\"") ? written.substring(1, written.length() - 1) : written;
  }
}

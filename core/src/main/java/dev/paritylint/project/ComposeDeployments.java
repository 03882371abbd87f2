package dev.paritylint.project;

import dev.paritylint.hole.ScriptText;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.vocabulary.EnvironmentWord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compose projects. A base is merged only on evidence: somebody calls the files together, the
 * overlay is incomplete, or the base says that it is one; never because it lies beside.
 */
final class ComposeDeployments {
  private final Survey survey;
  private final Verdicts verdicts;
  private final Set<String> files;
  private final ComposeChains chains;
  private final ComposeRuns runs;
  private final Set<String> bases = new HashSet<>();

  ComposeDeployments(Survey survey, Verdicts verdicts, ComposeRuns runs) {
    this.survey = survey;
    this.verdicts = verdicts;
    this.runs = runs;
    this.files = new LinkedHashSet<>(survey.files(FileKind.COMPOSE));
    List<ScriptText> uses = new ArrayList<>(survey.scripts());
    survey.files(FileKind.DOTENV).stream()
        .flatMap(path -> survey.read(path).stream())
        .map(ScriptText::of)
        .forEach(uses::add);
    this.chains = new ComposeChains(survey.files(FileKind.COMPOSE), uses, runs.chains());
  }

  List<Draft> find() {
    List<Draft> drafts = new ArrayList<>();
    List<String> plain = new ArrayList<>();
    for (String file : files) {
      Optional<Verdict> verdict = verdicts.of(file);
      ComposeShape shape =
          survey
              .read(file)
              .map(text -> ComposeShape.of(text, survey.tree()))
              .orElse(ComposeShape.NONE);
      if (shape == ComposeShape.NONE && baseOf(file) == null) {
        continue;
      }
      if (verdict.isEmpty() || isPersonal(file)) {
        plain.add(file);
      } else {
        drafts.add(named(file, verdict.get(), shape));
      }
    }
    Set<String> overlays = new HashSet<>();
    plain.forEach(file -> overlays.addAll(behind(file)));
    for (String file : plain) {
      boolean part = bases.contains(file) || overlays.contains(file);
      if (!isPersonal(file) && !part && !isBaseName(file)) {
        drafts.addAll(facets(unnamed(file)));
      } else if (bases.contains(file)) {
        drafts.addAll(sidelined(file, drafts));
      }
    }
    return drafts.stream().flatMap(draft -> started(draft).stream()).toList();
  }

  /** With what it is started; once for each environment that only those who start it tell. */
  private List<Draft> started(Draft draft) {
    List<String> paths = draft.paths();
    Verdict own = draft.verdict();
    if (own != null) {
      return List.of(draft.withInputs(runs.inputs(paths, own.key())));
    }
    List<Draft> drafts = new ArrayList<>();
    runs.environments(paths)
        .forEach(
            (key, verdict) -> drafts.add(draft.of(verdict).withInputs(runs.inputs(paths, key))));
    return drafts.isEmpty() ? List.of(draft.withInputs(runs.inputs(paths))) : drafts;
  }

  /** One for each environment that has services of its own among the file's. */
  private List<Draft> facets(Draft draft) {
    List<Facet> facets = draft.verdict() == null ? facetsOf(draft.main()) : List.of();
    return facets.isEmpty() ? List.of(draft) : facets.stream().map(draft::ofFacet).toList();
  }

  /** A base of others that serves several environments itself, none of them the others'. */
  private List<Draft> sidelined(String file, List<Draft> drafts) {
    List<Facet> facets = facetsOf(file);
    boolean theirs =
        drafts.stream()
            .filter(draft -> draft.main().equals(file))
            .map(Draft::verdict)
            .anyMatch(
                verdict ->
                    facets.stream()
                        .anyMatch(
                            facet ->
                                verdict != null && facet.verdict().key().equals(verdict.key())));
    Draft alone = Draft.of(DeploymentKind.COMPOSE, null, file);
    return theirs ? List.of() : facets.stream().map(alone::ofFacet).toList();
  }

  private List<Facet> facetsOf(String file) {
    return survey
        .read(file)
        .map(text -> new Facets(survey.vocabulary()).of(ComposeShape.parts(text, survey.tree())))
        .orElse(List.of());
  }

  /** What is always laid over a file, if neither it nor that names an environment. */
  private List<String> behind(String file) {
    List<String> chain = chains.beginningWith(file);
    boolean named = chain.stream().anyMatch(path -> verdicts.of(path).isPresent());
    return named || chain.isEmpty() ? List.of() : chain.subList(1, chain.size());
  }

  private Draft named(String file, Verdict verdict, ComposeShape shape) {
    List<String> chain = chainOf(file, verdict);
    if (chain.isEmpty()) {
      String base = baseOf(file);
      boolean laidOver = base != null && (shape != ComposeShape.COMPLETE || isBaseName(base));
      chain = laidOver && base != null ? List.of(base, file) : List.of(file);
    }
    bases.addAll(chain.subList(0, chain.size() - 1));
    return Draft.of(DeploymentKind.COMPOSE, verdict, chain.get(0))
        .withLayers(chain.subList(1, chain.size()), file);
  }

  /** How the file is called, if no other environment's file is in the same call. */
  private List<String> chainOf(String file, Verdict verdict) {
    List<String> chain = chains.of(file);
    boolean mixed =
        chain.stream()
            .map(verdicts::of)
            .flatMap(Optional::stream)
            .anyMatch(other -> !other.key().equals(verdict.key()));
    return mixed ? List.of() : chain;
  }

  /** The file without an environment's word that lies where this one's family does. */
  private @Nullable String baseOf(String file) {
    String key = verdicts.familyKey(file);
    List<String> candidates = new ArrayList<>(List.of(key));
    String stem = key.replaceFirst("\\.ya?ml$", "");
    for (String ending : List.of(".yml", ".yaml")) {
      candidates.add(stem + ".base" + ending);
      candidates.add(stem + ".common" + ending);
      candidates.add(stem + ending);
    }
    for (String candidate : candidates) {
      if (!candidate.equals(file)
          && files.contains(candidate)
          && verdicts.of(candidate).isEmpty()) {
        return candidate;
      }
    }
    return null;
  }

  private Draft unnamed(String file) {
    List<String> behind = behind(file);
    if (!behind.isEmpty()) {
      return Draft.of(DeploymentKind.COMPOSE, null, file).withLayers(behind, file);
    }
    for (String ending : List.of(".yml", ".yaml")) {
      String override = file.replaceFirst("\\.ya?ml$", ".override" + ending);
      if (files.contains(override)) {
        return Draft.of(DeploymentKind.COMPOSE, Verdict.local(override), file)
            .withLayers(List.of(override), override);
      }
    }
    return Draft.of(DeploymentKind.COMPOSE, null, file);
  }

  private static boolean isPersonal(String file) {
    return FileName.of(file).stem().toLowerCase(Locale.ROOT).endsWith(".override");
  }

  private boolean isBaseName(String file) {
    String stem = FileName.of(file).stem();
    EnvironmentWord word = survey.vocabulary().find(stem.substring(stem.lastIndexOf('.') + 1));
    return word != null && !word.isEnvironment();
  }
}

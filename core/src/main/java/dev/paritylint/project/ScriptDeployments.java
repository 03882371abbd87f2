package dev.paritylint.project;

import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.DeploymentReader;
import dev.paritylint.model.Evidence;
import dev.paritylint.project.Vocabulary.Named;
import dev.paritylint.shell.DeployCommands;
import dev.paritylint.vocabulary.Tier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Deploy scripts: those whose name says so, those of an environment's own folder, and those that
 * tell environments apart inside themselves.
 */
final class ScriptDeployments {
  private static final Set<String> LIKELY_WORDS =
      Set.of(
          "infra",
          "infrastructure",
          "config",
          "configs",
          "settings",
          "env",
          "envs",
          "environment",
          "environments",
          "ops",
          "deploy",
          "deployment",
          "deployments",
          "release",
          "provision",
          "scripts",
          "bin",
          "ci",
          "tools",
          "stacks");
  private static final int FEW = 300;

  private final Survey survey;
  private final Verdicts verdicts;
  private final List<DeploymentReader> readers;
  private final Map<String, List<String>> words = new HashMap<>();
  private final List<Doubt> doubts = new ArrayList<>();

  ScriptDeployments(Survey survey, Verdicts verdicts, List<DeploymentReader> readers) {
    this.survey = survey;
    this.verdicts = verdicts;
    this.readers =
        readers.stream().filter(reader -> reader.kind() == DeploymentKind.SCRIPT).toList();
  }

  List<Draft> find() {
    List<String> scripts = survey.files(FileKind.SCRIPT);
    List<String> likely =
        scripts.stream().filter(file -> scripts.size() <= FEW || isLikely(file)).toList();
    words.putAll(
        likely.parallelStream()
            .filter(this::mentionsEnvironments)
            .collect(Collectors.toConcurrentMap(file -> file, this::words)));
    List<String> shell = survey.shellScripts();
    words.putAll(
        shell.parallelStream().collect(Collectors.toConcurrentMap(file -> file, this::words)));
    return Stream.concat(
            likely.stream().flatMap(file -> ofFile(file).stream()),
            shell.stream().flatMap(file -> ofShell(file).stream()))
        .toList();
  }

  /** Words that scripts branch on and that name no known environment. */
  List<Doubt> doubts() {
    return doubts;
  }

  private List<Draft> ofFile(String file) {
    Optional<Verdict> byPath = verdicts.of(file);
    boolean deploys = DeployVerbs.inScript(FileName.of(file).name());
    Map<String, Named> known = branches(file);
    if (byPath.isPresent() && (deploys || isEnvironmentFile(file))) {
      return List.of(ofPath(file, byPath.get(), known));
    }
    if (known.isEmpty()) {
      return deploys ? List.of(Draft.of(DeploymentKind.SCRIPT, null, file)) : List.of();
    }
    if (known.size() < 2 && !deploys && !isLikely(file)) {
      return List.of();
    }
    List<Draft> drafts = new ArrayList<>();
    known.forEach((word, named) -> drafts.add(branch(file, word, named, known.keySet())));
    return drafts;
  }

  /**
   * A script of the shell that calls a tool which deploys. Where nothing tells an environment, its
   * name has to say that it deploys: scripts start containers for much else.
   */
  private List<Draft> ofShell(String file) {
    Map<String, Named> known = branches(file);
    Optional<Verdict> byPath = verdicts.of(file);
    if (byPath.isPresent()) {
      return List.of(ofPath(file, byPath.get(), known));
    }
    if (known.isEmpty()) {
      boolean deploys =
          DeployVerbs.inScript(FileName.of(file).name())
              && survey
                  .read(file)
                  .filter(source -> DeployCommands.mayUsePlatform(source.text()))
                  .isPresent();
      return deploys ? List.of(Draft.of(DeploymentKind.SCRIPT, null, file)) : List.of();
    }
    List<Draft> drafts = new ArrayList<>();
    known.forEach((word, named) -> drafts.add(branch(file, word, named, known.keySet())));
    return drafts;
  }

  private static Draft ofPath(String file, Verdict verdict, Map<String, Named> known) {
    @Nullable String branch = null;
    for (Map.Entry<String, Named> entry : known.entrySet()) {
      if (entry.getValue().word().name().equals(verdict.key().name())) {
        branch = entry.getKey();
      }
    }
    return new Draft(DeploymentKind.SCRIPT, verdict, file, List.of(), branch, file);
  }

  private static Draft branch(String file, String word, Named named, Set<String> all) {
    String what =
        all.size() > 1 ? "tells " + People.list(all) + " apart" : "has a branch for " + word;
    Verdict verdict =
        Verdict.of(
            named.word(),
            word,
            named.instance(),
            new Belief(all.size() > 1 ? 3 : 1, new Evidence(what, file, 0)));
    return new Draft(DeploymentKind.SCRIPT, verdict, file, List.of(), word, file);
  }

  /** The branches that are environments: two at least, or one that is surely one. */
  private Map<String, Named> branches(String file) {
    Map<String, Named> known = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    for (String word : words.getOrDefault(file, List.of())) {
      Optional<Named> named = survey.vocabulary().named(word);
      if (named.isPresent() && named.get().word().tier() != Tier.C) {
        known.putIfAbsent(word, named.get());
      } else {
        unknown.add(word);
      }
    }
    boolean sure = known.values().stream().anyMatch(named -> named.word().tier() == Tier.A);
    if (!sure && known.size() < 2) {
      return Map.of();
    }
    for (String word : unknown) {
      String why =
          "a branch beside " + People.list(known.keySet()) + " that no environment is named like";
      doubts.add(new Doubt(word, file, why));
    }
    return known;
  }

  /** The words that a file branches on, as its readers say. */
  private List<String> words(String file) {
    return readers.stream()
        .flatMap(reader -> Branches.of(reader, file, survey.tree()).stream())
        .toList();
  }

  /** A cheap look before a reader parses the whole file. */
  private boolean mentionsEnvironments(String file) {
    if (readers.isEmpty()) {
      return false;
    }
    String text = survey.read(file).map(source -> source.text()).orElse("");
    if (!VariableMaps.mayBeIn(text)) {
      return false;
    }
    for (int quote = nextQuote(text, 0); quote >= 0; quote = nextQuote(text, quote + 1)) {
      int end = quote + 1;
      while (end < text.length() && isWord(text.charAt(end))) {
        end++;
      }
      boolean closed =
          end > quote + 1 && end < text.length() && text.charAt(end) == text.charAt(quote);
      if (closed && survey.vocabulary().named(text.substring(quote + 1, end)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static int nextQuote(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '"' || text.charAt(i) == '\'') {
        return i;
      }
    }
    return -1;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_';
  }

  private static boolean isLikely(String file) {
    for (String word : file.toLowerCase(Locale.ROOT).split("[/._-]", -1)) {
      if (LIKELY_WORDS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** `environments/staging.py`: configuration that is a program. */
  private static boolean isEnvironmentFile(String file) {
    String folder = Occurrences.folderOf(file);
    String name = folder.substring(folder.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return Set.of("env", "envs", "environment", "environments").contains(name);
  }
}

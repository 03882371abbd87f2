package dev.paritylint.cli;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.LintResult;
import dev.paritylint.lint.Linter;
import dev.paritylint.lint.Rule;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Likeness;
import dev.paritylint.model.NameGlob;
import dev.paritylint.model.ServiceMatch;
import dev.paritylint.platform.ServiceMatches;
import dev.paritylint.project.Assembly;
import dev.paritylint.project.Doubt;
import dev.paritylint.project.config.Config;
import dev.paritylint.project.config.ConfigFile;
import dev.paritylint.project.config.CustomRule;
import dev.paritylint.project.config.DeclaredService;
import dev.paritylint.project.config.RuleChoice;
import dev.paritylint.project.config.Waiver;
import dev.paritylint.rules.Rules;
import dev.paritylint.source.DiskTree;
import dev.paritylint.source.Memory;
import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import dev.paritylint.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a folder or a tree: the one door from the commands to the readers.
 *
 * @param memory what other states of the tree need not work out again
 */
record Workspace(SourceTree tree, Assembly assembly, Config config, Memory memory) {

  private static Workspace of(SourceTree tree, Config config, Memory memory) {
    return new Workspace(tree, Assembly.of(tree, config, memory), config, memory);
  }

  /** Another state of the tree, as a configuration has it. */
  Workspace beside(SourceTree other, Config otherConfig) {
    return of(other, otherConfig, memory);
  }

  /** What lies on disk; {@code configuration} is null where there is none. */
  static Workspace open(Path folder, @Nullable Path configuration) {
    try {
      return of(DiskTree.of(folder), config(folder, configuration), new Memory());
    } catch (IOException unreadable) {
      throw new Refusal("cannot read '" + folder + "'; check that it may be read", unreadable);
    }
  }

  /** What a configuration says for a folder; {@code configuration} is null where there is none. */
  static Config config(Path folder, @Nullable Path configuration) {
    if (configuration == null) {
      return Config.EMPTY;
    }
    try {
      return read(folder, configuration);
    } catch (IOException unreadable) {
      throw new Refusal(
          "cannot read '" + configuration + "'; check that it may be read", unreadable);
    }
  }

  /** What lies in a tree that is not on disk, an index or a commit, its configuration included. */
  static Workspace open(SourceTree tree) {
    return of(
        tree,
        ConfigFile.locate(tree).map(ConfigFile::read).map(Workspace::sound).orElse(Config.EMPTY),
        new Memory());
  }

  /** The configuration of an older tree; {@code otherwise} where it is not sound. */
  static Config configOf(SourceTree tree, Config otherwise) {
    return ConfigFile.locate(tree)
        .map(ConfigFile::read)
        .map(config -> mistakes(config).isEmpty() ? config : otherwise)
        .orElse(Config.EMPTY);
  }

  /** What a configuration said on an older day; {@code otherwise} where that is not sound. */
  static Config configOf(SourceFile then, Path folder, Path configuration, Config otherwise) {
    Config config =
        ConfigFile.read(SourceFile.of(shown(configuration, folder), then.textWithMark()));
    return mistakes(config).isEmpty()
        ? config.below(folderBelow(configuration, folder))
        : otherwise;
  }

  private static Config read(Path folder, Path configuration) throws IOException {
    byte[] bytes = Files.readAllBytes(configuration);
    SourceFile file = SourceFile.decode(shown(configuration, folder), bytes);
    return sound(ConfigFile.read(file)).below(folderBelow(configuration, folder));
  }

  /** The configuration as seen from a folder. */
  static String shown(Path configuration, Path folder) {
    Path shown = folder.toAbsolutePath().relativize(configuration.toAbsolutePath());
    return shown.toString().replace('\\', '/');
  }

  /**
   * The folder as seen from the configuration's own; empty where it is the same or lies outside.
   */
  private static String folderBelow(Path configuration, Path folder) {
    Path home = configuration.toAbsolutePath().normalize().resolveSibling("");
    Path root = folder.toAbsolutePath().normalize();
    return root.startsWith(home) ? home.relativize(root).toString().replace('\\', '/') : "";
  }

  /** A configuration that does not say what it seems to say must not be half obeyed. */
  private static Config sound(Config config) {
    List<Problem> problems = mistakes(config);
    if (!problems.isEmpty()) {
      throw Refusal.of(problems);
    }
    return config;
  }

  private static List<Problem> mistakes(Config config) {
    List<Problem> problems = new ArrayList<>(config.problems());
    List<String> rules =
        new ArrayList<>(Rules.all().stream().map(rule -> rule.info().id()).toList());
    for (CustomRule custom : config.customRules()) {
      if (rules.contains(custom.id())) {
        problems.add(
            new Problem(
                custom.at(),
                "there is a rule `" + custom.id() + "` already",
                "give it an id of its own"));
      }
      rules.add(custom.id());
    }
    for (RuleChoice choice : config.rules()) {
      if (!rules.contains(choice.rule())) {
        problems.add(unknown(choice.rule(), "", choice.at(), rules));
      }
    }
    for (Waiver waiver : config.waivers()) {
      if (rules.stream().noneMatch(new NameGlob(waiver.rule())::matches)) {
        problems.add(unknown(waiver.rule(), " in a waiver", waiver.at(), rules));
      }
    }
    return problems;
  }

  private static Problem unknown(String rule, String where, Span at, List<String> rules) {
    String hint = Nearest.hint(rule, rules);
    return new Problem(
        at,
        "unknown rule `" + rule + "`" + where,
        hint.isEmpty() ? "see `paritylint rules`" : hint.replaceFirst("^; ", ""));
  }

  Landscape landscape() {
    return assembly.landscape();
  }

  /** Words that look like environments and were not believed. */
  List<Doubt> doubts() {
    return assembly.discovered().doubts();
  }

  /** The services by their canonical names, with what else they are called. */
  List<DeclaredService> services() {
    TreeMap<String, TreeSet<String>> names = new TreeMap<>();
    assembly
        .services()
        .forEach(
            (raw, canonical) ->
                names.computeIfAbsent(canonical, name -> new TreeSet<>()).add(raw.name()));
    names.forEach((canonical, aliases) -> aliases.remove(canonical));
    return names.entrySet().stream()
        .map(entry -> new DeclaredService(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }

  /** How each name was matched, in the order of the services' names. */
  List<ServiceMatch> matches() {
    return assembly.services().entrySet().stream()
        .map(entry -> ServiceMatches.of(entry.getKey(), entry.getValue(), assembly.links()))
        .distinct()
        .sorted(Comparator.comparing(ServiceMatch::canonical).thenComparing(ServiceMatch::raw))
        .toList();
  }

  /** Services that may be the same one. */
  List<Likeness> likenesses() {
    return assembly.likenesses();
  }

  /** What the rules and the team's own find, with waivers and the configured severities applied. */
  LintResult lint(List<Rule> rules) {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    List<Rule> all = new ArrayList<>(rules);
    all.addAll(Rules.of(config));
    return new Linter(all, config, today)
        .lint(landscape(), assembly.markers())
        .reading(assembly.files().size());
  }

  /** A finding at the level that the configuration wants of its rule. */
  Finding leveled(Finding finding) {
    return new Linter(List.of(), config, LocalDate.EPOCH).leveled(finding);
  }
}

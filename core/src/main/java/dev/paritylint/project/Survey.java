package dev.paritylint.project;

import dev.paritylint.hole.ScriptText;
import dev.paritylint.model.Evidence;
import dev.paritylint.shell.DeployCommands;
import dev.paritylint.shell.ShellReader;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import dev.paritylint.vocabulary.EnvironmentWord;
import dev.paritylint.vocabulary.Tier;
import dev.paritylint.workflow.DeployJob;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the paths of a repository say by themselves, and what scripts say about them. */
final class Survey {
  private static final int MOST_SCRIPTS = 600;
  private static final Pattern SERVICES = Pattern.compile("(?m)^services:");

  private final SourceTree tree;
  private final Vocabulary vocabulary;
  private final Occurrences occurrences;
  private final Beliefs beliefs = new Beliefs();
  private final Map<FileKind, List<String>> byKind = new EnumMap<>(FileKind.class);
  private final List<String> readmes = new ArrayList<>();
  private final List<ScriptText> scripts = new ArrayList<>();
  private @Nullable List<String> shellScripts;

  private Survey(SourceTree tree, Vocabulary vocabulary) {
    this.tree = tree;
    this.vocabulary = vocabulary;
    this.occurrences = new Occurrences(vocabulary);
  }

  static Survey of(SourceTree tree, Vocabulary vocabulary) {
    Survey survey = new Survey(tree, vocabulary);
    survey.listFiles();
    if (survey.hasDeployments()) {
      survey.readScripts();
      survey.confirm();
    }
    return survey;
  }

  private void listFiles() {
    LeftOut leftOut = new LeftOut();
    for (FileKind kind : FileKind.values()) {
      byKind.put(kind, new ArrayList<>());
    }
    for (String path : tree.paths().stream().sorted().toList()) {
      FileKind kind = FileKind.of(path);
      boolean readme = kind == FileKind.OTHER && isReadme(path);
      if ((kind == FileKind.OTHER && !readme) || leftOut.holds(path)) {
        continue;
      }
      if (readme) {
        readmes.add(path);
        continue;
      }
      occurrences.addFile(path);
      files(kind == FileKind.STRUCTURED && isCompose(path) ? FileKind.COMPOSE : kind).add(path);
    }
  }

  private static boolean isReadme(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.equalsIgnoreCase("readme.md");
  }

  /** {@code production.yml} whose content is a compose file's: the name says only for what. */
  private boolean isCompose(String path) {
    boolean named = occurrences.in(path).stream().anyMatch(word -> word.position().isWhole());
    return named
        && (path.endsWith(".yml") || path.endsWith(".yaml"))
        && read(path)
            .filter(file -> SERVICES.matcher(file.text()).find())
            .filter(file -> !ComposeShape.parts(file, tree).isEmpty())
            .filter(file -> ComposeShape.of(file, tree) == ComposeShape.COMPLETE)
            .isPresent();
  }

  private boolean hasDeployments() {
    return !files(FileKind.TERRAFORM).isEmpty()
        || !files(FileKind.COMPOSE).isEmpty()
        || !files(FileKind.DOTENV).isEmpty()
        || !files(FileKind.NGINX).isEmpty()
        || !files(FileKind.SCRIPT).isEmpty()
        || files(FileKind.USE).stream().anyMatch(DeployJob::isWorkflow)
        || !shellScripts().isEmpty();
  }

  /** The scripts of the shell that may hold a command that deploys. */
  List<String> shellScripts() {
    if (shellScripts == null) {
      shellScripts =
          files(FileKind.USE).stream()
              .filter(path -> read(path).filter(Survey::deploys).isPresent())
              .toList();
    }
    return shellScripts;
  }

  private static boolean deploys(SourceFile file) {
    return ShellReader.isShell(file) && DeployCommands.mayBeIn(file.text());
  }

  private void readScripts() {
    List<String> paths = new ArrayList<>(files(FileKind.USE));
    files(FileKind.SCRIPT).stream().filter(DeployVerbs::in).forEach(paths::add);
    paths.addAll(readmes);
    paths.stream()
        .limit(MOST_SCRIPTS)
        .forEach(path -> read(path).ifPresent(file -> scripts.add(ScriptText.of(file))));
  }

  private void confirm() {
    Siblings.confirm(occurrences, beliefs);
    new HolePatterns(vocabulary, occurrences, beliefs).confirm(scripts);
    AloneRank alone = new AloneRank(occurrences);
    forEachWord(
        word -> {
          int rank = alone.of(word);
          if (rank > beliefs.rank(word)) {
            beliefs.add(
                word,
                rank,
                new Evidence("named like an environment, nothing confirms it", word.owner(), 0));
          }
        });
  }

  /** Believes words that were confirmed twice elsewhere; to be called when all else is said. */
  void borrow() {
    Set<String> twice = beliefs.confirmedTwice();
    forEachWord(
        word -> {
          boolean program = !word.position().isFolder() && isProgram(FileKind.of(word.owner()));
          if (beliefs.rank(word) < 2
              && !program
              && !word.glued()
              && word.position().isWhole()
              && word.word().tier() != Tier.C
              && !word.word().has(EnvironmentWord.Mark.NOT_BORROWED)
              && twice.contains(word.word().word())) {
            Evidence evidence =
                new Evidence("the word is an environment elsewhere here", word.owner(), 0);
            beliefs.add(word, 2, evidence);
          }
        });
  }

  private static boolean isProgram(FileKind kind) {
    return kind == FileKind.USE || kind == FileKind.SCRIPT;
  }

  private void forEachWord(java.util.function.Consumer<Occurrence> each) {
    for (String folder : occurrences.folders()) {
      List.copyOf(occurrences.in(folder)).forEach(each);
    }
    for (String file : occurrences.files()) {
      List.copyOf(occurrences.in(file)).forEach(each);
    }
  }

  /** The files of one kind, in the tree's order. */
  List<String> files(FileKind kind) {
    List<String> files = byKind.get(kind);
    return files == null ? List.of() : files;
  }

  Optional<SourceFile> read(String path) {
    return tree.read(path);
  }

  SourceTree tree() {
    return tree;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Occurrences occurrences() {
    return occurrences;
  }

  Beliefs beliefs() {
    return beliefs;
  }

  List<ScriptText> scripts() {
    return scripts;
  }
}

package dev.paritylint.workflow;

import dev.paritylint.model.Value;
import dev.paritylint.shell.Word;
import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import dev.paritylint.yaml.YamlParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A program of the repository that a command runs.
 *
 * @param language {@code shell}, {@code python}, {@code javascript} or {@code artillery}
 * @param name what says by its words whether it deploys: the file's name, or the target's
 * @param text the program
 * @param file where it lies
 * @param folder where what it runs is looked for
 * @param firstArgument the place of its own first argument among the words of the command
 * @param given what the command itself gives it as variables
 * @param defaults what holds for variables that neither the command nor its surroundings give
 */
record CalledScript(
    String language,
    String name,
    Passage text,
    SourceFile file,
    String folder,
    int firstArgument,
    Map<String, Word> given,
    Map<String, Word> defaults) {
  CalledScript {
    given = Map.copyOf(given);
    defaults = Map.copyOf(defaults);
  }

  /** The defaults; where the surroundings set one of them, the others may follow from it. */
  Map<String, Word> defaults(Set<String> around) {
    Map<String, Word> sure = new LinkedHashMap<>(defaults);
    if (defaults.keySet().stream().anyMatch(around::contains)) {
      sure.replaceAll(
          (name, word) ->
              new Word(
                  new Value.Unknown("`" + name + "` may follow from what is given to make"),
                  word.origin()));
    }
    return sure;
  }

  /** One that is given arguments alone. */
  CalledScript(
      String language, String name, Passage text, SourceFile file, String folder, int first) {
    this(language, name, text, file, folder, first, Map.of(), Map.of());
  }

  private static final Set<String> SHELLS = Set.of("bash", "sh", "zsh", "source", ".");
  private static final Map<String, String> LANGUAGES =
      Map.of(
          "sh",
          "shell",
          "bash",
          "shell",
          "py",
          "python",
          "js",
          "javascript",
          "mjs",
          "javascript",
          "cjs",
          "javascript",
          "ts",
          "javascript",
          "mts",
          "javascript");
  private static final Set<String> JAVASCRIPT =
      Set.of("node", "bun", "tsx", "ts-node", "deno", "k6", "playwright");

  /** Finds the program, looking in the step's folder and then from the repository's root. */
  static Optional<CalledScript> of(CommandLine line, String folder, SourceTree tree) {
    String program = line.program();
    if (program.isEmpty()) {
      return Optional.empty();
    }
    if (program.equals("make") || program.equals("gmake")) {
      return MakeCommand.script(line, folder, tree);
    }
    if (Set.of("npm", "yarn", "pnpm", "bun").contains(program)) {
      Optional<CalledScript> ofPackage = ofPackage(line, folder, tree);
      if (ofPackage.isPresent()) {
        return ofPackage;
      }
    }
    if (SHELLS.contains(program)) {
      return at(line, line.operand(1), "shell", folder, tree);
    }
    if (program.matches("python[0-9.]*")) {
      return python(line, folder, tree);
    }
    if (program.equals("pytest") || program.equals("uv")) {
      return at(line, line.operand(1), "python", folder, tree);
    }
    if (JAVASCRIPT.contains(program)) {
      int first = line.operand(1);
      boolean run = first > 0 && Set.of("run", "test").contains(line.words().get(first));
      return at(line, run ? line.operand(first + 1) : first, "javascript", folder, tree);
    }
    if (program.equals("artillery")) {
      int first = line.operand(1);
      boolean run = first > 0 && line.words().get(first).equals("run");
      return at(line, run ? line.operand(first + 1) : first, "artillery", folder, tree);
    }
    String written = line.source().isEmpty() ? "" : CommandLine.text(line.source().get(0));
    return written.indexOf('/') >= 0 || written.endsWith(".py") || written.endsWith(".sh")
        ? named(written, language(written), 1, folder, tree)
        : Optional.empty();
  }

  private static Optional<CalledScript> python(CommandLine line, String folder, SourceTree tree) {
    int module = line.words().indexOf("-m");
    if (module > 0 && module + 1 < line.words().size()) {
      String name = line.words().get(module + 1);
      if (name.equals("pytest")) {
        return at(line, line.operand(module + 2), "python", folder, tree);
      }
      return named(name.replace('.', '/') + ".py", "python", module + 2, folder, tree);
    }
    return line.has("-c") || line.has("-")
        ? Optional.empty()
        : at(line, line.operand(1), "python", folder, tree);
  }

  private static Optional<CalledScript> at(
      CommandLine line, int operand, String language, String folder, SourceTree tree) {
    return operand < 0
        ? Optional.empty()
        : named(line.words().get(operand), language, operand + 1, folder, tree);
  }

  private static Optional<CalledScript> named(
      String written, String language, int firstArgument, String folder, SourceTree tree) {
    int test = written.indexOf("::");
    String path = normalized(test < 0 ? written : written.substring(0, test));
    return find(path, folder, tree)
        .map(
            file ->
                new CalledScript(
                    language, stem(file.path()), Passage.of(file), file, folder, firstArgument));
  }

  private static Optional<CalledScript> ofPackage(
      CommandLine line, String folder, SourceTree tree) {
    List<String> words = line.words();
    int first = line.operand(1);
    if (first < 0) {
      return Optional.empty();
    }
    boolean run = Set.of("run", "run-script").contains(words.get(first));
    int name = run ? line.operand(first + 1) : first;
    return name < 0
        ? Optional.empty()
        : find("package.json", folder, tree)
            .flatMap(
                file ->
                    packageScript(file, tree, words.get(name))
                        .map(
                            text ->
                                new CalledScript(
                                    "shell",
                                    words.get(name),
                                    text.passage(),
                                    file,
                                    folder,
                                    name + 1)));
  }

  private static Optional<Scalar> packageScript(SourceFile file, SourceTree tree, String name) {
    List<YamlNode> documents = YamlParser.parse(file, tree).documents();
    if (documents.isEmpty() || !(documents.get(0) instanceof Mapping root)) {
      return Optional.empty();
    }
    @Nullable Mapping scripts = Yaml.mapping(root, "scripts");
    return scripts == null ? Optional.empty() : Optional.ofNullable(Yaml.scalar(scripts, name));
  }

  static Optional<SourceFile> find(String path, String folder, SourceTree tree) {
    Optional<SourceFile> beside =
        folder.isEmpty() ? Optional.empty() : tree.read(normalized(folder + "/" + path));
    return beside.isPresent() ? beside : tree.read(path);
  }

  /** Without `.` and `..`, and without the folder in which the runner puts the repository. */
  private static String normalized(String written) {
    String path =
        written.replaceFirst("^(?:\\$\\{?GITHUB_WORKSPACE\\}?|" + CommandLine.GAP + ")/", "");
    StringBuilder kept = new StringBuilder();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        kept.setLength(Math.max(0, kept.lastIndexOf("/")));
      } else if (!part.isEmpty() && !part.equals(".")) {
        kept.append(kept.isEmpty() ? "" : "/").append(part);
      }
    }
    return kept.toString();
  }

  private static String language(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1);
    String known = LANGUAGES.get(ending);
    return known == null ? "shell" : known;
  }

  private static String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}

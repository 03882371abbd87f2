package dev.paritylint.terraform;

import dev.paritylint.hcl.Body;
import dev.paritylint.hcl.Body.Attribute;
import dev.paritylint.hcl.Body.Block;
import dev.paritylint.hcl.HclFile;
import dev.paritylint.hcl.HclParser;
import dev.paritylint.source.DiskTree;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import dev.paritylint.source.Span;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What compare.py asks of us, one request a line, tabs between its words:
 *
 * <ul>
 *   <li>{@code strip TREE}: rewrites every configuration in the tree (see {@link Stripped}) and
 *       prints each root
 *   <li>{@code ask TREE ROOT VAR-FILES}: prints one expression with everything to ask about a root,
 *       what we make of it in base64 as the console would show it, and below it each part with the
 *       reasons of what is unknown in it
 *   <li>{@code drop TREE PATH LINE}: takes out what stands there, because Terraform refuses it
 * </ul>
 *
 * <p>A line with a dot ends each answer.
 */
class ConsoleRoots {
  private ConsoleRoots() {}

  public static void main(String[] arguments) throws IOException {
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      String[] words = line.split("\t", -1);
      Path tree = Path.of(words[1]);
      switch (words[0]) {
        case "strip" -> strip(tree);
        case "ask" -> ask(DiskTree.of(tree), words[2], words[3]);
        case "drop" -> drop(tree, words[2], Integer.parseInt(words[3]));
        default -> throw new IllegalArgumentException(line);
      }
      System.out.println(".");
    }
  }

  private static void strip(Path folder) throws IOException {
    SourceTree tree = DiskTree.of(folder);
    List<String> roots = TerraformFolders.roots(tree);
    Map<String, List<String>> configurations = TerraformFolders.configurations(tree);
    for (Map.Entry<String, List<String>> one : configurations.entrySet()) {
      Stripped stripped =
          new Stripped(tree, one.getKey(), configurations.keySet(), roots.contains(one.getKey()));
      for (Map.Entry<String, String> file : stripped.files().entrySet()) {
        Path path = folder.resolve(file.getKey());
        if (file.getValue().isEmpty()) {
          Files.deleteIfExists(path);
        } else {
          Files.writeString(path, file.getValue());
        }
      }
    }
    roots.forEach(root -> System.out.println("root\t" + root));
  }

  private static void ask(SourceTree tree, String root, String varFiles) {
    Run run = new Run(new TerraformSources(tree), root);
    List<String> chosen =
        varFiles.isEmpty() ? List.of() : Arrays.asList(varFiles.split(",", -1));
    Map<String, Traced> given =
        VarFiles.read(tree, root, chosen, run.constants(), run.problems());
    Module module =
        new Module(
            run,
            new Module.Place("", "", 0, List.of(root)),
            name -> Optional.ofNullable(given.get(name)));
    ExpressionEvaluator evaluator =
        new ExpressionEvaluator(module, run.context(), run.budget());
    List<String> names = expressions(module);
    String whole =
        names.stream()
            .map(name -> "\"" + name + "\" = " + name)
            .collect(Collectors.joining(", ", "{", "}"));
    Traced object = evaluate(whole, evaluator);
    System.out.println(whole + "\t" + base64(ConsoleText.of(object)));
    for (String name : names) {
      String reason =
          Unknowns.within(evaluate(name, evaluator)).stream()
              .map(TerraformValue.Unknown::reason)
              .distinct()
              .collect(Collectors.joining("; "));
      System.out.println(name + "\t" + base64(reason));
    }
  }

  private static Traced evaluate(String text, ExpressionEvaluator evaluator) {
    return evaluator.evaluate(
        HclParser.parseExpression(SourceFile.of("expression", text)).expression(), Scope.EMPTY);
  }

  private static List<String> expressions(Module module) {
    Declarations declared = module.declarations();
    List<String> all = new ArrayList<>();
    declared.variables().keySet().forEach(name -> all.add("var." + name));
    declared.locals().keySet().forEach(name -> all.add("local." + name));
    for (String call : declared.modules().keySet()) {
      all.add("module." + call);
    }
    return all;
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What Terraform refuses becomes unknown, or goes where it decides how often something exists. */
  private static void drop(Path folder, String name, int line) throws IOException {
    Path path = folder.resolve(name);
    String text = Files.readString(path);
    HclFile file = HclParser.parse(SourceFile.of(name, text));
    for (Block block : file.body().blocks()) {
      if (holds(block.span(), line)) {
        Files.writeString(path, without(text, block, line));
        return;
      }
    }
    System.out.println("nothing at\t" + name + "\t" + line);
  }

  private static String without(String text, Block block, int line) {
    Optional<Attribute> attribute = attributes(block.body()).filter(a -> holds(a.span(), line)).findFirst();
    boolean replaceable =
        attribute.isPresent()
            && !List.of("count", "for_each", "source", "type", "default").contains(attribute.get().name())
            && !attribute.get().value().span().text().equals(Stripped.UNKNOWN);
    Span gone = replaceable ? attribute.get().value().span() : block.span();
    String rest = replaceable ? Stripped.UNKNOWN : "";
    boolean heredoc = replaceable && gone.text().startsWith("<<");
    return text.substring(0, gone.start())
        + rest
        + (heredoc ? "\n" : "")
        + text.substring(gone.end());
  }

  private static Stream<Attribute> attributes(Body body) {
    return body.attributes().stream();
  }

  private static boolean holds(Span span, int line) {
    return span.line() <= line && line <= span.endLine();
  }
}

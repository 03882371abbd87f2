package dev.paritylint.project;

import dev.paritylint.hcl.Body.Attribute;
import dev.paritylint.hcl.BodySchema;
import dev.paritylint.hcl.BodySchema.Argument;
import dev.paritylint.hcl.BodySchema.Blocks;
import dev.paritylint.hcl.BodySchema.Strings;
import dev.paritylint.hcl.HclParser;
import dev.paritylint.project.Facet.Part;
import dev.paritylint.source.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What discovery has to know of a configuration file, without evaluating it; each part when asked.
 */
record TerraformText(SourceFile file) {
  private static final Pattern CALL =
      Pattern.compile("source\"?\\s*[=:]\\s*\"(\\.\\.?(?:/[^\"\\n]*)?)\"");
  private static final Pattern MODULE =
      Pattern.compile(
          "module[ \\t]+\"([\\w-]{1,80})\"[ \\t]*\\{[^{}]{0,400}?source\\s*=\\s*\"([^\"\\n]{1,200})\"");
  private static final Pattern SERVED =
      Pattern.compile(
          "resource[ \\t]+\"(\\w{1,80}_(?:service|function|instance|app|container|cluster))\"[ \\t]+\"([\\w-]{1,80})\"");
  private static final Pattern VARIABLE =
      Pattern.compile("variable[ \\t]+\"?([A-Za-z_][\\w-]*)\"?");
  private static final Pattern KEY =
      Pattern.compile("^\"?([A-Za-z_][\\w-]*)\"?[ \\t]*=", Pattern.MULTILINE);
  private static final BodySchema ONLY_VARIABLES =
      name ->
          name.equals("variable")
              ? new Blocks(1, labels -> BodySchema.LITERALS)
              : new Argument(Strings.LITERALS);

  /** The folders of the local modules that it calls. */
  Set<String> calls() {
    String folder = Occurrences.folderOf(file.path());
    Set<String> calls = new HashSet<>();
    for (String source : following("source", CALL)) {
      String resolved = RelativePath.resolve(folder, source);
      if (resolved != null) {
        calls.add(resolved);
      }
    }
    return calls;
  }

  /** The names of the variables that it declares. */
  Set<String> variables() {
    return isJson(file)
        ? HclParser.parseJson(file, ONLY_VARIABLES).body().blocks("variable").stream()
            .map(variable -> variable.label(0))
            .collect(Collectors.toSet())
        : following("variable", VARIABLE);
  }

  /** Modules with their source, resources that serve, and itself beside its twins. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    MODULE
        .matcher(file.text())
        .results()
        .forEach(found -> parts.add(part(found.group(2), found.group(1), found.start())));
    SERVED
        .matcher(file.text())
        .results()
        .forEach(found -> parts.add(part(found.group(1), found.group(2), found.start())));
    parts.add(new Part("file", FileName.of(file.path()).stem(), file.path(), 0));
    return parts;
  }

  private Part part(String kind, String name, int start) {
    return new Part(kind, name, file.path(), file.span(start, start).line());
  }

  /** What it says that its environment is. */
  List<SelfName> selfNames() {
    return SelfName.in(file);
  }

  private Set<String> following(String word, Pattern pattern) {
    String text = file.text();
    Set<String> found = new HashSet<>();
    Matcher matcher = pattern.matcher(text);
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (matcher.region(at, text.length()).lookingAt()) {
        found.add(matcher.group(1));
      }
    }
    return found;
  }

  /** The names that a var file sets. */
  static Set<String> keys(SourceFile file) {
    if (isJson(file)) {
      return HclParser.parseJson(file, BodySchema.LITERALS).body().attributes().stream()
          .map(Attribute::name)
          .collect(Collectors.toSet());
    }
    Set<String> keys = new HashSet<>();
    Matcher key = KEY.matcher(file.text());
    while (key.find()) {
      keys.add(key.group(1));
    }
    return keys;
  }

  private static boolean isJson(SourceFile file) {
    return file.path().endsWith(".json");
  }
}

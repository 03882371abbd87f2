package dev.paritylint.terraform;

import dev.paritylint.hcl.HclExpression;
import dev.paritylint.hcl.HclParser;
import dev.paritylint.source.SourceFile;
import dev.paritylint.terraform.TerraformValue.Attributes;
import dev.paritylint.terraform.TerraformValue.Bool;
import dev.paritylint.terraform.TerraformValue.Text;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Functions that read files: those of the tree only, and never one that lies outside it. */
final class FileFunctions {
  private static final Pattern VARIABLE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]{0,1000}");

  /** The steps up that a pattern begins with. */
  private static final Pattern ASCENT = Pattern.compile("^((?:\\.\\./){0,100}).*", Pattern.DOTALL);

  private FileFunctions() {}

  static void register(Registry registry) {
    registry
        .computed("file", 1, 1, a -> a.grown(text(a)))
        .computed("filebase64", 1, 1, FileFunctions::base64)
        .computed("fileexists", 1, 1, FileFunctions::exists)
        .computed("fileset", 2, 2, FileFunctions::set)
        .judging("templatefile", 2, 2, a -> template(a, () -> find(a)))
        .judging("templatestring", 2, 2, a -> template(a, () -> given(a)))
        .computed("abspath", 1, 1, FileFunctions::absolute)
        .computed("pathexpand", 1, 1, FileFunctions::expanded)
        .computed("basename", 1, 1, a -> new Text(basename(a.text(0))))
        .computed("dirname", 1, 1, a -> new Text(dirname(a.text(0))));
  }

  static SourceFile find(Arguments arguments) {
    String name = arguments.text(0);
    return TreePaths.resolve(arguments.context().root(), name)
        .flatMap(path -> arguments.context().tree().read(path))
        .orElseThrow(() -> arguments.failure("there is no file \"" + name + "\" in the tree"));
  }

  private static String text(Arguments arguments) {
    SourceFile file = find(arguments);
    if (!file.isUtf8()) {
      throw arguments.failure("\"" + arguments.text(0) + "\" is no text");
    }
    return file.textWithMark();
  }

  /** A file's bytes; of a file that is no text they are not kept. */
  static byte[] bytes(Arguments arguments) {
    return text(arguments).getBytes(StandardCharsets.UTF_8);
  }

  private static Text base64(Arguments arguments) {
    return arguments.grown(Base64.getEncoder().encodeToString(bytes(arguments)));
  }

  /** A file that is absent here may be generated before terraform runs. */
  private static TerraformValue exists(Arguments arguments) {
    Optional<SourceFile> file =
        TreePaths.resolve(arguments.context().root(), arguments.text(0))
            .flatMap(path -> arguments.context().tree().read(path));
    return file.isPresent()
        ? new Bool(true)
        : arguments.unknown("\"" + arguments.text(0) + "\" is not in the tree");
  }

  /** The files below a folder; where the tree has none there, they may be generated. */
  private static TerraformValue set(Arguments arguments) {
    String base =
        TreePaths.resolve(arguments.context().root(), arguments.text(0))
            .orElseThrow(
                () -> arguments.failure("\"" + arguments.text(0) + "\" is not in the tree"));
    String pattern = TreePaths.clean(arguments.text(1));
    String ascent = ASCENT.matcher(pattern).replaceFirst("$1");
    String folder =
        TreePaths.resolve(base, ascent)
            .orElseThrow(() -> arguments.failure("\"" + pattern + "\" is not in the tree"));
    String prefix = folder.isEmpty() ? "" : folder + "/";
    Pattern glob = Globs.compile(pattern.substring(ascent.length()));
    List<Traced> found = new ArrayList<>();
    boolean any = false;
    for (String path : arguments.context().tree().paths()) {
      if (path.startsWith(prefix)) {
        any = true;
        if (glob.matcher(new BoundedText(path.substring(prefix.length()))).matches()) {
          found.add(arguments.element(new Text(TreePaths.relative(base, path))));
        }
      }
    }
    return any
        ? Sets.of(found)
        : arguments.unknown("\"" + arguments.text(0) + "\" is not in the tree");
  }

  private static SourceFile given(Arguments arguments) {
    return SourceFile.of("templatestring", arguments.text(0));
  }

  private static Traced template(Arguments arguments, Supplier<SourceFile> source) {
    if (!Unknowns.among(arguments.values()).isEmpty()) {
      return arguments.made(Unknowns.from(Unknowns.among(arguments.values()), ""));
    }
    HclExpression template = HclParser.parseTemplate(source.get());
    if (template.expression() == null || !template.problems().isEmpty()) {
      throw arguments.failure("\"" + arguments.text(0) + "\" is no valid template");
    }
    Attributes variables = arguments.attributes(1);
    for (String name : variables.entries().keySet()) {
      if (!VARIABLE.matcher(name).matches()) {
        throw arguments.failure("\"" + name + "\" is no name for a variable");
      }
    }
    ExpressionEvaluator inner =
        new ExpressionEvaluator(NoNames.INSTANCE, arguments.context(), arguments.budget());
    Traced result =
        inner.part(template.expression(), Scope.EMPTY.with(variables.entries()).failing());
    List<Traced> parts = new ArrayList<>(arguments.values());
    parts.add(result);
    return new Traced(result.value(), Tracing.made(arguments.at(), parts), result.sensitive());
  }

  /** Where the repository lies is the machine's. */
  private static TerraformValue absolute(Arguments arguments) {
    return arguments.text(0).startsWith("/")
        ? new Text(TreePaths.clean(arguments.text(0)))
        : arguments.unknown("abspath() depends on the machine that terraform runs on");
  }

  private static TerraformValue expanded(Arguments arguments) {
    return arguments.text(0).startsWith("~")
        ? arguments.unknown("pathexpand() depends on the user that terraform runs as")
        : new Text(arguments.text(0));
  }

  private static String basename(String path) {
    String plain = TreePaths.withoutTrailingSlashes(path);
    if (plain.isEmpty()) {
      return path.isEmpty() ? "." : "/";
    }
    return plain.substring(plain.lastIndexOf('/') + 1);
  }

  private static String dirname(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "." : TreePaths.clean(path.substring(0, slash + 1));
  }
}

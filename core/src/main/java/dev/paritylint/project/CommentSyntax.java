package dev.paritylint.project;

import dev.paritylint.dotenv.DotenvComments;
import dev.paritylint.hcl.HclComments;
import dev.paritylint.marker.LineComments;
import dev.paritylint.nginx.NginxComments;
import dev.paritylint.python.PythonComments;
import dev.paritylint.shell.ShellComments;
import dev.paritylint.shell.ShellReader;
import dev.paritylint.source.Commented;
import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceFile;
import dev.paritylint.yaml.YamlComments;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the comments of a file, in the way of its format. JSON has none. */
final class CommentSyntax {
  private static final Set<String> HCL = Set.of("tf", "tofu", "tfvars", "hcl", "tfbackend");

  private CommentSyntax() {}

  /** Empty for a file whose format has no comments, or none that is known. */
  static Optional<Commented> of(SourceFile file) {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    if (HCL.contains(ending)) {
      return Optional.of(HclComments.in(file));
    }
    if (ending.equals("yml") || ending.equals("yaml")) {
      return Optional.of(YamlComments.in(file, ShellComments::in));
    }
    if (ending.equals("py")) {
      return Optional.of(PythonComments.in(file));
    }
    if (name.contains("dockerfile") || name.contains("containerfile") || isMake(name, ending)) {
      return Optional.of(LineComments.in(file));
    }
    return switch (FileKind.of(file.path())) {
      case DOTENV -> Optional.of(DotenvComments.in(file));
      case NGINX -> Optional.of(NginxComments.in(file));
      default ->
          ShellReader.isShell(file)
              ? Optional.of(ShellComments.in(Passage.of(file)))
              : Optional.empty();
    };
  }

  private static boolean isMake(String name, String ending) {
    return ending.equals("mk") || name.startsWith("makefile") || name.equals("gnumakefile");
  }
}

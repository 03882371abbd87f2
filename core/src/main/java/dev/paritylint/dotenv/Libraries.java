package dev.paritylint.dotenv;

import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which library reads an env file, as far as the repository says. */
final class Libraries {
  private static final Pattern NODE = Pattern.compile("\"dotenv(?:-flow|-safe|-cli)?\"\\s*:");
  private static final Pattern EXPANDED =
      Pattern.compile(
          "\"(?:dotenv-expand|next|vite|nuxt|react-scripts|@vue/cli-service|@nestjs/config)\"\\s*:");
  private static final Pattern PYTHON =
      Pattern.compile("(?mi)^[\\s\"'-]*(?:python-dotenv|pydantic-settings)\\b");
  private static final Pattern RUBY =
      Pattern.compile("(?m)^\\s*gem\\s+[\"']dotenv(?:-rails)?[\"']");
  private static final Pattern COMPOSE_FILE = Pattern.compile("(?:.*/)?[^/]*compose[^/]*\\.ya?ml");

  private final SourceTree tree;

  Libraries(SourceTree tree) {
    this.tree = tree;
  }

  /** The only one that is said to read a file; empty where none is, or several are. */
  Optional<Dialect> of(String path) {
    if (isComposes(path)) {
      return Optional.of(Dialect.COMPOSE);
    }
    String folder = path;
    while (!folder.isEmpty()) {
      folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
      Set<Dialect> named = in(folder.isEmpty() ? "" : folder + "/");
      if (!named.isEmpty()) {
        return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether a compose file names it, or has it beside itself under the name that Compose reads. */
  private boolean isComposes(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String folder = path.substring(0, path.length() - name.length());
    return tree.paths().stream()
        .filter(file -> COMPOSE_FILE.matcher(file).matches())
        .anyMatch(
            file ->
                (name.equals(".env")
                        && file.lastIndexOf('/') + 1 == folder.length()
                        && file.startsWith(folder))
                    || (!name.equals(".env") && text(file).contains(name)));
  }

  private Set<Dialect> in(String folder) {
    Set<Dialect> named = EnumSet.noneOf(Dialect.class);
    String node = text(folder + "package.json");
    if (EXPANDED.matcher(node).find()) {
      named.add(Dialect.NODE_EXPANDED);
    } else if (NODE.matcher(node).find()) {
      named.add(Dialect.NODE);
    }
    for (String file :
        new String[] {
          "requirements.txt", "requirements/base.txt", "pyproject.toml", "Pipfile", "setup.cfg"
        }) {
      if (PYTHON.matcher(text(folder + file)).find()) {
        named.add(Dialect.PYTHON);
      }
    }
    if (RUBY.matcher(text(folder + "Gemfile")).find()) {
      named.add(Dialect.RUBY);
    }
    return named;
  }

  private String text(String path) {
    return tree.read(path).map(SourceFile::text).orElse("");
  }
}

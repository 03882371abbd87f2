package dev.paritylint.nginx;

import dev.paritylint.dotenv.Variables;
import dev.paritylint.nginx.ConfigurationFiles.Installed;
import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads files with all that they include. An {@code include} that the repository does not have
 * stays among the directives.
 */
final class Includes {
  private static final int MAX_DEPTH = 10;
  private static final int MAX_DIRECTIVES = 100_000;

  private final ConfigurationFiles files;
  private final Template template;
  private final Map<SourceFile, NginxFile> parsed = new HashMap<>();
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final Deque<SourceFile> open = new ArrayDeque<>();
  private int count;

  Includes(ConfigurationFiles files, Variables environment) {
    this.files = files;
    this.template = new Template(environment);
  }

  Set<Problem> problems() {
    return problems;
  }

  /** The directives of a file, what it includes in its place. */
  List<Directive> read(Installed installed) {
    SourceFile file = installed.file();
    if (open.contains(file) || open.size() == MAX_DEPTH) {
      return List.of();
    }
    NginxFile read = parsed.computeIfAbsent(file, NginxParser::parse);
    problems.addAll(read.problems());
    List<Directive> directives =
        installed.template() ? template.fill(read.directives()) : read.directives();
    open.push(file);
    List<Directive> expanded = expand(file, directives);
    open.pop();
    return expanded;
  }

  private List<Directive> expand(SourceFile file, List<Directive> directives) {
    List<Directive> expanded = new ArrayList<>();
    for (Directive directive : directives) {
      if (++count > MAX_DIRECTIVES) {
        return expanded;
      }
      if (directive.is("include") && directive.arguments().size() == 1) {
        expanded.addAll(include(file, directive));
      } else if (directive.block() != null) {
        expanded.add(
            new Directive(
                directive.keyword(), directive.arguments(), expand(file, directive.children())));
      } else {
        expanded.add(directive);
      }
    }
    return expanded;
  }

  private List<Directive> include(SourceFile file, Directive include) {
    List<Installed> found = files.included(file, include.text(0));
    return found.isEmpty()
        ? List.of(include)
        : found.stream().flatMap(each -> read(each).stream()).toList();
  }

  /** Every {@code include} among these directives, however deep. */
  static List<Directive> in(List<Directive> directives) {
    List<Directive> found = new ArrayList<>();
    for (Directive directive : directives) {
      if (directive.is("include") && directive.arguments().size() == 1) {
        found.add(directive);
      }
      found.addAll(in(directive.children()));
    }
    return found;
  }
}

package dev.paritylint.workflow;

import dev.paritylint.model.Origin;
import dev.paritylint.shell.Command;
import dev.paritylint.shell.ShellRun;
import dev.paritylint.shell.Word;
import dev.paritylint.shell.WrittenFile;
import dev.paritylint.source.Span;
import dev.paritylint.workflow.Names.Given;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a script writes to {@code $GITHUB_ENV} or {@code $GITHUB_OUTPUT}, from which the runner
 * takes what later steps get. Source:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
final class HandedOn {
  private static final char GAP = '\uFFFC';
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

  private final ShellRun run;
  private final String variable;
  private final Map<String, Given> known = new LinkedHashMap<>();
  private final Set<String> unsure = new LinkedHashSet<>();
  private boolean complete;

  private HandedOn(ShellRun run, String variable) {
    this.run = run;
    this.variable = variable;
  }

  /** What is written to the file that a variable names. */
  static HandedOn of(ShellRun run, String script, String variable) {
    HandedOn handed = new HandedOn(run, variable);
    handed.complete = run.problems().isEmpty() && isOnlyAppendedTo(script, variable);
    for (WrittenFile file : run.written()) {
      if (handed.isMeant(file)) {
        handed.lines(file.text(), handed.maybe(file));
      }
    }
    return handed;
  }

  /** Whether each mention of the file is one that a reader of the script is sure to see. */
  private static boolean isOnlyAppendedTo(String script, String variable) {
    String bare = script.replaceAll("(?m)^\\s*#.*$", "");
    String place = "\"?\\$(?:" + variable + "\\b|\\{" + variable + "\\})\"?";
    String rest = bare.replaceAll("(?:>>\\s*|\\btee\\s+(?:-a|--append)\\s+)" + place, "");
    return !rest.contains(variable);
  }

  private boolean isMeant(WrittenFile file) {
    return file.path().characters().equals(String.valueOf(GAP))
        && !file.path().origin().via().isEmpty()
        && file.path().origin().via().get(0).what().equals(variable);
  }

  /** Whether nothing in sight decides that it is written. */
  private boolean maybe(WrittenFile file) {
    Span path = file.path().origin().at();
    Span text = file.text().origin().at();
    return run.unsure().stream()
        .map(Command::at)
        .anyMatch(at -> isIn(at, text) || isIn(path, at) || isIn(text, at));
  }

  private static boolean isIn(Span inner, Span outer) {
    return inner.path().equals(outer.path())
        && inner.start() >= outer.start()
        && inner.end() <= outer.end();
  }

  /** {@code NAME=value}, or {@code NAME<<END} and lines up to one that is {@code END}. */
  private void lines(Word text, boolean maybe) {
    String all = text.characters();
    int start = 0;
    while (start < all.length()) {
      int end = end(all, start);
      String line = all.substring(start, end);
      int equals = line.indexOf('=');
      int mark = line.indexOf("<<");
      if (mark > 0 && (equals < 0 || mark < equals)) {
        String close = line.substring(mark + 2);
        int from = Math.min(end + 1, all.length());
        int to = from;
        while (to < all.length() && !all.substring(to, end(all, to)).equals(close)) {
          to = end(all, to) + 1;
        }
        add(
            line.substring(0, mark),
            text,
            from,
            Math.max(from, Math.min(to, all.length()) - 1),
            maybe);
        end = end(all, Math.min(to, all.length()));
      } else if (equals > 0) {
        add(line.substring(0, equals), text, start + equals + 1, end, maybe);
      } else {
        complete &= line.isBlank();
      }
      start = end + 1;
    }
  }

  private static int end(String all, int start) {
    int newline = all.indexOf('\n', start);
    return newline < 0 ? all.length() : newline;
  }

  private void add(String name, Word text, int from, int to, boolean maybe) {
    if (!NAME.matcher(name).matches()) {
      complete = false;
    } else if (maybe) {
      known.remove(name);
      unsure.add(name);
    } else if (!name.startsWith("GITHUB_") && !name.startsWith("RUNNER_")) {
      Word value = text.slice(from, to);
      Origin origin = value.origin();
      Resolved resolved =
          new Resolved(
              value.value(), StepScript.withoutExpressions(origin.via()), false, List.of());
      unsure.remove(name);
      known.put(name, new Given(resolved, origin.at()));
    }
  }

  /** Whether all that the script writes there was seen. */
  boolean isComplete() {
    return complete;
  }

  /** What is certainly written, each name as it is written last. */
  Map<String, Given> known() {
    return known;
  }

  /** The names of which only a run tells whether they are written. */
  Set<String> unsure() {
    return unsure;
  }
}

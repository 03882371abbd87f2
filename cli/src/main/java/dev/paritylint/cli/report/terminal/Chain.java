package dev.paritylint.cli.report.terminal;

import dev.paritylint.model.Origin;
import dev.paritylint.source.Span;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The chain that a value came through, in one line: {@code var.x ← staging.tfvars:4:23}. */
public final class Chain {
  private static final Pattern PLAIN = Pattern.compile("\\d{1,6}(\\.\\d{1,3})?|true|false|null");

  private Chain() {}

  /** Empty where the value stands at the place that is shown anyway. */
  public static String of(Origin origin, Look look) {
    return origin.via().stream()
        .filter(step -> !step.at().equals(origin.at()) || step.overridden() != null)
        .map(step -> step(step, look))
        .collect(Collectors.joining(", "));
  }

  /** {@code path:line:column}; a file as a whole has its path alone. */
  public static String place(Span span, Look look) {
    String path = look.path(span.path());
    return isWholeFile(span) ? path : path + ":" + span.line() + ":" + span.column();
  }

  /** {@code path:line}, where a column would only be in the way. */
  public static String line(Span span, Look look) {
    String path = look.path(span.path());
    return isWholeFile(span) ? path : path + ":" + span.line();
  }

  /** Readers give the empty stretch at the start of a file to what concerns no place in it. */
  public static boolean isWholeFile(Span span) {
    return span.start() == 0 && span.end() == 0;
  }

  private static String step(Origin.Step step, Look look) {
    Span overridden = step.overridden();
    return Printable.of(step.what())
        + " ← "
        + place(step.at(), look)
        + (overridden == null ? "" : " (" + overridden(overridden, look) + ")");
  }

  /** The default that did not come to hold; its value is shown where it can be no secret. */
  public static String overridden(Span overridden, Look look) {
    String text = overridden.text();
    String value = PLAIN.matcher(text).matches() ? text + " " : "";
    return "default " + value + "at " + line(overridden, look);
  }
}

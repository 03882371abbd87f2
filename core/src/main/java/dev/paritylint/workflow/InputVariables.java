package dev.paritylint.workflow;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Refusal;
import dev.paritylint.shell.GcloudList;
import dev.paritylint.source.Passage;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The variables in an action's input: {@code NAME=value}, one a line, or by commas as well. Source
 * of the escapes: https://github.com/google-github-actions/deploy-cloudrun, input env_vars.
 */
final class InputVariables {
  private static final Refusal COMMA =
      new Refusal(
          "breaks the list that it stands in: the action takes every \",\" for the end of a pair",
          "write \\, for each comma of the value",
          "https://github.com/google-github-actions/deploy-cloudrun");

  private final Passage input;
  private final Evaluator evaluator;
  private final boolean commas;
  private final List<Fact> facts = new ArrayList<>();

  /** The last variable, whose value stands from {@code open} to {@code end}; or none. */
  private String name = "";

  private int open;
  private int end;
  private boolean goesOn;

  private InputVariables(Passage input, Names names, boolean commas) {
    this.input = input;
    this.evaluator = new Evaluator(names);
    this.commas = commas;
  }

  /** One variable a line. */
  static List<Fact> lines(Passage input, String service, Names names) {
    return new InputVariables(input, names, false).read(service);
  }

  /** By new lines or commas; a backslash keeps a comma, and so do quotes around a value. */
  static List<Fact> list(Passage input, String service, Names names) {
    return new InputVariables(input, names, true).read(service);
  }

  private List<Fact> read(String service) {
    String text = input.text();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      at = afterUnit(at);
      if (at >= text.length() || separates(at)) {
        part(start, Math.min(at, text.length()), service);
        start = at + 1;
      }
    }
    close(service);
    return facts;
  }

  private boolean separates(int at) {
    char c = input.text().charAt(at);
    return c == '\n' || (commas && c == ',');
  }

  /** Passes over what no separator counts in: an expression, a quoted value, an escape. */
  private int afterUnit(int from) {
    String text = input.text();
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      int next;
      if (text.startsWith("${{", at)) {
        next = text.indexOf("}}", at);
        next = next < 0 ? text.length() : next + 2;
      } else if (commas && c == '\\' && at + 1 < text.length()) {
        next = at + 2;
      } else if (commas && (c == '"' || c == '\'') && at > 0 && text.charAt(at - 1) == '=') {
        next = text.indexOf(c, at + 1);
        next = next < 0 ? at + 1 : next + 1;
      } else {
        return at;
      }
      at = next;
    }
    return at;
  }

  private void part(int from, int to, String service) {
    String text = input.text();
    int start = from;
    int stop = to;
    while (start < stop && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (stop > start && Character.isWhitespace(text.charAt(stop - 1))) {
      stop--;
    }
    boolean behindComma = commas && from > 0 && text.charAt(from - 1) == ',';
    if (behindComma && !name.isEmpty() && continues(text.substring(start, stop))) {
      end = stop;
      goesOn = true;
      return;
    }
    close(service);
    assignment(start, stop);
  }

  private static boolean continues(String part) {
    return !part.contains("${{") && GcloudList.continues(part);
  }

  /** A value is kept as it was meant, with the commas that break it. */
  private void close(String service) {
    if (!name.isEmpty()) {
      Fact fact = value(service);
      facts.add(goesOn ? fact.refused(List.of(COMMA)) : fact);
    }
    goesOn = false;
    name = "";
  }

  private void assignment(int start, int stop) {
    String text = input.text();
    int equals = text.indexOf('=', start);
    if (equals <= start || equals >= stop || text.charAt(start) == '#') {
      return;
    }
    String before = text.substring(start, equals).strip();
    if (before.matches("[A-Za-z_][A-Za-z0-9_.-]*")) {
      name = before;
      open = equals + 1;
      end = stop;
    }
  }

  private Fact value(String service) {
    String text = input.text();
    boolean quoted =
        commas
            && end - open > 1
            && (text.charAt(open) == '"' || text.charAt(open) == '\'')
            && text.charAt(open) == text.charAt(end - 1);
    Span at = input.span(open, end);
    Resolved resolved = evaluator.text(unescaped(quoted ? open + 1 : open, quoted ? end - 1 : end));
    return Fact.variable(service, name, resolved, new Origin(at, resolved.via()));
  }

  /** A stretch of the input, escapes taken away. */
  private Passage unescaped(int from, int to) {
    StringBuilder text = new StringBuilder();
    List<Span> places = new ArrayList<>();
    for (int i = from; i < to; i++) {
      boolean escape = commas && input.text().charAt(i) == '\\' && i + 1 < to;
      int end = escape ? i + 2 : i + 1;
      text.append(input.text().charAt(end - 1));
      places.add(input.span(i, end));
      i = end - 1;
    }
    int[] starts = new int[text.length() + 1];
    int[] ends = new int[text.length()];
    for (int i = 0; i < ends.length; i++) {
      starts[i] = places.get(i).start();
      ends[i] = places.get(i).end();
    }
    starts[ends.length] = input.span(to, to).start();
    return new Passage(input.file(), text.toString(), starts, ends);
  }
}

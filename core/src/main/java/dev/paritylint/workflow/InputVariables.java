package dev.paritylint.workflow;

import dev.paritylint.model.Origin;
import dev.paritylint.source.Passage;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The variables in an action's input: {@code NAME=value}, one a line, or by commas as well. Source
 * of the escapes: https://github.com/google-github-actions/deploy-cloudrun, input env_vars.
 */
final class InputVariables {
  private final Passage input;
  private final Evaluator evaluator;
  private final boolean commas;
  private final List<Fact> facts = new ArrayList<>();

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
        assignment(start, Math.min(at, text.length()), service);
        start = at + 1;
      }
    }
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
      int end;
      if (text.startsWith("${{", at)) {
        end = text.indexOf("}}", at);
        end = end < 0 ? text.length() : end + 2;
      } else if (commas && c == '\\' && at + 1 < text.length()) {
        end = at + 2;
      } else if (commas && (c == '"' || c == '\'') && at > 0 && text.charAt(at - 1) == '=') {
        end = text.indexOf(c, at + 1);
        end = end < 0 ? at + 1 : end + 1;
      } else {
        return at;
      }
      at = end;
    }
    return at;
  }

  private void assignment(int from, int to, String service) {
    String text = input.text();
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int equals = text.indexOf('=', start);
    if (equals <= start || equals >= end || text.charAt(start) == '#') {
      return;
    }
    String name = text.substring(start, equals).strip();
    if (name.matches("[A-Za-z_][A-Za-z0-9_.-]*")) {
      value(name, equals + 1, end, service);
    }
  }

  private void value(String name, int from, int to, String service) {
    String text = input.text();
    boolean quoted =
        commas
            && to - from > 1
            && (text.charAt(from) == '"' || text.charAt(from) == '\'')
            && text.charAt(from) == text.charAt(to - 1);
    Span at = input.span(from, to);
    Resolved resolved = evaluator.text(part(quoted ? from + 1 : from, quoted ? to - 1 : to));
    facts.add(Fact.variable(service, name, resolved, new Origin(at, resolved.via())));
  }

  /** A stretch of the input, escapes taken away. */
  private Passage part(int from, int to) {
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

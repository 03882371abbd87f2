package dev.paritylint.cli.report.html;

import dev.paritylint.cli.report.compare.Agreement;
import dev.paritylint.cli.report.compare.CompareRow;
import dev.paritylint.cli.report.compare.CompareValue;
import dev.paritylint.cli.report.terminal.Chain;
import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import java.util.List;

/**
 * The cells of one row. Where values differ in a part only, that part is marked.
 *
 * @param before how many code units all values of the row begin with alike
 * @param after how many they end with alike
 */
record ValueCells(CompareRow row, Look look, int before, int after) {
  /** Less in common makes a value look spotted and tells nothing. */
  private static final int TELLING = 4;

  static ValueCells of(CompareRow row, Look look) {
    List<String> texts =
        row.cells().stream()
            .flatMap(List::stream)
            .filter(ValueCells::isText)
            .map(CompareValue::line)
            .distinct()
            .toList();
    boolean differ =
        row.agreement() == Agreement.DIFFERENT || row.agreement() == Agreement.OWN_NAMES;
    if (!differ || texts.size() < 2) {
      return new ValueCells(row, look, 0, 0);
    }
    String first = texts.get(0);
    int shortest = texts.stream().mapToInt(String::length).min().orElse(0);
    int before = texts.stream().mapToInt(text -> alike(first, text)).min().orElse(0);
    int after =
        texts.stream().mapToInt(text -> alike(reversed(first), reversed(text))).min().orElse(0);
    before = wholeWords(first, before);
    after = wholeWords(reversed(first), Math.min(after, shortest - before));
    return before + after < TELLING
        ? new ValueCells(row, look, 0, 0)
        : new ValueCells(row, look, before, after);
  }

  private static boolean isText(CompareValue value) {
    return !value.secret() && value.settings().get(0).value() instanceof Value.Text;
  }

  /** Back to where a word begins: half a word tells less than the whole. */
  private static int wholeWords(String text, int length) {
    int end = length;
    while (end > 0 && Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  void write(int environment, Markup out) {
    List<CompareValue> values = row.cells().get(environment);
    if (values.isEmpty()) {
      out.element("span", "not set", "class", "missing");
      return;
    }
    for (CompareValue value : values) {
      out.open("div", "class", "entry");
      if (value.known()) {
        known(value, out);
      } else {
        out.element("span", value.line(), "class", "unknown");
      }
      value.settings().stream()
          .map(Setting::origin)
          .distinct()
          .forEach(
              origin -> {
                String chain = Chain.of(origin, look);
                out.element("span", Chain.line(origin.at(), look), "class", "place");
                if (!chain.isEmpty()) {
                  out.element("span", chain, "class", "place via");
                }
              });
      out.close("div");
    }
  }

  private void known(CompareValue value, Markup out) {
    String text = value.line();
    boolean whole = before + after == 0 || !isText(value) || text.length() < before + after;
    out.open("code", "class", "value");
    if (whole) {
      out.text(text);
    } else {
      String changed = text.substring(before, text.length() - after);
      out.text(text.substring(0, before));
      if (!changed.isEmpty()) {
        out.element("mark", changed);
      }
      out.text(text.substring(text.length() - after));
    }
    out.close("code");
  }

  /** Never between the halves of one character. */
  private static int alike(String one, String other) {
    int[] left = one.codePoints().toArray();
    int[] right = other.codePoints().toArray();
    int units = 0;
    for (int i = 0; i < Math.min(left.length, right.length) && left[i] == right[i]; i++) {
      units += Character.charCount(left[i]);
    }
    return units;
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }
}

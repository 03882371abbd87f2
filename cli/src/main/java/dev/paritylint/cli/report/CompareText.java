package dev.paritylint.cli.report;

import dev.paritylint.cli.report.Painter.Role;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.parity.Equality;
import dev.paritylint.parity.Matrix;
import dev.paritylint.parity.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The settings of two environments in two columns, each value with its place; for people. */
public final class CompareText {
  private static final String MISSING = "—";
  private static final String GAP = "  ";

  /** Which rows to print. */
  public enum Rows {
    DIFFERENCES,
    ALL
  }

  private final Landscape landscape;
  private final Look look;
  private final Rows shown;

  public CompareText(Landscape landscape, Look look, Rows rows) {
    this.landscape = landscape;
    this.look = look;
    this.shown = rows;
  }

  public String print(Environment left, Environment right) {
    Equality equality = Equality.of(landscape);
    Map<Agreement, List<Row>> groups = new EnumMap<>(Agreement.class);
    for (Row row : rows()) {
      if (row.in(left).isEmpty() && row.in(right).isEmpty()) {
        continue;
      }
      groups
          .computeIfAbsent(Agreement.of(row, left, right, equality), agreement -> new ArrayList<>())
          .add(row);
    }
    Layout layout = Layout.of(groups.values().stream().flatMap(List::stream).toList(), look);
    StringBuilder out = new StringBuilder();
    groups.forEach(
        (agreement, found) -> {
          if (isShown(agreement)) {
            found.forEach(row -> print(row, agreement, left, right, layout, out));
          }
        });
    String head = out.isEmpty() ? "" : layout.line("", left.name(), right.name());
    return head + out + sum(groups) + "\n";
  }

  /** A variable with a meaning has two rows; the one with the meaning says it all. */
  private List<Row> rows() {
    List<Row> all = Matrix.of(landscape).rows();
    Map<String, Set<String>> meant = new HashMap<>();
    all.stream()
        .filter(row -> row.kind() != SettingKind.VARIABLE)
        .forEach(row -> meant.put(row.key(), row.settings().keySet()));
    return all.stream()
        .filter(
            row ->
                row.kind() != SettingKind.VARIABLE
                    || !row.settings().keySet().equals(meant.get(row.key())))
        .toList();
  }

  private boolean isShown(Agreement agreement) {
    return shown == Rows.ALL || agreement == Agreement.DIFFERENT || agreement == Agreement.MISSING;
  }

  private void print(
      Row row,
      Agreement agreement,
      Environment left,
      Environment right,
      Layout layout,
      StringBuilder out) {
    List<String> key = Wrapping.wrap(label(row, agreement), layout.keys());
    List<String> ours = cell(row.in(left), layout);
    List<String> theirs = cell(row.in(right), layout);
    int height = Math.max(key.size(), Math.max(ours.size(), theirs.size()));
    for (int i = 0; i < height; i++) {
      out.append(layout.line(at(key, i), at(ours, i), at(theirs, i)));
    }
  }

  private static String label(Row row, Agreement agreement) {
    String kind = row.kind() == SettingKind.VARIABLE ? "" : " (" + row.kind().label() + ")";
    return Printable.of(row.key()) + kind + (isSecret(row) ? verdict(agreement) : "");
  }

  /** What masks cannot tell. */
  private static String verdict(Agreement agreement) {
    return switch (agreement) {
      case DIFFERENT -> " (different)";
      case EQUAL -> " (equal)";
      case MISSING, UNKNOWN -> "";
    };
  }

  private static boolean isSecret(Row row) {
    return row.all().stream().anyMatch(Setting::secret);
  }

  /** Each value once, then the places that it stands at. */
  private List<String> cell(List<Setting> settings, Layout layout) {
    if (settings.isEmpty()) {
      return List.of(MISSING);
    }
    Map<String, List<String>> places = new LinkedHashMap<>();
    for (Setting setting : settings) {
      places
          .computeIfAbsent(Values.of(setting), value -> new ArrayList<>())
          .add(Chain.line(setting.origin().source(), look));
    }
    List<String> lines = new ArrayList<>();
    places.forEach(
        (value, at) -> {
          lines.addAll(Wrapping.wrap(value, layout.values()));
          at.stream().distinct().forEach(place -> lines.addAll(layout.wrapPlace(place)));
        });
    return lines;
  }

  private static String at(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index) : "";
  }

  private static String sum(Map<Agreement, List<Row>> groups) {
    int different = count(groups, Agreement.DIFFERENT);
    int missing = count(groups, Agreement.MISSING);
    int equal = count(groups, Agreement.EQUAL);
    int unknown = count(groups, Agreement.UNKNOWN);
    String compared =
        different + equal == 0
            ? "nothing was compared"
            : SummaryLine.count(different, "difference") + ", " + equal + " equal";
    return compared + ", " + missing + " on one side only, " + unknown + " unknown";
  }

  private static int count(Map<Agreement, List<Row>> groups, Agreement agreement) {
    return groups.getOrDefault(agreement, List.of()).size();
  }

  /** How wide the columns are; keys get at most two fifths. */
  private record Layout(int keys, int values, Look look) {

    static Layout of(List<Row> rows, Look look) {
      int widest =
          rows.stream()
              .mapToInt(row -> Glyph.width(label(row, Agreement.DIFFERENT)))
              .max()
              .orElse(0);
      int keys = Math.min(widest, look.width() * 2 / 5);
      return new Layout(keys, (look.width() - keys - 2 * GAP.length()) / 2, look);
    }

    String line(String key, String left, String right) {
      String line = padded(key, keys) + GAP + padded(left, values) + GAP + right;
      return line.stripTrailing() + "\n";
    }

    List<String> wrapPlace(String place) {
      return Wrapping.wrap(place, values).stream()
          .map(line -> look.painter().paint(Role.PLACE, line))
          .toList();
    }

    private static String padded(String text, int columns) {
      int width = Glyph.width(text.replaceAll("\u001B\\[[0-9;]*m", ""));
      return text + " ".repeat(Math.max(0, columns - width));
    }
  }
}

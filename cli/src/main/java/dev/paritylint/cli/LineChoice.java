package dev.paritylint.cli;

import dev.paritylint.cli.report.terminal.LineDrawing;
import java.util.Locale;
import java.util.stream.Stream;

/** Which lines a tree is drawn with: boxes, unless the locale names another encoding than UTF-8. */
final class LineChoice {
  private LineChoice() {}

  static LineDrawing of(Surroundings surroundings) {
    String locale =
        Stream.of("LC_ALL", "LC_CTYPE", "LANG")
            .map(surroundings::variable)
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("UTF-8")
            .toLowerCase(Locale.ROOT);
    return locale.contains("utf-8") || locale.contains("utf8")
        ? LineDrawing.BOX
        : LineDrawing.ASCII;
  }
}

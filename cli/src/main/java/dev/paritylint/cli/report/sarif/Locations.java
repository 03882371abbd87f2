package dev.paritylint.cli.report.sarif;

import dev.paritylint.cli.report.Json;
import dev.paritylint.cli.report.Wording;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.util.List;

/** Where something is, in SARIF's words: relative to the root of the repository. */
final class Locations {
  /** The name that GitHub knows for the repository's root. */
  static final String ROOT = "%SRCROOT%";

  private final Wording wording;
  private final Json json;

  Locations(Wording wording, Json json) {
    this.wording = wording;
    this.json = json;
  }

  /** The fields of a location; an empty {@code message} is left out. */
  void write(Span at, String message) {
    json.object("physicalLocation", () -> physical(at));
    message(message);
  }

  /** A list of one location. */
  void only(String name, Span at, String message) {
    json.objects(name, List.of(at), one -> write(one, message));
  }

  /** The fields of a location that also shows what stands there and around it. */
  void withText(Span at, String message) {
    json.object(
        "physicalLocation",
        () -> {
          artifact(at);
          region("region", at, wording.source(at));
          Span around = around(at);
          region("contextRegion", around, wording.source(around));
        });
    message(message);
  }

  private void physical(Span at) {
    artifact(at);
    region("region", at, "");
  }

  private void message(String message) {
    if (!message.isEmpty()) {
      json.object("message", () -> json.text("text", message));
    }
  }

  private void artifact(Span at) {
    json.object(
        "artifactLocation",
        () -> {
          json.text("uri", Uri.of(wording.path(at)));
          json.text("uriBaseId", ROOT);
        });
  }

  private void region(String name, Span at, String text) {
    json.object(
        name,
        () -> {
          json.number("startLine", at.line());
          json.number("startColumn", at.column());
          json.number("endLine", at.endLine());
          json.number("endColumn", at.endColumn());
          if (!text.isEmpty()) {
            json.object("snippet", () -> json.text("text", text));
          }
        });
  }

  /** The lines of a stretch, and one before and after. */
  private static Span around(Span at) {
    SourceFile file = at.file();
    int first = Math.max(1, at.line() - 1);
    int last = Math.min(file.lineCount(), at.endLine() + 1);
    return file.span(file.lineStart(first), file.lineStart(last) + file.line(last).length());
  }
}

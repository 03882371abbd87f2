package dev.paritylint.cli.report.sarif;

import dev.paritylint.cli.report.Json;
import dev.paritylint.cli.report.Wording;
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
    if (!message.isEmpty()) {
      json.object("message", () -> json.text("text", message));
    }
  }

  /** A list of one location. */
  void only(String name, Span at, String message) {
    json.objects(name, List.of(at), one -> write(one, message));
  }

  private void physical(Span at) {
    json.object(
        "artifactLocation",
        () -> {
          json.text("uri", Uri.of(wording.path(at)));
          json.text("uriBaseId", ROOT);
        });
    json.object(
        "region",
        () -> {
          json.number("startLine", at.line());
          json.number("startColumn", at.column());
          json.number("endLine", at.endLine());
          json.number("endColumn", at.endColumn());
        });
  }
}

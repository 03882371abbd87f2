package dev.paritylint.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** In which form the findings of a run are printed. */
enum LintFormat {
  TEXT,
  CONCISE,
  JSON,
  SARIF,
  GITHUB,
  GITLAB,
  JUNIT,
  CHECKSTYLE,
  MARKDOWN,
  HTML;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> labels() {
    return Arrays.stream(values()).map(LintFormat::label).toList();
  }

  /** What services look paths up in is the repository. */
  PathBase pathBase() {
    return switch (this) {
      case SARIF, GITHUB, GITLAB -> PathBase.REPO;
      case TEXT, CONCISE, JSON, JUNIT, CHECKSTYLE, MARKDOWN, HTML -> PathBase.ROOT;
    };
  }

  /** Programs want a document where nothing was found, too. */
  boolean isForPrograms() {
    return switch (this) {
      case TEXT, CONCISE -> false;
      case JSON, SARIF, GITHUB, GITLAB, JUNIT, CHECKSTYLE, MARKDOWN, HTML -> true;
    };
  }

  /** The words, for shells that complete them. */
  static final class Labels implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return labels().iterator();
    }
  }
}

package dev.paritylint.rules.header;

import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which files of nginx describe servers that clients reach over TLS, and which ones servers that
 * they do not. Of a file that is only a part of a server nobody knows.
 */
final class Encryption {
  private enum Kind {
    TLS,
    PLAIN,
    UNKNOWN
  }

  private static final Pattern LISTENS = Pattern.compile("(?:[^#]*[\\s{;])?listen\\s[^;#]*;.*");
  private static final Pattern OVER_TLS =
      Pattern.compile("(?:[^#]*[\\s{;])?listen\\s(?:[^;#]*[\\s:])?(?:443|ssl)\\b[^;#]*;.*");

  private final Map<String, Kind> kinds = new HashMap<>();

  boolean isTls(Span at) {
    return of(at.file()) == Kind.TLS;
  }

  boolean isPlain(Span at) {
    return of(at.file()) == Kind.PLAIN;
  }

  private Kind of(SourceFile file) {
    return kinds.computeIfAbsent(file.path(), path -> read(file));
  }

  private static Kind read(SourceFile file) {
    List<String> listening =
        file.text().lines().filter(line -> LISTENS.matcher(line).matches()).toList();
    if (listening.isEmpty()) {
      return Kind.UNKNOWN;
    }
    return listening.stream().anyMatch(line -> OVER_TLS.matcher(line).matches())
        ? Kind.TLS
        : Kind.PLAIN;
  }
}

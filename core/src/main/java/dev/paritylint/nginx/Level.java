package dev.paritylint.nginx;

import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A block whose directives hold for what stands inside of it. Any directive that is asked for here
 * is taken whole from the nearest level that has one, lists of headers included
 * (ngx_http_proxy_module, proxy_set_header; ngx_http_headers_module, add_header).
 */
final class Level {

  /** What sort of block. */
  enum Kind {
    /** Around a file that is only a part of a server: nobody knows what stands there. */
    ELSEWHERE,
    HTTP,
    SERVER,
    LOCATION,
    /** {@code if} and {@code limit_except} inside of a location. */
    CONDITION
  }

  /** What holds at a level. */
  sealed interface Effective {

    /** These directives, at that level. */
    record Set(List<Directive> directives, Level level) implements Effective {
      Directive first() {
        return directives.get(0);
      }
    }

    /** Nothing sets it: nginx's default. */
    record Unset() implements Effective {}

    /** It may be set where nothing of this repository shows. */
    record Unseen(String reason) implements Effective {}
  }

  /** Files of nginx's packages that neither proxy nor set what is asked for here. */
  private static final Set<String> HARMLESS =
      Set.of(
          "mime.types",
          "fastcgi_params",
          "fastcgi.conf",
          "fastcgi-php.conf",
          "uwsgi_params",
          "scgi_params",
          "options-ssl-nginx.conf");

  /** Folders whose files are further servers, or which are empty where nothing is put there. */
  private static final Pattern FURTHER =
      Pattern.compile(".*(conf\\.d|http\\.d|default\\.d|sites-enabled|modules[^/]*)/\\*[^/]*");

  private final Kind kind;
  private final @Nullable Level outer;
  private final Span at;
  private final List<Directive> directives;
  private final Map<String, List<Directive>> byName = new HashMap<>();

  /**
   * A block.
   *
   * @param outer where it inherits from; null for the outermost
   * @param at what begins the block, or where the file begins
   */
  Level(Kind kind, @Nullable Level outer, Span at, List<Directive> directives) {
    this.kind = kind;
    this.outer = outer;
    this.at = at;
    this.directives = List.copyOf(directives);
    this.directives.forEach(
        directive ->
            byName.computeIfAbsent(directive.name(), name -> new ArrayList<>()).add(directive));
  }

  Kind kind() {
    return kind;
  }

  @Nullable Level outer() {
    return outer;
  }

  /** Whether it stands somewhere inside of another; none stands inside of itself. */
  boolean isInside(Level other) {
    return outer != null && (outer == other || outer.isInside(other));
  }

  Span at() {
    return at;
  }

  List<Directive> directives() {
    return directives;
  }

  List<Directive> own(String name) {
    return byName.getOrDefault(name, List.of());
  }

  Effective nearest(String name) {
    for (Level level = this; level != null; level = level.outer) {
      List<Directive> own = level.own(name);
      if (!own.isEmpty()) {
        return new Effective.Set(own, level);
      }
      Optional<String> unseen = level.unseen();
      if (unseen.isPresent()) {
        return new Effective.Unseen(unseen.get());
      }
    }
    return new Effective.Unset();
  }

  /** Why more may hold here than is written in the repository; empty where it cannot. */
  Optional<String> unseen() {
    if (kind == Kind.ELSEWHERE) {
      return Optional.of("may be set where this file is included");
    }
    return own("include").stream()
        .filter(include -> hides(include.text(0)))
        .findFirst()
        .map(include -> "may be set in `" + include.text(0) + "`, which is not in the repository");
  }

  private static boolean hides(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return !HARMLESS.contains(name) && !FURTHER.matcher(path).matches();
  }
}

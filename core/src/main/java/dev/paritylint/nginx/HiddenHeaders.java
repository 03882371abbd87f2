package dev.paritylint.nginx;

import dev.paritylint.nginx.Level.Effective;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Headers that a server adds and that one of its locations loses, because that adds another: such
 * directives are inherited only where there are none (ngx_http_headers_module, add_header). A
 * location that repeats one of them has been written by somebody who knows, and loses none.
 *
 * @param own what the location adds
 * @param lost what is added around it, and matters to what the location answers with
 */
record HiddenHeaders(Level location, List<Directive> own, List<Directive> lost) {
  private static final String ADD_HEADER = "add_header";

  /** Since 1.29.3 it may decide otherwise. */
  private static final String INHERITANCE = "add_header_inherit";

  /** Without these a browser may be led astray. */
  private static final Set<String> GRAVE =
      Set.of("strict-transport-security", "content-security-policy", "x-frame-options");

  private static final Set<String> LIGHT =
      Set.of(
          "x-content-type-options",
          "referrer-policy",
          "permissions-policy",
          "cross-origin-opener-policy",
          "cross-origin-embedder-policy",
          "cross-origin-resource-policy");
  private static final String SHARING = "access-control-allow-";

  HiddenHeaders {
    own = List.copyOf(own);
    lost = List.copyOf(lost);
  }

  /** What a location of the configuration hides; empty where nothing of weight is lost. */
  static Optional<HiddenHeaders> of(Location location, Configuration configuration) {
    Level level = location.level();
    List<Directive> own = level.own(ADD_HEADER);
    Level outer = level.outer();
    if (own.isEmpty()
        || outer == null
        || location.isConditional()
        || level.unseen().isPresent()
        || level.nearest(INHERITANCE) instanceof Effective.Set
        || !(outer.nearest(ADD_HEADER) instanceof Effective.Set around)) {
      return Optional.empty();
    }
    List<Directive> known = around.directives().stream().filter(HiddenHeaders::matters).toList();
    Set<String> kept = Set.copyOf(own.stream().map(HiddenHeaders::name).distinct().toList());
    if (known.stream().map(HiddenHeaders::name).anyMatch(kept::contains)) {
      return Optional.empty();
    }
    return of(known, new Answers(location, configuration))
        .map(lost -> new HiddenHeaders(level, own, lost));
  }

  private static Optional<List<Directive>> of(List<Directive> known, Answers answers) {
    boolean pages =
        answers.withPages() && known.stream().map(HiddenHeaders::name).anyMatch(GRAVE::contains);
    boolean shared = answers.withContent();
    List<Directive> lost =
        known.stream().filter(header -> name(header).startsWith(SHARING) ? shared : pages).toList();
    return lost.isEmpty() ? Optional.empty() : Optional.of(lost);
  }

  private static boolean matters(Directive header) {
    String name = name(header);
    boolean listed = GRAVE.contains(name) || LIGHT.contains(name) || name.startsWith(SHARING);
    return listed && !header.text(1).isEmpty();
  }

  private static String name(Directive header) {
    return header.text(0).toLowerCase(Locale.ROOT);
  }

  /** The names as they are written, each once. */
  List<String> names() {
    return lost.stream().map(header -> header.text(0)).distinct().toList();
  }
}

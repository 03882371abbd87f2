package dev.paritylint.cli.report.html;

import dev.paritylint.cli.report.HopWords;
import dev.paritylint.cli.report.terminal.Chain;
import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.model.Hop;
import dev.paritylint.model.Limit;
import dev.paritylint.model.Limit.LimitKind;
import dev.paritylint.model.Route;
import dev.paritylint.model.Upgrade;
import dev.paritylint.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One route as a line from the client down to the service: a card for each hop with what it allows.
 * Lengths are CSS pixels; texts are cut to what fits a fixed-width font.
 */
final class RoutePicture {
  private static final int WIDTH = 352;
  private static final int RAIL = 10;
  private static final int LEFT = 26;
  private static final int CARD = WIDTH - LEFT - 1;
  private static final int PADDING = 10;
  private static final int GAP = 12;
  private static final int CELL = 72;
  private static final int LAST_CELL = CARD - 2 * PADDING - 3 * CELL;
  private static final int CELLS = 46;
  private static final int LABEL_CHARACTERS = 35;
  private static final int PLACE_CHARACTERS = 44;
  private static final int VALUE_CHARACTERS = 9;

  /** What it means that a hop drops WebSockets. */
  enum Loss {
    DEFECT("missed"),
    HARMLESS("dropped");

    private final String style;

    Loss(String style) {
      this.style = style;
    }
  }

  private final Route route;
  private final String served;
  private final Look look;
  private final HopWords words;
  private final String lost;
  private final Markup body = new Markup();
  private final List<Integer> stops = new ArrayList<>();
  private int y;
  private int lostAt;

  /** {@code loss} is how a WebSocket's end is drawn: as a defect, or as what nobody misses. */
  RoutePicture(Route route, String served, Look look, Loss loss) {
    this.lost = loss.style;
    this.route = route;
    this.served = served;
    this.look = look;
    this.words = new HopWords(look);
  }

  Markup markup() {
    node("client", served, "client");
    for (Hop hop : route.hops()) {
      hop(hop);
    }
    int end = y + 10;
    node(route.service(), "", "service");
    Markup out = new Markup();
    out.open(
        "svg",
        "class",
        "picture",
        "role",
        "img",
        "width",
        String.valueOf(WIDTH),
        "height",
        String.valueOf(y),
        "viewBox",
        "0 0 " + WIDTH + " " + y);
    out.element("title", route.environment().name() + ": " + served + " to " + route.service());
    out.element("desc", RoutesSection.effective(route));
    rail(10, lostAt == 0 ? end : lostAt, "rail", out);
    if (lostAt > 0) {
      rail(lostAt, end, "rail " + lost, out);
    }
    for (int stop : stops) {
      circle(stop, 3, "stop", out);
    }
    return out.add(body).close("svg");
  }

  private void node(String name, String detail, String kind) {
    circle(y + 10, 6, "node " + kind, body);
    text(LEFT, y + 14, "strong", cut(name, LABEL_CHARACTERS));
    y += 24;
    if (!detail.isEmpty()) {
      for (String line : wrapped(detail, PLACE_CHARACTERS, 2)) {
        text(LEFT, y + 6, "code", line);
        y += 16;
      }
      y += 6;
    }
  }

  private void hop(Hop hop) {
    int top = y;
    List<String> label = wrapped(hop.label(), LABEL_CHARACTERS, 2);
    Markup inside = new Markup();
    int line = top + PADDING + 11;
    for (String part : label) {
      text(LEFT + PADDING, line, "strong", part, inside);
      line += 16;
    }
    text(LEFT + PADDING, line, "code", end(Chain.line(hop.at(), look), PLACE_CHARACTERS), inside);
    Optional<Limit> reuse = limit(hop, LimitKind.REUSE);
    if (reuse.isPresent()) {
      line += 15;
      String text = "keeps idle connections " + shown(reuse.get());
      text(LEFT + PADDING, line, "small", cut(text, PLACE_CHARACTERS), inside);
    }
    line += 8;
    if (limits(hop) || !(hop.upgrade() instanceof Upgrade.Passed)) {
      cells(hop, line, inside);
      line += CELLS;
    } else {
      text(LEFT + PADDING, line + 8, "small", "sets no limit, passes a WebSocket", inside);
      line += 14;
    }
    int height = line + PADDING - top - 2;
    rectangle(LEFT, top, CARD, height, "card", body);
    body.add(inside);
    stops.add(top + 18);
    y = top + height + GAP;
    if (lostAt == 0 && hop.upgrade() instanceof Upgrade.Dropped) {
      lostAt = top + 18;
    }
  }

  private static boolean limits(Hop hop) {
    return hop.limits().stream().anyMatch(limit -> limit.kind().endsRequests());
  }

  private void cells(Hop hop, int top, Markup out) {
    int x = LEFT + PADDING;
    for (LimitKind kind : LimitKind.values()) {
      if (kind.endsRequests()) {
        limit(hop, kind, x, top, out);
        x += CELL;
      }
    }
    Upgrade upgrade = hop.upgrade();
    out.open("g", "class", upgrade instanceof Upgrade.Dropped ? "cell " + lost : "cell");
    out.element("title", words.upgrade(upgrade));
    rectangle(x, top, LAST_CELL, CELLS - 2, "box", out);
    text(x + 5, top + 13, "small", "WebSocket", out);
    text(x + 5, top + 28, "value", outcome(upgrade), out);
    out.close("g");
  }

  private void limit(Hop hop, LimitKind kind, int x, int top, Markup out) {
    Optional<Limit> found = limit(hop, kind);
    boolean binds = route.binding(kind).filter(binding -> binding.hop().equals(hop)).isPresent();
    out.open("g", "class", binds ? "cell binding" : found.isEmpty() ? "cell none" : "cell");
    found.ifPresent(limit -> out.element("title", words.limit(limit)));
    rectangle(x, top, CELL - 4, CELLS - 2, "box", out);
    text(x + 5, top + 13, "small", RoutesSection.label(kind), out);
    String value = found.map(RoutePicture::shown).orElse("—");
    text(x + 5, top + 28, "value", cut(value, VALUE_CHARACTERS), out);
    String by = found.filter(limit -> limit.value().isKnown()).map(RoutePicture::by).orElse("");
    text(x + 5, top + 40, "small", binds ? "▲ binds" : by, out);
    out.close("g");
  }

  private static String by(Limit limit) {
    return limit.set() ? "set" : "default";
  }

  /** What is not known may be the lowest; otherwise the lowest. */
  private static Optional<Limit> limit(Hop hop, LimitKind kind) {
    return hop.limits().stream()
        .filter(limit -> limit.kind() == kind)
        .min(Comparator.comparing(RoutePicture::rank));
  }

  private static BigDecimal rank(Limit limit) {
    if (limit.value() instanceof Value.Seconds seconds) {
      return seconds.seconds();
    }
    return BigDecimal.valueOf(limit.value() instanceof Value.Unlimited ? Long.MAX_VALUE : -1);
  }

  private static String shown(Limit limit) {
    return limit.value().isKnown() ? limit.value().shown() : "unknown";
  }

  private static String outcome(Upgrade upgrade) {
    if (upgrade instanceof Upgrade.Passed) {
      return "passes";
    } else if (upgrade instanceof Upgrade.Dropped) {
      return "✕ dropped";
    } else if (upgrade instanceof Upgrade.ByVersion) {
      return "? version";
    } else if (upgrade instanceof Upgrade.Unclear) {
      return "unclear";
    }
    throw new AssertionError("no words for " + upgrade.getClass()); // HtmlReportTest
  }

  private void text(int x, int baseline, String style, String text) {
    text(x, baseline, style, text, body);
  }

  private static void text(int x, int baseline, String style, String text, Markup out) {
    if (!text.isEmpty()) {
      out.element("text", text, "class", style, "x", "" + x, "y", "" + baseline);
    }
  }

  private static void rectangle(int x, int y, int width, int height, String style, Markup out) {
    out.open(
            "rect",
            "class",
            style,
            "x",
            "" + x,
            "y",
            "" + y,
            "width",
            "" + width,
            "height",
            "" + height,
            "rx",
            "5")
        .close("rect");
  }

  private static void circle(int y, int radius, String style, Markup out) {
    out.open("circle", "class", style, "cx", "" + RAIL, "cy", "" + y, "r", "" + radius);
    out.close("circle");
  }

  private static void rail(int from, int to, String style, Markup out) {
    out.open(
            "line", "class", style, "x1", "" + RAIL, "x2", "" + RAIL, "y1", "" + from, "y2",
            "" + to)
        .close("line");
  }

  private static List<String> wrapped(String text, int characters, int most) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (rest.length() > characters && lines.size() < most - 1) {
      int blank = rest.lastIndexOf(' ', characters);
      int cut = blank > characters / 4 ? blank : characters;
      lines.add(rest.substring(0, cut));
      rest = rest.substring(cut).stripLeading();
    }
    lines.add(cut(rest, characters));
    return lines;
  }

  private static String cut(String text, int characters) {
    return text.length() <= characters ? text : text.substring(0, characters - 1) + "…";
  }

  private static String end(String text, int characters) {
    return text.length() <= characters
        ? text
        : "…" + text.substring(text.length() - characters + 1);
  }
}

package dev.paritylint.cli.report.html;

import dev.paritylint.cli.report.compare.Agreement;
import dev.paritylint.lint.Summary;
import dev.paritylint.model.Environment;

/** The top of the page: what is compared, how it stands, and where to go. */
record Masthead(Reported reported, String sum) {
  private static final int BAR = 1000;

  Markup markup() {
    Markup out = new Markup();
    out.element("a", "Skip to the findings", "class", "skip", "href", "#findings").line();
    out.open("header", "class", "masthead").line();
    out.open("p", "class", "brand").text("paritylint").close("p").line();
    out.open("h1");
    boolean first = true;
    for (Environment environment : reported.table().environments()) {
      if (!first) {
        out.element("span", " ↔ ", "class", "versus");
      }
      out.element("span", environment.name());
      first = false;
    }
    out.text(first ? "Nothing to compare" : "").close("h1").line();
    out.element("p", sum, "class", "sum").line();
    out.add(bar()).add(navigation()).close("header").line();
    return out;
  }

  /** How much of the settings agrees, as one line. */
  private Markup bar() {
    Markup out = new Markup();
    int total = reported.table().rows().size();
    if (total == 0) {
      return out;
    }
    out.open(
        "svg",
        "class",
        "bar",
        "viewBox",
        "0 0 " + BAR + " 8",
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true");
    int done = 0;
    for (Agreement agreement : Agreement.values()) {
      int next = done + reported.table().count(agreement);
      int from = BAR * done / total;
      int width = BAR * next / total - from;
      out.open(
          "rect",
          "class",
          "of-" + agreement.label(),
          "x",
          String.valueOf(from),
          "y",
          "0",
          "width",
          String.valueOf(width),
          "height",
          "8");
      out.close("rect");
      done = next;
    }
    return out.close("svg").line();
  }

  private Markup navigation() {
    Summary summary = reported.result().summary();
    int findings = summary.errors() + summary.warnings() + summary.notes();
    Markup out = new Markup();
    out.open("nav", "aria-label", "Sections");
    link("findings", "Findings", findings, out);
    link("settings", "Settings", reported.table().rows().size(), out);
    out.element("a", "Routes", "href", "#routes");
    return out.close("nav").line();
  }

  private static void link(String anchor, String title, int count, Markup out) {
    out.open("a", "href", "#" + anchor).text(title + " ");
    out.element("span", String.valueOf(count), "class", "count").close("a");
  }
}

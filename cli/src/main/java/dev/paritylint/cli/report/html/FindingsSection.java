package dev.paritylint.cli.report.html;

import dev.paritylint.cli.report.Names;
import dev.paritylint.cli.report.excerpt.SourceLine;
import dev.paritylint.cli.report.terminal.Chain;
import dev.paritylint.lint.Exemption;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.source.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the rules found: each with its places, the chains of its values, and what to do. */
record FindingsSection(Reported reported, Names names) {
  FindingsSection(Reported reported) {
    this(reported, Names.of(reported.result().landscape()));
  }

  Markup markup() {
    Markup out = new Markup();
    out.open("section", "id", "findings", "aria-labelledby", "findings-title");
    out.open("div", "class", "title").element("h2", "Findings", "id", "findings-title");
    List<Finding> findings = reported.result().findings();
    if (findings.isEmpty()) {
      out.close("div").element("p", "No findings.", "class", "nothing");
    } else {
      out.element("button", "Open all", "type", "button", "id", "open-all", "hidden", "");
      out.close("div");
    }
    for (int i = 0; i < findings.size(); i++) {
      out.line().add(finding(findings.get(i), Reported.anchor(i), i == 0));
    }
    out.element("p", "No finding fits the filters.", "class", "nothing filtered", "hidden", "");
    return out.add(waived()).close("section").line();
  }

  private Markup finding(Finding finding, String anchor, boolean open) {
    String severity = finding.severity().label();
    Markup out = new Markup();
    out.open(
        "details",
        "class",
        "finding",
        "id",
        anchor,
        "data-service",
        finding.service(),
        "data-severity",
        severity,
        open ? "open" : "data-closed",
        "");
    out.open("summary").element("span", severity, "class", "tag " + severity);
    out.element("span", reported.clean(finding.message()), "class", "message");
    out.element("code", finding.rule().id(), "class", "rule").close("summary");
    out.open("div", "class", "body");
    places(finding).forEach(place -> out.add(frame(place)));
    chains(finding, out);
    if (!finding.help().isEmpty()) {
      out.open("div", "class", "help").element("h3", "What to do");
      out.element("pre", reported.clean(finding.help())).close("div");
    }
    return out.close("div").close("details");
  }

  private static Stream<Place> places(Finding finding) {
    return Stream.concat(Stream.of(finding.place()), finding.related().stream());
  }

  private Markup frame(Place place) {
    Span at = place.at();
    Markup out = new Markup();
    out.open("figure", "class", "frame").open("figcaption");
    out.element("span", Chain.place(at, reported.look()), "class", "place");
    if (!place.label().isEmpty()) {
      out.element("span", reported.clean(place.label()), "class", "says");
    }
    out.close("figcaption");
    if (!Chain.isWholeFile(at)) {
      SourceLine line = SourceLine.of(at, reported.secrets());
      out.open("pre").element("span", String.valueOf(line.number()), "class", "number");
      out.open("code").text(line.before()).element("mark", line.marked()).text(line.after());
      out.close("code").close("pre");
    }
    return out.close("figure");
  }

  private void chains(Finding finding, Markup out) {
    List<String> chains =
        places(finding)
            .filter(place -> !Chain.of(place.origin(), reported.look()).isEmpty())
            .map(place -> names.of(place.origin()) + Chain.of(place.origin(), reported.look()))
            .distinct()
            .toList();
    if (!chains.isEmpty()) {
      out.open("ul", "class", "chains");
      chains.forEach(chain -> out.element("li", chain));
      out.close("ul");
    }
  }

  private Markup waived() {
    Markup out = new Markup();
    List<Finding> waived = reported.result().waived();
    if (waived.isEmpty()) {
      return out;
    }
    out.open("details", "class", "waived");
    out.element("summary", "Waived: " + waived.size()).open("ul");
    for (Finding finding : waived) {
      out.open("li").element("code", finding.rule().id(), "class", "rule").text(" ");
      out.text(reported.clean(finding.message()));
      reported
          .result()
          .exemption(finding)
          .ifPresent(by -> out.element("span", reason(by), "class", "reason"));
      out.close("li");
    }
    return out.close("ul").close("details");
  }

  private String reason(Exemption exemption) {
    @Nullable LocalDate last = exemption.expires();
    return reported.clean(exemption.reason())
        + (exemption.owner().isEmpty() ? "" : ", by " + exemption.owner())
        + (last == null ? "" : ", until " + last)
        + " ("
        + Chain.line(exemption.at(), reported.look())
        + ")";
  }
}

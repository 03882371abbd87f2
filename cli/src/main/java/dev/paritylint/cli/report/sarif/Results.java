package dev.paritylint.cli.report.sarif;

import dev.paritylint.cli.report.Json;
import dev.paritylint.cli.report.Wording;
import dev.paritylint.lint.Exemption;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.LintResult;
import dev.paritylint.lint.Place;
import dev.paritylint.model.Origin;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The findings of a run as SARIF's results. */
final class Results {
  /** GitHub keeps a hundred locations of a result. */
  private static final int RELATED = 100;

  /** GitHub reads one key only, which its own action computes; other viewers read this one. */
  private static final String FINGERPRINT = "paritylint/v1";

  private final LintResult result;
  private final List<String> rules;
  private final Wording wording;
  private final Json json;
  private final Locations locations;

  /** {@code rules} are the ids of the rules in the log, in its order. */
  Results(LintResult result, List<String> rules, Wording wording, Json json) {
    this.result = result;
    this.rules = rules;
    this.wording = wording;
    this.json = json;
    this.locations = new Locations(wording, json);
  }

  void write(List<Finding> findings) {
    json.objects("results", findings, this::result);
  }

  private void result(Finding finding) {
    List<Place> related = finding.related().stream().limit(RELATED).toList();
    json.text("ruleId", finding.rule().id());
    json.number("ruleIndex", rules.indexOf(finding.rule().id()));
    json.text("level", finding.severity().label());
    json.object("message", () -> json.text("text", message(finding, related)));
    Place primary = finding.place();
    json.objects(
        "locations",
        List.of(primary),
        place -> locations.withText(place.at(), wording.line(place.label())));
    related(related);
    ways(finding);
    json.object("partialFingerprints", () -> json.text(FINGERPRINT, finding.fingerprint()));
    result.exemption(finding).ifPresent(this::suppression);
    json.object("properties", () -> properties(finding));
  }

  /** GitHub shows no other place than those that the message links. */
  private String message(Finding finding, List<Place> related) {
    StringBuilder text = new StringBuilder(ended(plain(wording.message(finding))));
    if (!finding.help().isEmpty()) {
      String help = plain(wording.help(finding));
      text.append("\nHelp: ").append(help.contains("\n") ? help : ended(help));
    }
    for (int i = 0; i < related.size(); i++) {
      text.append(i == 0 ? "\nSee " : ", ");
      text.append('[').append(linked(related.get(i))).append("](").append(i + 1).append(')');
    }
    return related.isEmpty() ? text.toString() : text.append('.').toString();
  }

  private static String ended(String clause) {
    return clause.endsWith(".") ? clause : clause + ".";
  }

  /** Nothing in it is a link. */
  private static String plain(String text) {
    return text.replace("](", "] (");
  }

  /** SARIF 2.1.0, section 3.11.6: brackets in a link's text are escaped. */
  private String linked(Place place) {
    String label = place.label().isEmpty() ? wording.place(place.at()) : place.label();
    return wording.line(label).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
  }

  private void related(List<Place> related) {
    if (related.isEmpty()) {
      return;
    }
    List<Integer> numbers = Stream.iterate(1, n -> n + 1).limit(related.size()).toList();
    json.objects(
        "relatedLocations",
        numbers,
        number -> {
          Place place = related.get(number - 1);
          json.number("id", number);
          locations.write(place.at(), wording.line(place.label()));
        });
  }

  /** The way of each value that comes from elsewhere, from where it is written to where it acts. */
  private void ways(Finding finding) {
    List<List<Origin.Step>> ways =
        Stream.concat(Stream.of(finding.place()), finding.related().stream())
            .map(Results::way)
            .filter(way -> way.size() > 1)
            .limit(RELATED)
            .toList();
    if (!ways.isEmpty()) {
      json.objects("codeFlows", ways, this::flow);
    }
  }

  private static List<Origin.Step> way(Place place) {
    List<Origin.Step> steps = new ArrayList<>(List.of(new Origin.Step(place.at(), place.label())));
    place.origin().via().stream()
        .filter(step -> !step.at().equals(place.at()))
        .forEach(step -> steps.add(0, step));
    return steps;
  }

  private void flow(List<Origin.Step> way) {
    json.objects(
        "threadFlows", List.of(way), thread -> json.objects("locations", thread, this::step));
  }

  private void step(Origin.Step step) {
    json.object("location", () -> locations.write(step.at(), wording.line(step.what())));
  }

  private void suppression(Exemption exemption) {
    json.objects(
        "suppressions",
        List.of(exemption),
        one -> {
          json.text("kind", one instanceof Exemption.Inline ? "inSource" : "external");
          json.text("status", "accepted");
          json.text("justification", wording.line(one.reason()));
          Span at = one.at();
          json.object("location", () -> locations.write(at, ""));
        });
  }

  private void properties(Finding finding) {
    json.texts("environments", finding.environments());
    json.text("service", finding.service());
    json.text("setting", finding.setting());
  }
}

package dev.paritylint.cli.report;

import dev.paritylint.model.Landscape;
import dev.paritylint.model.Likeness;
import dev.paritylint.model.ServiceMatch;
import dev.paritylint.project.Doubt;
import java.util.List;

/** Which environments and services there are and why, for programs. */
public final class EnvironmentsJson {
  private final Landscape landscape;
  private final String prefix;

  /** {@code prefix} stands before each path: empty, or a folder with its slash. */
  public EnvironmentsJson(Landscape landscape, String prefix) {
    this.landscape = landscape;
    this.prefix = prefix;
  }

  public String print(List<Doubt> doubts, List<ServiceMatch> matches, List<Likeness> likenesses) {
    return Json.document(
        prefix,
        json -> {
          new EnvironmentList(landscape, prefix).write(json);
          json.objects(
              "compared",
              landscape.comparisons(),
              pair -> {
                json.text("left", pair.left().name());
                json.text("right", pair.right().name());
              });
          json.objects("services", matches, match -> match(match, json));
          json.objects(
              "perhapsTheSame",
              likenesses,
              likeness -> {
                json.texts("services", List.of(likeness.one(), likeness.other()));
                json.text("why", likeness.why());
                json.text("declare", MatchesText.declared(likeness));
              });
          json.objects("notBelieved", doubts, doubt -> doubt(doubt, json));
        });
  }

  private static void match(ServiceMatch match, Json json) {
    json.text("name", match.raw());
    json.text("service", match.canonical());
    json.text("confidence", match.sureness().label());
    json.text("why", match.why());
  }

  private static void doubt(Doubt doubt, Json json) {
    json.text("word", doubt.word());
    json.path("path", doubt.path());
    json.text("why", doubt.why());
  }
}

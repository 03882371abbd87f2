package dev.paritylint.cli.report;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which of a finding's places people are shown: few, and of many that look alike one. */
final class ShownPlaces {
  private static final int MOST = 8;

  /** So many alike in one file are still worth their lines. */
  private static final int ALIKE = 3;

  private ShownPlaces() {}

  /** The related ones, in order. */
  static List<Place> related(Finding finding) {
    Map<Sight, Integer> all = new HashMap<>();
    all.merge(Sight.of(finding.place()), 1, Integer::sum);
    finding.related().forEach(place -> all.merge(Sight.of(place), 1, Integer::sum));
    Map<Sight, Integer> seen = new HashMap<>();
    seen.merge(Sight.of(finding.place()), 1, Integer::sum);
    List<Place> shown = new ArrayList<>();
    for (Place place : finding.related()) {
      Sight sight = Sight.of(place);
      boolean again = seen.merge(sight, 1, Integer::sum) > 1;
      if (shown.size() < MOST && !(again && all.getOrDefault(sight, 0) > ALIKE)) {
        shown.add(place);
      }
    }
    return shown;
  }

  /** What a reader sees of a place, but for the line's number. */
  private record Sight(String path, String text, String label) {
    static Sight of(Place place) {
      return new Sight(place.at().path(), place.at().text(), place.label());
    }
  }
}

package dev.paritylint.compose;

import dev.paritylint.model.SettingKind;
import dev.paritylint.platform.Attribute;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What labels tell Traefik to do with requests, as the catalogue names it. */
final class LabelSettings {
  private static final String LABELS = "traefik label";

  private final List<Row> rows = new ArrayList<>();

  private record Row(Attribute attribute, Pattern label) {}

  /** One setting of a label. */
  record Found(SettingKind kind, String name, Placed value) {}

  LabelSettings(Catalogue catalogue) {
    for (Attribute attribute : catalogue.of(LABELS)) {
      for (Place place : attribute.places()) {
        String label = String.join(".", place.path());
        String pattern = "\\Q" + label.replace("*", "\\E([^.]{1,200})\\Q") + "\\E";
        rows.add(new Row(attribute, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE)));
      }
    }
  }

  List<Found> of(Map<String, Placed> labels) {
    List<Found> found = new ArrayList<>();
    labels.forEach(
        (label, value) -> {
          for (Row row : rows) {
            Matcher matcher = row.label().matcher(label);
            if (matcher.matches()) {
              found.add(new Found(row.attribute().kind(), name(row.attribute(), matcher), value));
            }
          }
        });
    return found;
  }

  /** The attribute, a header's own name, and what the user calls the part of Traefik. */
  private static String name(Attribute attribute, Matcher matcher) {
    String header = attribute.kind() == SettingKind.HEADER ? "." + matcher.group(2) : "";
    return attribute.name() + header + "@" + matcher.group(1);
  }
}

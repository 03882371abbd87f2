package dev.paritylint.terraform;

import dev.paritylint.model.Rejection;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.platform.Attribute;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.Certainty;
import dev.paritylint.platform.RejectionRow;
import dev.paritylint.terraform.ResourceSettings.Described;
import java.util.Map;
import java.util.Optional;

/** Which settings their platform refuses or ignores where they stand. */
final class ResourceRejections {
  private final Catalogue catalogue;

  ResourceRejections(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The first reason for which a setting is refused. */
  Optional<Rejection> of(Described described, Map<String, String> facts) {
    Setting setting = described.setting();
    Attribute attribute = described.attribute();
    Optional<Rejection> refused =
        catalogue.rejections().stream()
            .filter(row -> row.attribute().equals(attribute.name()))
            .filter(row -> row.when().hold(facts))
            .filter(row -> concerns(row, setting))
            .findFirst()
            .map(
                row ->
                    new Rejection(
                        setting,
                        row.why(),
                        row.instead(),
                        row.certainty() == Certainty.CONFIRMED,
                        row.source().toString()));
    return refused.or(() -> complaint(described));
  }

  private static boolean concerns(RejectionRow row, Setting setting) {
    if (setting.kind() == SettingKind.HEADER) {
      String rest = setting.name().substring(row.attribute().length() + 1);
      int place = rest.indexOf('@');
      return row.names(place < 0 ? rest : rest.substring(0, place));
    }
    return row.harmless().isEmpty()
        || (setting.value().isKnown() && !row.harmless().contains(text(setting.value())));
  }

  private static String text(Value value) {
    if (value instanceof Value.Seconds seconds) {
      return seconds.seconds().toPlainString();
    }
    return value instanceof Value.Text text ? text.text() : "";
  }

  private static Optional<Rejection> complaint(Described described) {
    if (described.complaint().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Rejection(
            described.setting(),
            "the provider refuses this value: " + described.complaint(),
            "write the length of time as the provider reads it",
            described.attribute().certainty() == Certainty.CONFIRMED,
            described.attribute().source().toString()));
  }

  /** Whether the attribute is refused whatever it holds, so that its default means nothing. */
  boolean refuses(Attribute attribute, Map<String, String> facts) {
    return catalogue.rejections().stream()
        .filter(row -> row.attribute().equals(attribute.name()))
        .anyMatch(row -> row.headers().isEmpty() && row.when().hold(facts));
  }
}

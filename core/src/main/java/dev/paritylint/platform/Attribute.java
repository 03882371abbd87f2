package dev.paritylint.platform;

import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import java.util.List;

/**
 * One row of the catalogue: an attribute of a platform, under one name wherever it can be written.
 *
 * @param purpose what a timeout is for; of no meaning for other kinds
 * @param fallback what the platform does where it is not set; unknown where nothing says so
 * @param range what the platform accepts, in seconds for a timeout
 * @param usual what of it has the effect that it promises
 */
public record Attribute(
    String name,
    SettingKind kind,
    Purpose purpose,
    List<Place> places,
    Value fallback,
    Range range,
    Usual usual,
    Source source,
    Certainty certainty) {
  public Attribute {
    places = List.copyOf(places);
  }

  /** Whether a setting's name is this attribute, perhaps at a place or with a header's name. */
  boolean covers(String settingName) {
    if (!settingName.startsWith(name)) {
      return false;
    }
    String rest = settingName.substring(name.length());
    return rest.isEmpty()
        || rest.startsWith("@")
        || (kind == SettingKind.HEADER && rest.startsWith("."));
  }
}

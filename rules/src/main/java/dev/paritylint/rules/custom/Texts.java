package dev.paritylint.rules.custom;

import com.google.re2j.Pattern;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import dev.paritylint.project.config.Expectation.OneOf;
import java.util.Optional;

/** What a rule can ask of the text of a value. A length of time is a text in seconds. */
final class Texts {
  private Texts() {}

  static EachValue.Demand oneOf(OneOf expected) {
    return (setting, landscape) ->
        expected.values().contains(text(setting))
            ? Optional.empty()
            : Optional.of("be one of " + String.join(", ", expected.values()));
  }

  static EachValue.Demand matching(String pattern) {
    Pattern wanted = Pattern.compile(pattern);
    return (setting, landscape) ->
        wanted.matches(text(setting)) ? Optional.empty() : Optional.of("match " + pattern);
  }

  /** Nothing is as it should be that must not be set at all. */
  static EachValue.Demand none() {
    return (setting, landscape) -> Optional.of("be unset");
  }

  private static String text(Setting setting) {
    if (setting.value() instanceof Value.Text text) {
      return text.text();
    }
    return setting.value() instanceof Value.Seconds seconds
        ? seconds.seconds().toPlainString()
        : setting.value().shown();
  }
}

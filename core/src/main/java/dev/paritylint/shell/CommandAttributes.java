package dev.paritylint.shell;

import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.platform.Attribute;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.Place;
import dev.paritylint.shell.Options.Option;
import dev.paritylint.source.BundledTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a command sets of a platform's attributes, by the places in the platforms' catalogue. */
final class CommandAttributes {
  /** {@code Key=idle_timeout.timeout_seconds,Value=60} (aws elbv2). */
  private static final Pattern KEY_AND_VALUE =
      Pattern.compile("\"?Key\"?[=:]\\s*\"?([\\w.-]+)\"?\\s*,\\s*\"?Value\"?[=:]\"?([^,\"]*)\"?");

  private static final Map<String, String> VALUES = values();

  private CommandAttributes() {}

  static List<CommandSetting> of(
      String command, String service, Options options, List<Word> words) {
    List<CommandSetting> settings = new ArrayList<>();
    for (Attribute attribute : Catalogue.load().of(command)) {
      for (Place place : attribute.places()) {
        if (place.resources().contains(command)) {
          String key = String.join(".", place.path());
          Optional<Option> found =
              key.startsWith("-") ? option(key, options) : attribute(key, words);
          found.ifPresent(option -> settings.add(setting(service, attribute, place, option)));
        }
      }
    }
    return settings;
  }

  private static Optional<Option> option(String flag, Options options) {
    return options.options().stream()
        .filter(one -> one.name().equals(flag) || one.name().equals("--no-" + flag.substring(2)))
        .reduce((first, second) -> second);
  }

  private static Optional<Option> attribute(String key, List<Word> words) {
    for (Word word : words) {
      Matcher pair = KEY_AND_VALUE.matcher(word.characters());
      while (pair.find()) {
        if (pair.group(1).equals(key)) {
          Word value = word.slice(pair.start(2), pair.end(2));
          return Optional.of(new Option(key, value, Option.Kind.VALUE));
        }
      }
    }
    return Optional.empty();
  }

  private static CommandSetting setting(
      String service, Attribute attribute, Place place, Option option) {
    Word word = option.value();
    Value value = word.value();
    if (option.kind() == Option.Kind.SWITCH) {
      value = new Value.Text(Boolean.toString(!option.name().startsWith("--no-")));
    }
    if (value instanceof Value.Text text) {
      value =
          attribute.kind() == SettingKind.TIMEOUT
              ? length(text.text(), place)
              : common(text, place);
    }
    return new CommandSetting(
        service, attribute.kind(), attribute.name(), value, word.origin(), false);
  }

  private static Value length(String text, Place place) {
    return place
        .unit()
        .seconds(text)
        .<Value>map(Value.Seconds::new)
        .orElseGet(() -> new Value.Unknown("\"" + text + "\" is not " + place.unit().wanted()));
  }

  /** A value under the name that it has wherever else the attribute is written. */
  private static Value common(Value.Text value, Place place) {
    String flag = String.join(".", place.path());
    return new Value.Text(VALUES.getOrDefault(flag + " " + value.text(), value.text()));
  }

  private static Map<String, String> values() {
    Map<String, String> values = new HashMap<>();
    for (String line : BundledTable.lines(CommandAttributes.class, "flag-values.txt")) {
      List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
      values.put(cells.get(0) + " " + cells.get(1), cells.get(2));
    }
    return values;
  }
}

package dev.paritylint.shell;

import dev.paritylint.shell.Pairs.Pair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables among the values of {@code helm --set a.b=c,d=e} (Helm docs, Using Helm, The format
 * and limitations of --set): what a chart does with other values nobody knows.
 */
final class Helm {
  private static final Pattern VARIABLE =
      Pattern.compile(
          "(?:.*[.])?[\\w-]*(?i:env|config|secret|variable)[\\w-]*\\.([A-Z][A-Z0-9_]*)");
  private static final Pattern LISTED =
      Pattern.compile("(.*(?i:env)\\w*\\[\\d+\\])\\.(name|value)");

  private Helm() {}

  static List<CommandSetting> settings(String service, List<Word> values) {
    List<CommandSetting> settings = new ArrayList<>();
    Map<String, Word> names = new LinkedHashMap<>();
    Map<String, Word> listed = new LinkedHashMap<>();
    for (Word value : values) {
      for (Pair pair : pairs(value)) {
        Matcher variable = VARIABLE.matcher(pair.name());
        Matcher item = LISTED.matcher(pair.name());
        if (variable.matches()) {
          settings.add(CommandSetting.variable(service, variable.group(1), pair.value()));
        } else if (item.matches()) {
          (item.group(2).equals("name") ? names : listed).put(item.group(1), pair.value());
        }
      }
    }
    names.forEach(
        (item, name) -> {
          Word value = listed.get(item);
          if (value != null && name.value().isKnown()) {
            settings.add(CommandSetting.variable(service, name.characters(), value));
          }
        });
    return settings;
  }

  /** By commas; a backslash keeps one, and so do braces around a list. */
  private static List<Pair> pairs(Word word) {
    String text = word.characters();
    List<Pair> pairs = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int at = 0; at <= text.length(); at++) {
      char c = at < text.length() ? text.charAt(at) : ',';
      if (c == '\\') {
        at++;
        continue;
      }
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (at >= text.length() || (c == ',' && depth <= 0)) {
        pair(word, start, Math.min(at, text.length()), pairs);
        start = at + 1;
      }
    }
    return pairs;
  }

  private static void pair(Word word, int from, int to, List<Pair> into) {
    int equals = word.characters().indexOf('=', from);
    if (equals > from && equals < to) {
      String name = word.characters().substring(from, equals);
      Word value = word.slice(equals + 1, to);
      into.add(new Pair(name, value.withoutEscapes()));
    }
  }
}

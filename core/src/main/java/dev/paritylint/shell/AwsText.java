package dev.paritylint.shell;

import dev.paritylint.shell.Pairs.Pair;
import dev.paritylint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shorthand and the JSON of the AWS command line (AWS CLI user guide, shorthand syntax). */
final class AwsText {
  private static final Pattern VARIABLES = Pattern.compile("\\s*Variables\\s*=\\s*\\{");
  private static final Pattern SETTING =
      Pattern.compile(
          "Namespace=\"?aws:elasticbeanstalk:application:environment\"?,OptionName=\"?([\\w.-]+)\"?,Value=");

  private AwsText() {}

  /** {@code Variables={A=1,B=2}} of a function; a value in quotes may hold commas. */
  static List<Pair> variables(Word word, Command command, EnvFiles files) {
    Matcher start = VARIABLES.matcher(word.characters());
    if (!start.lookingAt()) {
      return files
          .document(word, "file://", command)
          .map(
              document ->
                  document.roots().stream()
                      .flatMap(root -> document.pairs(Document.node(root, "Variables")).stream())
                      .toList())
          .orElse(List.of());
    }
    String text = word.characters();
    int close = text.lastIndexOf('}');
    List<Pair> pairs = new ArrayList<>();
    int from = start.end();
    int to = close < from ? text.length() : close;
    char quote = 0;
    for (int at = from; at <= to; at++) {
      char c = at < to ? text.charAt(at) : ',';
      if (quote != 0 && at < to) {
        quote = c == quote ? 0 : quote;
      } else if ((c == '"' || c == '\'') && at < to && text.charAt(at - 1) == '=') {
        quote = c;
      } else if (c == ',') {
        pair(word, from, at, pairs);
        from = at + 1;
      }
    }
    return pairs;
  }

  private static void pair(Word word, int from, int to, List<Pair> into) {
    String text = word.characters();
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    Pairs.of(word.slice(start, end))
        .map(pair -> new Pair(pair.name(), pair.value().unquoted()))
        .ifPresent(into::add);
  }

  /** The variables among the option settings of an environment of Elastic Beanstalk. */
  static List<Pair> settings(List<Word> words, Command command, EnvFiles files) {
    List<Pair> pairs = new ArrayList<>();
    for (Word word : words) {
      Matcher shorthand = SETTING.matcher(word.characters());
      if (shorthand.lookingAt()) {
        Word value = word.slice(shorthand.end(), word.characters().length());
        pairs.add(new Pair(shorthand.group(1), value.unquoted()));
      } else if (word.prefix().startsWith("[") || word.prefix().startsWith("file://")) {
        files
            .document(word, "file://", command)
            .ifPresent(document -> document.roots().forEach(root -> listed(document, root, pairs)));
      }
    }
    return pairs;
  }

  private static void listed(Document document, YamlNode root, List<Pair> into) {
    for (YamlNode item : Document.items(root)) {
      YamlNode.Scalar space = Document.scalar(item, "Namespace");
      if (space != null && space.text().endsWith(":application:environment")) {
        document.pair(item, "OptionName", "Value").ifPresent(into::add);
      }
    }
  }
}

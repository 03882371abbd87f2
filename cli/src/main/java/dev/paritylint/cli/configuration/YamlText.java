package dev.paritylint.cli.configuration;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts as they stand in YAML: plain where nobody can mistake them, quoted otherwise. */
public final class YamlText {
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z_./][A-Za-z0-9_./+-]*(?:@[A-Za-z0-9]+)?(?:#[A-Za-z0-9_.-]+)?");
  private static final Pattern MEANT_OTHERWISE =
      Pattern.compile(
          "(?i)true|false|yes|no|on|off|null|y|n|[-+.]?(?:inf|nan)|[-+.]*[0-9][0-9._]*(?:e[0-9]+)?");

  private YamlText() {}

  /** One text as a key or a value. */
  public static String of(String text) {
    boolean plain = PLAIN.matcher(text).matches() && !MEANT_OTHERWISE.matcher(text).matches();
    return plain ? text : quoted(text);
  }

  /** A list on one line. */
  public static String list(Collection<String> texts) {
    return texts.stream().map(YamlText::of).collect(Collectors.joining(", ", "[", "]"));
  }

  /** What may stand behind a {@code #}: one line, and nothing that moves a cursor. */
  public static String comment(String text) {
    return text.codePoints()
        .map(one -> isPrintable(one) ? one : ' ')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            one -> {
              if (one == '"' || one == '\\') {
                quoted.append('\\').appendCodePoint(one);
              } else if (isPrintable(one)) {
                quoted.appendCodePoint(one);
              } else {
                quoted.append("\\U%08x".formatted(one));
              }
            });
    return quoted.append('"').toString();
  }

  private static boolean isPrintable(int unit) {
    int type = Character.getType(unit);
    return !Character.isISOControl(unit)
        && type != Character.FORMAT
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && (type != Character.SURROGATE);
  }
}

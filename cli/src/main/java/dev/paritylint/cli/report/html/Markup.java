package dev.paritylint.cli.report.html;

import dev.paritylint.cli.report.terminal.Printable;

/** HTML in the making. Whatever is not a tag is escaped, so that no text can become one. */
final class Markup {
  private final StringBuilder out = new StringBuilder();

  /** {@code attributes} are names and values in turn; an attribute without value is empty. */
  Markup open(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]);
      if (!attributes[i + 1].isEmpty()) {
        out.append("=\"").append(escaped(attributes[i + 1])).append('"');
      }
    }
    out.append('>');
    return this;
  }

  Markup close(String tag) {
    out.append("</").append(tag).append('>');
    return this;
  }

  Markup text(String text) {
    out.append(escaped(text));
    return this;
  }

  /** An element that holds a text. */
  Markup element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  Markup add(Markup other) {
    out.append(other.out);
    return this;
  }

  /** A line break in the source, for those who read it. */
  Markup line() {
    out.append('\n');
    return this;
  }

  /** Also what would turn text around or end a string of JavaScript becomes visible. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    String shown = text.indexOf('\n') < 0 ? Printable.of(text) : printableLines(text);
    for (int i = 0; i < shown.length(); i++) {
      char sign = shown.charAt(i);
      switch (sign) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(sign);
      }
    }
    return safe.toString();
  }

  private static String printableLines(String text) {
    return String.join("\n", text.lines().map(Printable::of).toList());
  }

  @Override
  public String toString() {
    return out.toString();
  }
}

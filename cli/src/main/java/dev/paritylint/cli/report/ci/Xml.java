package dev.paritylint.cli.report.ci;

import java.util.function.Consumer;

/**
 * An XML 1.0 document in the making: two blanks a level. What XML cannot hold at all, most control
 * characters and halves of surrogate pairs, becomes U+FFFD.
 */
final class Xml {
  private static final char REPLACEMENT = '\uFFFD';

  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private int depth;

  private Xml() {}

  static String document(Consumer<Xml> root) {
    Xml xml = new Xml();
    root.accept(xml);
    return xml.out.toString();
  }

  /** An element with others in it; attributes are names and values in turn. */
  void element(String name, Runnable content, String... attributes) {
    open(name, attributes).append(">\n");
    depth++;
    content.run();
    depth--;
    indent().append("</").append(name).append(">\n");
  }

  void empty(String name, String... attributes) {
    open(name, attributes).append("/>\n");
  }

  void text(String name, String text, String... attributes) {
    open(name, attributes).append('>').append(escaped(text));
    out.append("</").append(name).append(">\n");
  }

  private StringBuilder open(String name, String... attributes) {
    indent().append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      String value = escaped(attributes[i + 1]).replace("\n", "&#10;").replace("\t", "&#9;");
      out.append(' ').append(attributes[i]).append("=\"").append(value).append('"');
    }
    return out;
  }

  private StringBuilder indent() {
    return out.append("  ".repeat(depth));
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> escape(codePoint, escaped));
    return escaped.toString();
  }

  private static void escape(int codePoint, StringBuilder escaped) {
    switch (codePoint) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append("&quot;");
      case '\r' -> escaped.append("&#13;");
      default -> escaped.appendCodePoint(isAllowed(codePoint) ? codePoint : REPLACEMENT);
    }
  }

  /** XML 1.0, production 2. */
  private static boolean isAllowed(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || (codePoint >= 0x20 && codePoint <= 0xD7FF)
        || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
        || codePoint >= 0x10000;
  }
}

package dev.paritylint.yaml;

import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import dev.paritylint.yaml.YamlNode.Scalar;
import dev.paritylint.yaml.YamlNode.Style;
import java.util.Arrays;

/**
 * Finds again where each character of a scalar's text stands. What is found is held against the
 * text that the parser read; where they differ, every character stands for the whole token.
 */
final class ScalarPassage {
  private ScalarPassage() {}

  static Passage of(Scalar scalar) {
    Span token = scalar.span();
    if (scalar.style() == Style.LITERAL || scalar.style() == Style.FOLDED) {
      return BlockText.of(token, scalar.style(), scalar.text());
    }
    boolean plain = scalar.style() == Style.PLAIN;
    int quote = plain ? 0 : 1;
    if (token.end() - token.start() < 2 * quote) {
      return coarse(token, scalar.text());
    }
    PlacedText found =
        new FlowText(token.file(), scalar.style()).read(token.start() + quote, token.end() - quote);
    return held(found, token, scalar.text());
  }

  /** What was found under the parser's text, which knows no unprintable characters. */
  static Passage held(PlacedText found, Span token, String text) {
    boolean same =
        found.text().length() == text.length()
            && (found.text().equals(text) || text.indexOf('\uFFFD') >= 0);
    if (!same) {
      return coarse(token, text);
    }
    return text.isEmpty() ? coarse(token, text) : found.passage(text);
  }

  static Passage coarse(Span token, String text) {
    SourceFile file = token.file();
    int[] starts = new int[text.length() + 1];
    int[] ends = new int[text.length()];
    Arrays.fill(starts, token.start());
    Arrays.fill(ends, token.end());
    starts[text.length()] = token.end();
    return new Passage(file, text, starts, ends);
  }
}

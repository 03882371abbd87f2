package dev.paritylint.compose;

import dev.paritylint.dotenv.Interpolation;
import dev.paritylint.dotenv.Variables;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Value.Text;
import dev.paritylint.model.Value.Unknown;
import dev.paritylint.source.Passage;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Text of a Dockerfile: its quotes and backslashes, its words, and the variables in it. */
final class ImageText {
  private final Passage written;
  private final Variables variables;
  private final List<Origin.Step> via = new ArrayList<>();
  private final StringBuilder out = new StringBuilder();
  private char quote;

  private ImageText(Passage written, Variables variables) {
    this.written = written;
    this.variables = variables;
  }

  /** The text without quotes, with variables in place; unknown where one is set by nothing here. */
  static Placed of(Passage written, Variables variables) {
    return new ImageText(written, variables).read();
  }

  private Placed read() {
    String text = written.text();
    Span at = written.span(0, text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isQuote(c, quote)) {
        quote = c == quote ? 0 : c;
      } else if (c == '\\' && quote != '\'' && i + 1 < text.length()) {
        out.append(escaped(text.charAt(++i)));
      } else if (c == '$' && quote != '\'') {
        int end = Math.max(i + 1, Interpolation.end(text, i));
        Interpolation.Result result = Interpolation.of(text.substring(i, end), variables);
        via.addAll(result.via());
        if (result.value() instanceof Unknown) {
          String reason = "`" + text.substring(i, end) + "` is set by no line of the Dockerfile";
          return new Placed(new Unknown(reason, out.toString()), new Origin(at, via));
        }
        out.append(result.value().shown());
        i = end - 1;
      } else {
        out.append(c);
      }
    }
    return new Placed(new Text(out.toString()), new Origin(at, via));
  }

  private String escaped(char c) {
    return quote == '"' && "\"$\\".indexOf(c) < 0 ? "\\" + c : String.valueOf(c);
  }

  private static boolean isQuote(char c, char open) {
    return c == open || (open == 0 && (c == '"' || c == '\''));
  }

  /** What blanks and ends of lines separate, outside of quotes. */
  static List<Passage> words(Passage passage) {
    String text = passage.text();
    List<Passage> words = new ArrayList<>();
    int begun = -1;
    char open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean separates = open == 0 && (Character.isWhitespace(c) || endsLine(text, i));
      if (separates && begun >= 0) {
        words.add(passage.part(begun, i));
      }
      begun = separates ? -1 : begun < 0 ? i : begun;
      if (c == '\\' && !separates && open != '\'') {
        i++;
      } else if (isQuote(c, open)) {
        open = c == open ? 0 : c;
      }
    }
    if (begun >= 0) {
      words.add(passage.part(begun, text.length()));
    }
    return words;
  }

  /** Whether a backslash stands at the end of its line. */
  private static boolean endsLine(String text, int at) {
    int next = at + 1;
    while (next < text.length() && " \t\r".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    return text.charAt(at) == '\\' && next < text.length() && text.charAt(next) == '\n';
  }
}

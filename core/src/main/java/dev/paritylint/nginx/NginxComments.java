package dev.paritylint.nginx;

import dev.paritylint.source.Commented;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** The comments of an nginx file: what the lexer passes over between words. */
public final class NginxComments {
  private final SourceFile source;
  private final List<Span> comments = new ArrayList<>();
  private final List<Span> nodes = new ArrayList<>();

  private NginxComments(SourceFile source) {
    this.source = source;
  }

  public static Commented in(SourceFile source) {
    NginxComments found = new NginxComments(source);
    found.readWords();
    NginxParser.parse(source).directives().forEach(found::end);
    return new Commented(found.comments, found.nodes);
  }

  private void readWords() {
    Lexer lexer = new Lexer(source);
    int last = 0;
    String directive = "";
    for (Lexer.Kind kind = lexer.next(); kind != Lexer.Kind.END; kind = lexer.next()) {
      readGap(last, lexer.start());
      if (kind == Lexer.Kind.OPEN && LuaBlock.isBegunBy(directive)) {
        lexer.skipTo(LuaBlock.end(source.text(), lexer.position()));
      }
      boolean word = kind == Lexer.Kind.WORD || kind == Lexer.Kind.GLUED;
      directive = !word ? "" : directive.isEmpty() ? lexer.word() : directive;
      last = lexer.position();
    }
    readGap(last, source.text().length());
  }

  private void readGap(int start, int end) {
    String text = source.text();
    int at = start;
    while (at < end) {
      if (text.charAt(at) == '#') {
        int newline = text.indexOf('\n', at);
        int close = newline < 0 || newline > end ? end : newline;
        comments.add(source.span(at, close));
        at = close;
      }
      at++;
    }
  }

  /** The end of a directive: of what it holds, where it is a block. */
  private Span end(Directive directive) {
    Span last = directive.head();
    for (Directive child : directive.children()) {
      last = end(child);
    }
    nodes.add(directive.keyword().at().to(last));
    return last;
  }
}

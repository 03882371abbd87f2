package dev.paritylint.nginx;

import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses nginx's configuration language. What nginx would refuse becomes a problem, and reading
 * goes on with the next directive.
 */
final class NginxParser {
  private static final int MAX_DEPTH = 100;
  private static final int MAX_PROBLEMS = 20;
  private static final String END_IT = "end each directive with `;`";

  private final Lexer lexer;
  private final List<Problem> problems = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private List<Argument> words = new ArrayList<>();

  /** A block that is not closed yet; its head is null for the file, or where none stands. */
  private record Open(
      @Nullable Argument keyword, List<Argument> arguments, List<Directive> directives) {}

  private NginxParser(SourceFile file) {
    this.lexer = new Lexer(file);
  }

  static NginxFile parse(SourceFile file) {
    return new NginxParser(file).parse();
  }

  private NginxFile parse() {
    Open whole = new Open(null, List.of(), new ArrayList<>());
    open.push(whole);
    Lexer.Kind kind = lexer.next();
    while (kind != Lexer.Kind.END) {
      take(kind);
      kind = open.size() > MAX_DEPTH ? tooDeep() : lexer.next();
    }
    finish();
    return new NginxFile(whole.directives(), problems);
  }

  private void take(Lexer.Kind kind) {
    switch (kind) {
      case WORD -> words.add(word());
      case GLUED -> problem(here(), "`" + here().text() + "` follows a closing quote", SPACE);
      case UNENDED -> {
        words.add(word());
        lexer.skipTo(lexer.file().text().length());
      }
      case SEMICOLON -> semicolon();
      case OPEN -> open();
      case CLOSE -> close();
      case END -> throw new AssertionError("the end is not taken");
    }
  }

  private static final String SPACE = "put a space or `;` behind the quote";

  private Argument word() {
    return Argument.of(lexer.word(), here());
  }

  private Span here() {
    return lexer.file().span(lexer.start(), lexer.position());
  }

  private void semicolon() {
    if (words.isEmpty()) {
      problem(here(), "nothing stands before this `;`", "remove it");
      return;
    }
    directive();
  }

  private void directive() {
    List<Argument> all = words;
    words = new ArrayList<>();
    while (!all.isEmpty()) {
      int end = endOfFirst(all);
      Argument keyword = all.get(0);
      List<Argument> arguments = all.subList(1, end);
      top().directives().add(new Directive(keyword, arguments, null));
      if (end < all.size()) {
        problem(
            keyword.at().to(all.get(end - 1).at()),
            "`" + keyword.written() + "` is not ended with `;`",
            END_IT);
      } else if (Arity.refuses(keyword.written(), arguments.size())) {
        problem(
            keyword.at().to(all.get(end - 1).at()),
            "nginx refuses `"
                + keyword.written()
                + "` with "
                + (arguments.size() == 1 ? "1 argument" : arguments.size() + " arguments"),
            "write what the directive takes, and quote values with spaces");
      }
      all = all.subList(end, all.size());
    }
  }

  /** Where a directive takes no more arguments and the next word begins a line, one was meant. */
  private static int endOfFirst(List<Argument> all) {
    int most = Arity.most(all.get(0).written());
    if (all.size() - 1 <= most) {
      return all.size();
    }
    for (int i = 2; i <= most + 1 && i < all.size(); i++) {
      if (all.get(i).at().line() > all.get(i - 1).at().endLine()) {
        return i;
      }
    }
    return all.size();
  }

  private void open() {
    if (words.isEmpty()) {
      problem(here(), "nothing stands before this `{`", "name the block");
      open.push(new Open(null, List.of(), new ArrayList<>()));
      return;
    }
    Argument keyword = words.get(0);
    List<Argument> arguments = words.subList(1, words.size());
    words = new ArrayList<>();
    if (LuaBlock.isBegunBy(keyword.written())) {
      lexer.skipTo(LuaBlock.end(lexer.file().text(), lexer.position()));
      top().directives().add(new Directive(keyword, arguments, List.of()));
      return;
    }
    open.push(new Open(keyword, arguments, new ArrayList<>()));
  }

  private void close() {
    if (!words.isEmpty()) {
      unended();
    }
    if (open.size() == 1) {
      problem(here(), "this `}` closes nothing", "remove it, or open its block");
      return;
    }
    pop();
  }

  private void pop() {
    Open closed = open.pop();
    Argument keyword = closed.keyword();
    if (keyword != null) {
      top().directives().add(new Directive(keyword, closed.arguments(), closed.directives()));
    }
  }

  private void unended() {
    Argument first = words.get(0);
    Span at = first.at().to(words.get(words.size() - 1).at());
    problem(at, "`" + first.written() + "` is not ended with `;`", END_IT);
    directive();
  }

  private void finish() {
    if (!words.isEmpty()) {
      unended();
    }
    while (open.size() > 1) {
      Argument keyword = top().keyword();
      if (keyword != null) {
        problem(keyword.at(), "`" + keyword.written() + "` is never closed", "add the missing `}`");
      }
      pop();
    }
  }

  private Lexer.Kind tooDeep() {
    problem(here(), "blocks nest deeper than " + MAX_DEPTH, "nest less; the rest was not read");
    return Lexer.Kind.END;
  }

  private Open top() {
    return open.element();
  }

  private void problem(Span at, String message, String help) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(new Problem(at, message, help));
    }
  }
}

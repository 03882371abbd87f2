package dev.paritylint.shell;

import dev.paritylint.shell.Piece.Written;
import dev.paritylint.source.Passage;
import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceTree;
import dev.paritylint.source.Span;
import dev.paritylint.treesitter.Node;
import dev.paritylint.treesitter.SyntaxTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A script as the grammar reads it. The grammar stumbles over scripts that bash runs, so that what
 * it does not understand is no problem of the script's; it is only less that is known.
 *
 * @param unclosed what is opened and never closed, of which bash says the same
 * @param written the word that it is, where another script holds it; else null
 * @param substitutions every {@code $(…)} by the place where it begins
 */
record ShellFile(
    Passage passage,
    Node root,
    Map<Integer, Node> substitutions,
    List<Problem> problems,
    List<Problem> unclosed,
    @Nullable Word written) {

  /** A script of a tree that may know it already. */
  static ShellFile parse(Passage written, SourceTree tree) {
    return tree.parse(written, ShellFile.class, ShellFile::parse);
  }

  static ShellFile parse(Passage written) {
    return of(withoutReturns(written), null);
  }

  /** A script that is a word of another script. */
  static ShellFile of(Word word) {
    return of(passage(word), word);
  }

  private static ShellFile of(Passage passage, @Nullable Word written) {
    SyntaxTree.Parsed parsed = SyntaxTree.parse(passage, ShellGrammar.GRAMMAR);
    return new ShellFile(
        passage,
        parsed.root(),
        substitutions(parsed.root()),
        parsed.problems(),
        Unclosed.in(passage, parsed),
        written);
  }

  /** Characters of it as they are written, in as few pieces as can be. */
  List<Piece> literal(int start, int end) {
    return written == null || start >= end
        ? Bits.raw(passage, start, end)
        : written.slice(start, end).pieces();
  }

  /** Each character in its place, as far as that lies in the same file and behind the last one. */
  private static Passage passage(Word word) {
    Span whole = word.origin().at();
    String text = word.characters();
    int[] starts = new int[text.length() + 1];
    int[] ends = new int[text.length()];
    int at = 0;
    int last = whole.start();
    for (Piece piece : word.pieces()) {
      boolean same = piece.at().file().equals(whole.file());
      int start = same ? Math.max(last, piece.at().start()) : last;
      int end = same ? Math.max(start, piece.at().end()) : start;
      for (int i = 0; i < piece.text().length(); i++) {
        boolean each = piece instanceof Written && same && start == piece.at().start();
        starts[at] = each ? start + i : start;
        ends[at++] = each ? start + i + 1 : end;
      }
      last = end;
    }
    starts[text.length()] = last;
    return new Passage(whole.file(), text, starts, ends);
  }

  String path() {
    return passage.file().path();
  }

  /** Lines that end in CRLF are read as if they ended in LF, which is what their writer meant. */
  private static Passage withoutReturns(Passage passage) {
    String text = passage.text();
    if (text.indexOf("\r\n") < 0) {
      return passage;
    }
    StringBuilder kept = new StringBuilder(text.length());
    int[] offsets = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      boolean dropped = text.charAt(i) == '\r' && text.startsWith("\n", i + 1);
      if (!dropped) {
        offsets[kept.length()] = passage.span(i, i).start();
        kept.append(text.charAt(i));
      }
    }
    int[] used = new int[kept.length() + 1];
    System.arraycopy(offsets, 0, used, 0, kept.length());
    used[kept.length()] = passage.span(text.length(), text.length()).start();
    return new Passage(passage.file(), kept.toString(), used);
  }

  private static Map<Integer, Node> substitutions(Node root) {
    Map<Integer, Node> found = new HashMap<>();
    Deque<Node> rest = new ArrayDeque<>(List.of(root));
    while (!rest.isEmpty()) {
      Node node = rest.pop();
      if (node.type().equals("command_substitution")) {
        found.put(node.start(), node);
      }
      node.children().forEach(rest::push);
    }
    return found;
  }
}

package dev.paritylint.treesitter;

import dev.paritylint.source.CodeUnits;
import dev.paritylint.source.Passage;
import dev.paritylint.source.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;

/**
 * Parses a program and copies the tree into own records. No native node leaves this class: one that
 * is used after its tree is closed ends the process.
 */
public final class SyntaxTree {
  /** A script above this takes the parser seconds and hundreds of megabytes. */
  public static final int MAX_CHARACTERS = 1 << 20;

  /** What lies deeper is left out: every later pass may recurse over the copy. */
  static final int MAX_DEPTH = 200;

  private static final int MAX_PROBLEMS = 5;

  private final Passage passage;
  private final Grammar grammar;
  private final CodeUnits units;
  private final int marks;

  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> broken = new ArrayList<>();
  private final List<Missing> missing = new ArrayList<>();
  private boolean tooDeep;

  private SyntaxTree(Passage passage, Grammar grammar) {
    this.passage = passage;
    this.grammar = grammar;
    this.units = new CodeUnits(passage.text());
    this.marks = leadingMarks(passage.text());
  }

  /**
   * The tree of a program.
   *
   * @param problems what is too large or too deep to be read
   * @param broken what the grammar does not understand
   * @param missing what the grammar would have needed to understand it
   */
  public record Parsed(
      Node root, List<Problem> problems, List<Problem> broken, List<Missing> missing) {
    public Parsed {
      problems = List.copyOf(problems);
      broken = List.copyOf(broken);
      missing = List.copyOf(missing);
    }
  }

  /**
   * A token that is not there.
   *
   * @param begun where what it belongs to begins in the text of the passage, in UTF-16 units
   */
  public record Missing(String token, int begun) {}

  /** Reads a program; never throws for what stands in it. */
  public static Parsed parse(Passage passage, Grammar grammar) {
    int length = passage.text().length();
    if (length > MAX_CHARACTERS) {
      Problem large =
          new Problem(
              passage.span(0, 0),
              "the script has " + length + " characters and is not read",
              "move its configuration into a file below " + MAX_CHARACTERS + " characters");
      return new Parsed(
          new Node("", "", passage, 0, 0, List.of()), List.of(large), List.of(), List.of());
    }
    return new SyntaxTree(passage, grammar).run();
  }

  private Parsed run() {
    String text = parseable(grammar.prepared().apply(passage.text()).substring(marks));
    try (TSParser parser = new TSParser()) {
      parser.setLanguage(grammar.language().get());
      try (TSTree tree = parser.parseString(null, text);
          TSTreeCursor cursor = new TSTreeCursor(tree.getRootNode())) {
        return new Parsed(copy(cursor), problems, broken, missing);
      }
    }
  }

  /**
   * The same text for the grammar, character by character: a lone carriage return ends a line, and
   * half a surrogate pair, which the library refuses, is another character of two bytes.
   */
  private static String parseable(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean last = i + 1 == text.length();
      if (c == '\r' && (last || text.charAt(i + 1) != '\n')) {
        out.setCharAt(i, '\n');
      } else if (Character.isHighSurrogate(c)
          && !last
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        out.setCharAt(i, '\u00BF');
      }
    }
    return out.toString();
  }

  /** The library strips a byte order mark and moves every offset by it. */
  private static int leadingMarks(String text) {
    int count = 0;
    while (count < text.length() && text.charAt(count) == '\uFEFF') {
      count++;
    }
    return count;
  }

  private Node copy(TSTreeCursor cursor) {
    Deque<Open> open = new ArrayDeque<>();
    Open root = open(cursor);
    open.push(root);
    boolean descend = cursor.gotoFirstChild();
    while (!open.isEmpty()) {
      if (descend) {
        Open next = open(cursor);
        boolean leftOut = grammar.leftOut().contains(next.type);
        if (!leftOut && goesDown(cursor, next, open.size())) {
          open.push(next);
          continue;
        }
        if (!leftOut) {
          keep(next, open.element());
        }
      } else {
        Open done = open.pop();
        if (open.isEmpty()) {
          break;
        }
        cursor.gotoParent();
        keep(done, open.element());
      }
      descend = cursor.gotoNextSibling();
    }
    return root.close();
  }

  private boolean goesDown(TSTreeCursor cursor, Open node, int depth) {
    if (depth < MAX_DEPTH) {
      return cursor.gotoFirstChild();
    }
    if (!tooDeep && node.named && cursor.currentNode().getChildCount() > 0) {
      tooDeep = true;
      problems.add(
          new Problem(
              passage.span(node.start, node.end),
              "the code is nested deeper than " + MAX_DEPTH + " levels and not read from here on",
              "move the value into a constant of its own"));
    }
    return false;
  }

  private static void keep(Open node, Open parent) {
    if (node.named || !node.field.isEmpty()) {
      parent.children.add(node.close());
    }
  }

  private Open open(TSTreeCursor cursor) {
    TSNode node = cursor.currentNode();
    int start = unit(node.getStartByte());
    int end = Math.max(start, unit(node.getEndByte()));
    String type = node.getType();
    boolean lacks = start == end && node.isMissing();
    if ((type.equals("ERROR") || lacks) && broken.size() < MAX_PROBLEMS) {
      broken.add(broken(node, start, end));
    }
    if (lacks && missing.size() < MAX_PROBLEMS) {
      missing.add(new Missing(type, unit(node.getParent().getStartByte())));
    }
    boolean word = Character.isLetter(type.charAt(0)) || type.charAt(0) == '_';
    boolean named =
        (word && (!grammar.keywords().contains(type) || node.isNamed()))
            || grammar.kept().contains(type);
    String field = Objects.requireNonNullElse(cursor.currentFieldName(), "");
    return new Open(passage, type, field, named, start, end);
  }

  private int unit(int bytes) {
    return units.ofByte(bytes + marks * 3);
  }

  private Problem broken(TSNode node, int start, int end) {
    String message =
        node.isMissing()
            ? "a `" + node.getType() + "` is missing here"
            : grammar.name() + " cannot read `" + excerpt(start, end) + "` here";
    return new Problem(passage.span(start, end), message, "repair the syntax of the script");
  }

  private String excerpt(int start, int end) {
    String line = passage.text().substring(start, end).strip().lines().findFirst().orElse("");
    return line.length() <= 40 ? line : line.substring(0, 40) + "…";
  }

  /** A node whose children are still being copied. */
  private static final class Open {
    private final Passage passage;
    private final String type;
    private final String field;
    private final boolean named;
    private final int start;
    private final int end;
    private final List<Node> children = new ArrayList<>();

    Open(Passage passage, String type, String field, boolean named, int start, int end) {
      this.passage = passage;
      this.type = type;
      this.field = field;
      this.named = named;
      this.start = start;
      this.end = end;
    }

    Node close() {
      return new Node(type, field, passage, start, end, List.copyOf(children));
    }
  }
}

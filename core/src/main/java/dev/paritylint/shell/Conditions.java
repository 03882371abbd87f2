package dev.paritylint.shell;

import dev.paritylint.model.Value;
import dev.paritylint.shell.Bit.Part;
import dev.paritylint.shell.Bit.Quoting;
import dev.paritylint.treesitter.Node;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides {@code [ … ]} and {@code [[ … ]]}, where everything in them is known. */
final class Conditions {
  private final Interpreter interpreter;
  private final SourcedFiles sources;

  Conditions(Interpreter interpreter, SourcedFiles sources) {
    this.interpreter = interpreter;
    this.sources = sources;
  }

  Decision decide(ShellFile file, Node test, State state) {
    boolean extended = test.text().startsWith("[[");
    if (test.children().size() != 1 || test.text().startsWith("((")) {
      return Decision.UNDECIDED;
    }
    return expression(file, test.first(), state, extended ? Quoting.BARE : Quoting.QUOTED);
  }

  /** {@code marks}: whether {@code *} has a meaning on the right side of a comparison. */
  private Decision expression(ShellFile file, Node node, State state, Quoting marks) {
    return switch (node.type()) {
      case "binary_expression" -> binary(file, node, state, marks);
      case "unary_expression" -> unary(file, node, state, marks);
      case "parenthesized_expression" -> expression(file, node.first(), state, marks);
      case "string", "raw_string", "word", "simple_expansion", "expansion", "concatenation" ->
          isEmpty(word(file, node, state)).not();
      default -> Decision.UNDECIDED;
    };
  }

  private Decision binary(ShellFile file, Node node, State state, Quoting marks) {
    Optional<Node> left = node.child("left");
    Optional<Node> right = node.child("right");
    Optional<Node> operator = node.child("operator");
    if (left.isEmpty() || right.isEmpty() || operator.isEmpty()) {
      return Decision.UNDECIDED;
    }
    String sign = operator.get().text();
    if (sign.equals("&&") || sign.equals("-a")) {
      return expression(file, left.get(), state, marks)
          .and(expression(file, right.get(), state, marks));
    } else if (sign.equals("||") || sign.equals("-o")) {
      return expression(file, left.get(), state, marks)
          .or(expression(file, right.get(), state, marks));
    }
    boolean negated = left.get().type().equals("unary_expression") && isNegation(left.get());
    Node compared = negated ? last(left.get()) : left.get();
    Decision decision = compared(file, compared, sign, right.get(), state, marks);
    return negated ? decision.not() : decision;
  }

  private static boolean isNegation(Node node) {
    return node.text().startsWith("!") && !node.children().isEmpty();
  }

  private static Node last(Node node) {
    return node.children().get(node.children().size() - 1);
  }

  private Decision compared(
      ShellFile file, Node left, String sign, Node right, State state, Quoting marks) {
    Word subject = word(file, left, state);
    List<Bit> bits = interpreter.bits(file, right, state);
    return switch (sign) {
      case "=", "==" -> matches(subject, glob(bits, marks));
      case "!=" -> matches(subject, glob(bits, marks)).not();
      default -> compared(subject, sign, Bits.joined(bits, right.at()));
    };
  }

  private static Glob glob(List<Bit> bits, Quoting marks) {
    return Bits.glob(
        bits.stream()
            .map(
                bit ->
                    bit instanceof Part part && marks == Quoting.QUOTED
                        ? new Part(part.piece(), Quoting.QUOTED)
                        : bit)
            .toList());
  }

  /** Whether a word is what a pattern describes. */
  Decision matches(Word subject, Glob glob) {
    if (!glob.isKnown() || !(subject.value() instanceof Value.Text text)) {
      return Decision.UNDECIDED;
    }
    @Nullable String literal = glob.literal();
    boolean spelled = literal != null && interpreter.bound().sameEnvironment(text.text(), literal);
    return Decision.of(spelled || glob.matches(text.text()));
  }

  private static Decision compared(Word left, String sign, Word right) {
    if (!isNumber(left) || !isNumber(right)) {
      return Decision.UNDECIDED;
    }
    long one = Long.parseLong(left.characters());
    long other = Long.parseLong(right.characters());
    return switch (sign) {
      case "-eq" -> Decision.of(one == other);
      case "-ne" -> Decision.of(one != other);
      case "-lt" -> Decision.of(one < other);
      case "-le" -> Decision.of(one <= other);
      case "-gt" -> Decision.of(one > other);
      case "-ge" -> Decision.of(one >= other);
      default -> Decision.UNDECIDED;
    };
  }

  private static boolean isNumber(Word word) {
    return word.value().isKnown() && word.characters().matches("-?\\d{1,15}");
  }

  private Decision unary(ShellFile file, Node node, State state, Quoting marks) {
    if (node.children().isEmpty()) {
      return Decision.UNDECIDED;
    }
    Node operand = last(node);
    if (isNegation(node)) {
      return expression(file, operand, state, marks).not();
    }
    return unary(node.first().text(), word(file, operand, state), file);
  }

  private Decision unary(String sign, Word word, ShellFile file) {
    return switch (sign) {
      case "-z" -> isEmpty(word);
      case "-n" -> isEmpty(word).not();
      case "-f", "-e", "-r", "-s" ->
          sources.find(word, file.path()).isPresent() ? Decision.YES : Decision.UNDECIDED;
      default -> Decision.UNDECIDED;
    };
  }

  private static Decision isEmpty(Word word) {
    if (word.value() instanceof Value.Text text) {
      return Decision.of(text.text().isEmpty());
    }
    return word.prefix().isEmpty() ? Decision.UNDECIDED : Decision.NO;
  }

  /** {@code test …} and {@code [ … ]} in the form of a command. */
  Decision words(List<Word> words, ShellFile file) {
    int size = words.size();
    if (size == 3) {
      return unary(words.get(1).prefix(), words.get(2), file);
    } else if (size == 4) {
      String sign = words.get(2).prefix();
      Glob glob = new Glob();
      if (words.get(3).value() instanceof Value.Text text) {
        glob.quoted(text.text());
      } else {
        glob.unknown();
      }
      return switch (sign) {
        case "=", "==" -> matches(words.get(1), glob);
        case "!=" -> matches(words.get(1), glob).not();
        default -> compared(words.get(1), sign, words.get(3));
      };
    }
    return Decision.UNDECIDED;
  }

  private Word word(ShellFile file, Node node, State state) {
    return Bits.joined(interpreter.bits(file, node, state), node.at());
  }
}

package dev.paritylint.terraform;

import dev.paritylint.hcl.Body;
import dev.paritylint.hcl.Body.Attribute;
import dev.paritylint.hcl.Body.Block;
import dev.paritylint.hcl.Expression;
import dev.paritylint.hcl.Expression.Binary;
import dev.paritylint.hcl.Expression.BinaryOperator;
import dev.paritylint.hcl.Expression.Call;
import dev.paritylint.hcl.Expression.Conditional;
import dev.paritylint.hcl.Expression.GetAttribute;
import dev.paritylint.hcl.Expression.Index;
import dev.paritylint.hcl.Expression.Name;
import dev.paritylint.hcl.Expression.ObjectItem;
import dev.paritylint.hcl.Expression.ObjectLiteral;
import dev.paritylint.hcl.Expression.Parentheses;
import dev.paritylint.hcl.Expression.Template;
import dev.paritylint.hcl.Expression.TemplatePart;
import dev.paritylint.hcl.Expression.Tuple;
import dev.paritylint.hcl.HclFile;
import dev.paritylint.hcl.HclParser;
import dev.paritylint.hcl.SubExpressions;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import dev.paritylint.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that a root's own expressions expect of {@code terraform.workspace}: what it is
 * compared with, and the keys of maps that it chooses from.
 */
public final class WorkspaceNames {
  private static final int MOST_ALIASES = 8;

  /** A condition may ask for the workspace twice, and so less deeply. */
  private static final int CONDITION = 4;

  /** The workspace that there always is. */
  private static final String DEFAULT = "default";

  /** What is made of the workspace's name is still its name. */
  private static final Set<String> RESPELLING = Set.of("lower", "upper", "replace", "trimspace");

  private final Map<String, Expression> locals = new HashMap<>();
  private final Map<String, Expression> variables = new HashMap<>();
  private final List<Expression> roots = new ArrayList<>();
  private final Map<String, Span> found = new LinkedHashMap<>();
  private final Map<String, Span> names = new LinkedHashMap<>();
  private boolean used;

  /**
   * What was found.
   *
   * @param used whether the workspace is asked for at all
   * @param words each with the first place that expects it, which may call the workspace {@code
   *     default}
   */
  public record Found(boolean used, Map<String, Span> words) {}

  /** What else the workspace {@code default} is called, and where it is told by that name. */
  private record Naming(String word, Span at) {}

  private WorkspaceNames() {}

  /**
   * Looks into the native files of one root.
   *
   * @param varFiles what Terraform reads of values anyway
   */
  public static Found in(List<SourceFile> files, List<SourceFile> varFiles, SourceTree tree) {
    if (files.stream().noneMatch(file -> file.text().contains("terraform.workspace"))) {
      return new Found(false, Map.of());
    }
    WorkspaceNames names = new WorkspaceNames();
    for (SourceFile file : files) {
      if (!file.path().endsWith(".json")) {
        names.gather(HclParser.parse(file, tree).body(), "");
      }
    }
    for (SourceFile file : varFiles) {
      HclFile parsed = VarFiles.parse(file, tree);
      parsed.body().attributes().forEach(given -> names.variables.put(given.name(), given.value()));
    }
    names.roots.forEach(names::look);
    names.found.putAll(names.names);
    return new Found(names.used, names.found);
  }

  private void gather(Body body, String around) {
    for (Attribute attribute : body.attributes()) {
      roots.add(attribute.value());
      if (around.equals("locals")) {
        locals.putIfAbsent(attribute.name(), attribute.value());
      }
    }
    for (Block block : body.blocks()) {
      if (block.type().equals("variable")) {
        block
            .body()
            .attribute("default")
            .ifPresent(value -> variables.putIfAbsent(block.label(0), value.value()));
      }
      gather(block.body(), block.type());
    }
  }

  private void look(Expression root) {
    Deque<Expression> rest = new ArrayDeque<>(List.of(root));
    while (!rest.isEmpty()) {
      Expression expression = rest.pop();
      used |= isWorkspace(expression, 0);
      if (expression instanceof Index index && isWorkspace(index.key(), 0)) {
        keys(index.source());
      } else if (expression instanceof Binary binary && isEquality(binary)) {
        compared(binary.left(), binary.right());
        compared(binary.right(), binary.left());
      } else if (expression instanceof Call call) {
        called(call);
      } else if (expression instanceof Conditional choice) {
        naming(choice, 0).ifPresent(naming -> names.putIfAbsent(naming.word(), naming.at()));
      }
      List<Expression> parts = SubExpressions.of(expression);
      for (int i = parts.size() - 1; i >= 0; i--) {
        rest.push(parts.get(i));
      }
    }
  }

  private static boolean isEquality(Binary binary) {
    return binary.operator() == BinaryOperator.EQUAL
        || binary.operator() == BinaryOperator.NOT_EQUAL;
  }

  private void compared(Expression asked, Expression literal) {
    if (isWorkspace(asked, 0)) {
      add(literal);
    }
  }

  private void called(Call call) {
    List<Expression> arguments = call.arguments();
    if (arguments.size() < 2 || !isWorkspace(arguments.get(1), 0)) {
      return;
    }
    Expression among = arguments.get(0);
    if (call.name().equals("lookup")) {
      keys(among);
    } else if (call.name().equals("contains") && among instanceof Tuple tuple) {
      tuple.items().forEach(this::add);
    } else if (call.name().equals("contains")
        && among instanceof Call keys
        && keys.name().equals("keys")) {
      keys.arguments().forEach(this::keys);
    }
  }

  /** The keys of a map that is written out, in place or under a name. */
  private void keys(Expression map) {
    Optional<Expression> written = Optional.of(map);
    for (int i = 0; i < MOST_ALIASES && written.isPresent(); i++) {
      if (written.get() instanceof ObjectLiteral object) {
        object.items().stream().map(ObjectItem::key).forEach(this::add);
        return;
      }
      written = behind(written.get());
    }
  }

  /** What a bare name of a local value or a variable stands for. */
  private Optional<Expression> behind(Expression name) {
    if (name instanceof Parentheses parentheses) {
      return Optional.of(parentheses.inner());
    }
    if (!(name instanceof GetAttribute get) || !(get.source() instanceof Name root)) {
      return Optional.empty();
    }
    return switch (root.name()) {
      case "local" -> Optional.ofNullable(locals.get(get.name()));
      case "var" -> Optional.ofNullable(variables.get(get.name()));
      default -> Optional.empty();
    };
  }

  private boolean isWorkspace(Expression expression, int depth) {
    if (expression instanceof GetAttribute get
        && get.name().equals("workspace")
        && get.source() instanceof Name root
        && root.name().equals("terraform")) {
      return true;
    }
    if (expression instanceof Template template
        && template.parts().size() == 1
        && template.parts().get(0) instanceof TemplatePart.Interpolation one) {
      return isWorkspace(one.expression(), depth);
    }
    if (expression instanceof Call call
        && RESPELLING.contains(call.name())
        && depth < MOST_ALIASES) {
      return !call.arguments().isEmpty() && isWorkspace(call.arguments().get(0), depth + 1);
    }
    if (expression instanceof Conditional choice && depth < MOST_ALIASES) {
      return naming(choice, depth).isPresent();
    }
    return depth < MOST_ALIASES
        && behind(expression).filter(inner -> isWorkspace(inner, depth + 1)).isPresent();
  }

  /** {@code terraform.workspace == "default" ? "prod" : terraform.workspace}, or turned around. */
  private Optional<Naming> naming(Conditional choice, int depth) {
    Optional<Expression> condition = Optional.of(choice.condition());
    for (int i = 0; i < MOST_ALIASES && condition.isPresent(); i++) {
      if (condition.get() instanceof Binary binary && isEquality(binary)) {
        boolean equal = binary.operator() == BinaryOperator.EQUAL;
        @Nullable String word = word(equal ? choice.whenTrue() : choice.whenFalse());
        boolean kept = isWorkspace(equal ? choice.whenFalse() : choice.whenTrue(), depth + 1);
        return word == null || !kept
            ? Optional.empty()
            : toldDefault(binary, depth).map(at -> new Naming(word, at));
      }
      condition = behind(condition.get());
    }
    return Optional.empty();
  }

  /** Where the workspace is compared with {@code default}. */
  private Optional<Span> toldDefault(Binary equality, int depth) {
    boolean right = DEFAULT.equals(word(equality.right()));
    Expression literal = right ? equality.right() : equality.left();
    Expression asked = right ? equality.left() : equality.right();
    return DEFAULT.equals(word(literal)) && isWorkspace(asked, depth + CONDITION)
        ? Optional.of(literal.span())
        : Optional.empty();
  }

  private void add(Expression literal) {
    @Nullable String word = word(literal);
    if (word != null) {
      found.putIfAbsent(word, literal.span());
    }
  }

  /** The text of a literal, or a key without quotes. */
  private static @Nullable String word(Expression literal) {
    if (literal instanceof Name name) {
      return name.name();
    }
    return literal instanceof Template template
            && template.parts().size() == 1
            && template.parts().get(0) instanceof TemplatePart.Text text
        ? text.text()
        : null;
  }
}

package dev.paritylint.python;

import dev.paritylint.python.Datum.Hidden;
import dev.paritylint.python.Datum.Known;
import dev.paritylint.python.Datum.Mapping;
import dev.paritylint.python.Datum.Sequence;
import dev.paritylint.python.Expression.Call;
import dev.paritylint.python.Expression.Dict;
import dev.paritylint.python.Expression.Item;
import dev.paritylint.python.Expression.Keyword;
import dev.paritylint.python.Expression.Pair;
import dev.paritylint.python.Expression.Text;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which values are maps of environment variables, in the forms that platforms take. */
final class EnvironmentMaps {
  private static final Pattern VARIABLE =
      Pattern.compile(
          "(.*\\.)?[A-Za-z0-9]*"
              + "(EnvVar|EnvironmentVariable|KeyValuePair|ContainerEnv)(Args|Property|Spec)?");

  private static final Pattern MAP =
      Pattern.compile("(.*\\.)?[A-Za-z0-9]*Environment(Args|Property)");

  /**
   * How platforms call a variable's name and value in lists (ECS, Kubernetes; Elastic Beanstalk).
   */
  private static final List<List<String>> PAIRS =
      List.of(List.of("name", "value"), List.of("Name", "Value"), List.of("OptionName", "Value"));

  private EnvironmentMaps() {}

  /** The AWS CDK's {@code env} says where a stack is deployed (aws_cdk.Environment). */
  static boolean isAccount(Mapping mapping) {
    Set<String> keys = mapping.entries().keySet();
    return !keys.isEmpty() && Set.of("account", "region").containsAll(keys);
  }

  /** By its name: a class of one variable, as the clients of platforms have them. */
  static boolean isVariable(String function) {
    return VARIABLE.matcher(function).matches();
  }

  /** By its name: a class of a map of variables, as infrastructure libraries have them. */
  static boolean isMap(String function) {
    return MAP.matcher(function).matches();
  }

  /** A variable's class with its name and value, which may be given without keywords. */
  static Dict named(Call call) {
    List<Item> items = new ArrayList<>();
    List<String> order = List.of("name", "value");
    for (int i = 0; i < call.positional().size() && i < order.size(); i++) {
      Expression value = call.positional().get(i);
      items.add(new Pair(new Text(value.at(), order.get(i)), value));
    }
    for (Keyword keyword : call.keywords()) {
      items.add(new Pair(new Text(keyword.at(), keyword.name()), keyword.value()));
    }
    return new Dict(call.at(), items);
  }

  /** A dict, or a list of names and values as Kubernetes and Cloud Run write them. */
  static Optional<Mapping> mapping(Datum datum) {
    if (datum instanceof Mapping mapping) {
      return Optional.of(inner(mapping));
    }
    return datum instanceof Sequence sequence ? named(sequence) : Optional.empty();
  }

  /** {@code {"Variables": {…}}}, as AWS Lambda has them. */
  private static Mapping inner(Mapping mapping) {
    if (mapping.entries().size() == 1) {
      Map.Entry<String, Mapping.Entry> only = mapping.entries().entrySet().iterator().next();
      boolean wraps = only.getKey().equalsIgnoreCase("variables");
      if (wraps && only.getValue().value() instanceof Mapping variables) {
        return variables;
      }
    }
    return mapping;
  }

  private static Optional<Mapping> named(Sequence sequence) {
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    for (Datum item : sequence.items()) {
      if (item instanceof Mapping one) {
        pair(one, entries);
      } else if (item instanceof Known text && text.isText()) {
        assignment(text, entries);
      } else if (item instanceof Hidden hidden) {
        begun(hidden, entries);
      }
    }
    return entries.isEmpty() && !sequence.items().isEmpty()
        ? Optional.empty()
        : Optional.of(new Mapping(entries, sequence.isOpen()));
  }

  private static void pair(Mapping one, Map<String, Mapping.Entry> entries) {
    for (List<String> keys : PAIRS) {
      Mapping.Entry name = one.entries().get(keys.get(0));
      boolean elsewhere = isElsewhere(one.entries().get("Namespace"));
      if (name != null && !elsewhere && name.value() instanceof Known known && known.isText()) {
        Mapping.Entry value = one.entries().get(keys.get(1));
        Mapping.Entry unseen =
            new Mapping.Entry(name.at(), Hidden.because("is taken from somewhere else"));
        entries.put(known.text(), value == null ? unseen : value);
        return;
      }
    }
  }

  /** Elastic Beanstalk keeps other options in the same list. */
  private static boolean isElsewhere(Mapping.@Nullable Entry namespace) {
    return namespace != null
        && !(namespace.value() instanceof Known space && space.text().endsWith(":environment"));
  }

  /** {@code "NAME=value"}, as Docker takes them. */
  private static void assignment(Known text, Map<String, Mapping.Entry> entries) {
    int equals = text.text().indexOf('=');
    int end = text.text().length();
    if (equals > 0 && VariableNames.isVariable(text.text().substring(0, equals))) {
      Known value = Texts.slice(text, equals + 1, end);
      Optional<Span> at = place(text, equals + 1, end);
      at.ifPresent(
          span -> entries.put(text.text().substring(0, equals), new Mapping.Entry(span, value)));
    }
  }

  private static void begun(Hidden text, Map<String, Mapping.Entry> entries) {
    int equals = text.prefix().indexOf('=');
    if (equals > 0 && VariableNames.isVariable(text.prefix().substring(0, equals))) {
      Hidden value =
          new Hidden(text.cause(), text.reason(), text.prefix().substring(equals + 1), text.via());
      Optional<Span> at = place(text, equals + 1, Part.text(text.parts()).length());
      at.ifPresent(
          span -> entries.put(text.prefix().substring(0, equals), new Mapping.Entry(span, value)));
    }
  }

  private static Optional<Span> place(Datum text, int from, int to) {
    return text.parts().isEmpty()
        ? Optional.empty()
        : Optional.of(Parts.origin(text.parts(), from, to).at());
  }

  static boolean isOfVariables(Mapping mapping) {
    return !mapping.entries().isEmpty()
        && mapping.entries().keySet().stream().allMatch(VariableNames::isVariable);
  }

  /** The entries that look like variables are. */
  static Mapping variables(Mapping mapping) {
    Map<String, Mapping.Entry> scalars = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              boolean container =
                  entry.value() instanceof Mapping || entry.value() instanceof Sequence;
              if (VariableNames.isVariable(key) && !container) {
                scalars.put(key, entry);
              }
            });
    return new Mapping(scalars, mapping.isOpen());
  }
}

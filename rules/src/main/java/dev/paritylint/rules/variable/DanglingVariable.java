package dev.paritylint.rules.variable;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Reference;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.rules.Spread;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A variable that one environment lacks, however many settings refer to it.
 *
 * @param effect what the deployment does without it
 * @param meant the name that it is nearly, or empty
 * @param references at least one
 */
record DanglingVariable(
    Environment environment, String name, String effect, String meant, List<Reference> references) {
  private static final int MANY = 5;
  private static final Value EMPTY = new Value.Text("");

  private record Cause(Environment environment, String variable, String effect, String meant) {}

  DanglingVariable {
    references = List.copyOf(references);
  }

  /** All of a landscape's, in the order in which they are referred to. */
  static List<DanglingVariable> of(Landscape landscape) {
    Map<Cause, List<Reference>> causes = new LinkedHashMap<>();
    for (Reference reference : landscape.dangling()) {
      Environment environment = reference.setting().environment();
      causes
          .computeIfAbsent(
              new Cause(environment, reference.variable(), reference.effect(), reference.meant()),
              cause -> new ArrayList<>())
          .add(reference);
    }
    List<DanglingVariable> all = new ArrayList<>();
    causes.forEach(
        (cause, references) ->
            all.add(
                new DanglingVariable(
                    cause.environment(),
                    cause.variable(),
                    cause.effect(),
                    cause.meant(),
                    references)));
    return all;
  }

  /** A reference that is more than a name says what to do without a value. */
  boolean isEmpty() {
    String written = references.get(0).at().text();
    return meant.isEmpty() && !written.equals("$" + name) && !written.equals("${" + name + "}");
  }

  /** The service that refers to it; empty if several do. */
  String service() {
    List<String> services =
        references.stream().map(reference -> reference.setting().service()).distinct().toList();
    return services.size() == 1 ? services.get(0) : "";
  }

  /** What waives it. */
  String key() {
    return service().isEmpty() ? name : service() + "." + name;
  }

  /** Where it is referred to, each place once. */
  List<Place> places() {
    Map<Span, List<Reference>> bySpan = new LinkedHashMap<>();
    references.forEach(
        each -> bySpan.computeIfAbsent(each.at(), span -> new ArrayList<>()).add(each));
    List<Place> places = new ArrayList<>();
    bySpan.forEach((span, all) -> places.add(Place.at(span, refer(users(all)) + " to it")));
    return places;
  }

  /** The settings that refer to it, a few by name. */
  List<String> users() {
    return users(references);
  }

  Finding finding(RuleInfo rule, Landscape landscape) {
    List<Place> places = places();
    Place first = places.remove(0);
    List<Place> related = new ArrayList<>(places.subList(0, Math.min(places.size(), MANY)));
    related.addAll(definitions(landscape));
    return new Finding(
        rule,
        rule.severity(),
        List.of(environment.name()),
        service(),
        name,
        "%s is %s%s, and %s to it: %s"
            .formatted(
                name, isEmpty() ? "empty" : "defined nowhere", where(), refer(users()), effect),
        first,
        related,
        "%sdefine %s%s, or give it a default (%s)"
            .formatted(
                meant.isEmpty() ? "" : "did you mean " + meant + "? If not, ",
                name,
                where(),
                "${" + name + ":-…}"));
  }

  String where() {
    return environment.isDefault() ? "" : " in " + environment.name();
  }

  static String refer(List<String> users) {
    return Spread.list(users) + (users.size() == 1 ? " refers" : " refer");
  }

  private static List<String> users(List<Reference> references) {
    List<String> users =
        references.stream()
            .map(reference -> reference.setting().name() + " of " + reference.setting().service())
            .distinct()
            .toList();
    return users.size() <= MANY
        ? users
        : Stream.concat(users.stream().limit(MANY), Stream.of(users.size() - MANY + " more"))
            .toList();
  }

  /** Where env files say what the variable is. */
  List<Place> definitions(Landscape landscape) {
    boolean empty = isEmpty();
    return landscape.settings().stream()
        .filter(setting -> setting.kind() == SettingKind.VARIABLE && setting.name().equals(name))
        .filter(setting -> setting.deployment().kind() == DeploymentKind.DOTENV)
        .filter(setting -> setting.value().isKnown())
        .filter(setting -> empty == setting.value().equals(EMPTY))
        .map(setting -> empty ? emptyAt(setting) : Spread.place(setting))
        .distinct()
        .limit(MANY)
        .toList();
  }

  private static Place emptyAt(Setting setting) {
    return new Place(setting.origin(), "it is empty here");
  }
}

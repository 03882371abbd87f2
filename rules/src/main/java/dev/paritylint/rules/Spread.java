package dev.paritylint.rules;

import dev.paritylint.lint.Place;
import dev.paritylint.model.Setting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** How the values of one setting spread over environments, in words and places for a finding. */
public final class Spread {
  private final List<Setting> settings;

  public Spread(List<Setting> settings) {
    this.settings = List.copyOf(settings);
  }

  /** The values with their environments: {@code 5 s in staging and 15 s in production}. */
  public String byEnvironment() {
    return phrase(setting -> setting.environment().name());
  }

  /** The values with their deployments: {@code 5 s in compose:a.yml and 15 s in script:b.py}. */
  public String byDeployment() {
    return phrase(setting -> setting.deployment().id());
  }

  /** The place of the first setting. */
  public Place first() {
    return place(settings.get(0));
  }

  /** The places of the others. */
  public List<Place> others() {
    return settings.stream().skip(1).map(Spread::place).distinct().toList();
  }

  /** All of their places. */
  public List<Place> all() {
    return settings.stream().map(Spread::place).distinct().toList();
  }

  /** A setting's place, labelled with its environment and value. */
  public static Place place(Setting setting) {
    return new Place(setting.origin(), setting.environment().name() + " has " + setting.shown());
  }

  /** The environments of some settings by name, each once. */
  public static List<String> environments(Stream<Setting> settings) {
    return settings.map(setting -> setting.environment().name()).distinct().sorted().toList();
  }

  private String phrase(Function<Setting, String> where) {
    Map<String, Set<String>> placesByValue = new LinkedHashMap<>();
    boolean oneName = settings.stream().map(Setting::name).distinct().count() <= 1;
    for (Setting setting : settings) {
      placesByValue
          .computeIfAbsent(setting.shown(), value -> new LinkedHashSet<>())
          .add(where.apply(setting) + (oneName ? "" : " (as " + setting.name() + ")"));
    }
    List<String> clauses = new ArrayList<>();
    placesByValue.forEach((value, places) -> clauses.add(value + " in " + list(places)));
    return list(clauses);
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  public static String list(Collection<String> items) {
    List<String> all = List.copyOf(items);
    if (all.size() < 2) {
      return String.join("", all);
    }
    return String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.get(all.size() - 1);
  }
}

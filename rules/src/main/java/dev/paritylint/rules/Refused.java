package dev.paritylint.rules;

import dev.paritylint.lint.Place;
import dev.paritylint.model.Rejection;
import dev.paritylint.model.Setting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Settings that a platform refuses for one cause, in the order in which they are written. */
public final class Refused {
  private final List<Rejection> rejections;

  private Refused(List<Rejection> rejections) {
    this.rejections =
        rejections.stream()
            .sorted(Comparator.comparing(one -> one.setting().origin().at()))
            .toList();
  }

  /** Groups of rejections for which {@code cause} says the same. */
  public static Collection<Refused> byCause(
      Stream<Rejection> rejections, Function<Rejection, ?> cause) {
    Map<Object, List<Rejection>> groups = new LinkedHashMap<>();
    rejections.forEach(
        one -> groups.computeIfAbsent(cause.apply(one), key -> new ArrayList<>()).add(one));
    return groups.values().stream().map(Refused::new).toList();
  }

  /** The rejection that stands first. */
  public Rejection first() {
    return rejections.get(0);
  }

  public Setting setting() {
    return first().setting();
  }

  /** The environments concerned, each once. */
  public List<String> environments() {
    return Spread.environments(rejections.stream().map(Rejection::setting));
  }

  /** What the settings are called by {@code name}, each once. */
  public List<String> names(Function<Setting, String> name) {
    return rejections.stream().map(one -> name.apply(one.setting())).distinct().toList();
  }

  /** The first place. */
  public Place place(String label) {
    return new Place(setting().origin(), label);
  }

  /** The other places, each once. */
  public List<Place> others(String label) {
    return rejections.stream()
        .filter(one -> !one.setting().origin().at().equals(setting().origin().at()))
        .map(one -> new Place(one.setting().origin(), label))
        .distinct()
        .toList();
  }
}

package dev.paritylint.platform;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Likeness;
import dev.paritylint.platform.ServiceNames.Raw;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Finds the names that may mean one service where {@link ServiceNames} keeps them apart. Only names
 * that no deployment, and no two deployments of one kind in one environment, have side by side; and
 * only where each of the two is the other's single candidate.
 */
public final class Likenesses {
  /** A kind of deployment in one environment. */
  private record Place(String kind, String environment) {}

  private final Set<String> fillers;
  private final Set<String> helpers;
  private final List<Set<String>> synonyms;
  private final Map<String, Set<Place>> places = new TreeMap<>();
  private final Map<String, Set<String>> images;

  private Likenesses(Map<Raw, String> services, Map<String, Set<String>> images) {
    Row file = DataFile.open("services.yaml");
    this.fillers = Set.copyOf(file.texts("fillers"));
    this.helpers = Set.copyOf(file.texts("helpers"));
    this.synonyms =
        file.texts("synonyms").stream().map(line -> Set.of(line.split(" ", -1))).toList();
    this.images = images;
    services.forEach(
        (raw, name) -> {
          Deployment deployment = raw.deployment();
          if (!NameWords.of(name).isEmpty() && name.indexOf('$') < 0 && counts(deployment)) {
            String environment = deployment.environment().name();
            places
                .computeIfAbsent(name, unseen -> new HashSet<>())
                .add(new Place(deployment.kind().label(), environment));
          }
        });
  }

  /**
   * The pairs in the order of their names, each with the best reason.
   *
   * @param services the canonical name of each service
   * @param images what each canonical name runs, without tags
   */
  public static List<Likeness> among(Map<Raw, String> services, Map<String, Set<String>> images) {
    return new Likenesses(services, images).find();
  }

  /** What runs nowhere else has no counterpart to be found. */
  private static boolean counts(Deployment deployment) {
    return !deployment.environment().isDefault()
        && deployment.environment().kind() != EnvironmentClass.LOCAL;
  }

  private List<Likeness> find() {
    List<Likeness> found = new ArrayList<>();
    Set<String> paired = new HashSet<>();
    add(found, paired, this::runTheSame, "run the same image, and nothing else does");
    add(found, paired, this::areOneOrMany, "differ in an `s` or in words for the role only");
    add(found, paired, this::contains, "the words of one are among the other's");
    add(found, paired, this::meanTheSame, "are two words for one role");
    found.sort(Comparator.comparing(Likeness::one).thenComparing(Likeness::other));
    return found;
  }

  private void add(
      List<Likeness> found, Set<String> paired, BiPredicate<String, String> alike, String why) {
    for (String one : places.keySet()) {
      Optional<String> other = only(one, alike);
      boolean mutual = other.flatMap(name -> only(name, alike)).filter(one::equals).isPresent();
      if (mutual && other.isPresent() && one.compareTo(other.get()) < 0) {
        if (paired.add(one + "\0" + other.get())) {
          found.add(new Likeness(one, other.get(), why));
        }
      }
    }
  }

  /** The single name that is alike; none where several are. */
  private Optional<String> only(String one, BiPredicate<String, String> alike) {
    List<String> others =
        places.keySet().stream()
            .filter(other -> !other.equals(one) && areApart(one, other) && alike.test(one, other))
            .toList();
    return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
  }

  private boolean areApart(String one, String other) {
    Set<Place> shared = new HashSet<>(places.getOrDefault(one, Set.of()));
    shared.retainAll(places.getOrDefault(other, Set.of()));
    return shared.isEmpty();
  }

  /** An image without a folder (`postgres`) is one that many services run. */
  private boolean runTheSame(String one, String other) {
    Set<String> shared = new TreeSet<>(images.getOrDefault(one, Set.of()));
    shared.retainAll(images.getOrDefault(other, Set.of()));
    return shared.stream().anyMatch(image -> image.indexOf('/') > 0);
  }

  private boolean areOneOrMany(String one, String other) {
    return singular(one).equals(singular(other));
  }

  private Set<String> singular(String name) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : words(name)) {
      boolean many = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
      words.add(many ? word.substring(0, word.length() - 1) : word);
    }
    return words;
  }

  /** A worker or a proxy of a service is another one. */
  private boolean contains(String one, String other) {
    Set<String> mine = words(one);
    Set<String> theirs = words(other);
    Set<String> more = new HashSet<>(mine.size() < theirs.size() ? theirs : mine);
    Set<String> fewer = mine.size() < theirs.size() ? mine : theirs;
    boolean inside = more.containsAll(fewer);
    more.removeAll(fewer);
    return inside && !more.isEmpty() && more.stream().noneMatch(helpers::contains);
  }

  private boolean meanTheSame(String one, String other) {
    return synonyms.stream()
        .anyMatch(group -> group.containsAll(words(one)) && group.containsAll(words(other)));
  }

  private Set<String> words(String name) {
    Set<String> words = new LinkedHashSet<>(NameWords.of(name));
    if (!fillers.containsAll(words)) {
      words.removeAll(fillers);
    }
    return words;
  }
}

package dev.paritylint.platform;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Likeness;
import dev.paritylint.model.ServiceLink;
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
  private final Set<String> backing;
  private final Set<String> alone = new HashSet<>();
  private final ServiceTraces traces;

  private Likenesses(Map<Raw, String> services, ServiceTraces traces) {
    Row file = DataFile.open("services.yaml");
    this.fillers = Set.copyOf(file.texts("fillers"));
    this.helpers = Set.copyOf(file.texts("helpers"));
    this.synonyms =
        file.texts("synonyms").stream().map(line -> Set.of(line.split(" ", -1))).toList();
    this.backing = Set.copyOf(file.texts("backing"));
    this.traces = traces;
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
    places.keySet().stream().filter(this::isTheOnlyOne).forEach(alone::add);
  }

  /**
   * The pairs in the order of their names, each with the best reason.
   *
   * @param services the canonical name of each service
   * @param traces what each canonical name runs, and which hosts lead to it
   */
  public static List<Likeness> among(Map<Raw, String> services, ServiceTraces traces) {
    return new Likenesses(services, traces).find();
  }

  /**
   * The pairs that are sure enough to be compared: one host leads to both, or both alone run an
   * image and their words are alike too. A name that was declared stands for the other; two of them
   * stay apart, and no name is in two pairs.
   */
  public static List<ServiceLink> links(
      Map<Raw, String> services, ServiceTraces traces, Set<String> declared) {
    Likenesses names = new Likenesses(services, traces);
    List<Likeness> sure = new ArrayList<>();
    Set<String> paired = new HashSet<>();
    names.add(sure, paired, names::answerTheSame, "the same host leads to both");
    List<Likeness> ofImages = new ArrayList<>();
    names.add(ofImages, paired, names::runTheSame, "both run the same image, as nothing else does");
    ofImages.stream().filter(pair -> names.areAlike(pair.one(), pair.other())).forEach(sure::add);
    List<ServiceLink> links = new ArrayList<>();
    Set<String> used = new HashSet<>();
    for (Likeness pair : sure) {
      boolean both = declared.contains(pair.one()) && declared.contains(pair.other());
      if (!both && !used.contains(pair.one()) && !used.contains(pair.other())) {
        used.add(pair.one());
        used.add(pair.other());
        links.add(link(pair, declared));
      }
    }
    return links;
  }

  private static ServiceLink link(Likeness pair, Set<String> declared) {
    boolean second =
        declared.contains(pair.other())
            || (!declared.contains(pair.one()) && pair.other().length() < pair.one().length());
    return second
        ? new ServiceLink(pair.other(), pair.one(), pair.why())
        : new ServiceLink(pair.one(), pair.other(), pair.why());
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
    add(found, paired, this::areTheOnlyOnes, "are the only application that each side has");
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
    Set<String> shared = new TreeSet<>(traces.images(one));
    shared.retainAll(traces.images(other));
    return shared.stream().anyMatch(image -> image.indexOf('/') > 0);
  }

  private boolean answerTheSame(String one, String other) {
    Set<String> shared = new TreeSet<>(traces.hosts(one));
    shared.retainAll(traces.hosts(other));
    return !shared.isEmpty();
  }

  private boolean areAlike(String one, String other) {
    return areOneOrMany(one, other) || contains(one, other) || meanTheSame(one, other);
  }

  /** Where each side runs one application, beside what every application needs. */
  private boolean areTheOnlyOnes(String one, String other) {
    return alone.contains(one) && alone.contains(other) && kinds(one).equals(kinds(other));
  }

  private Set<String> kinds(String name) {
    Set<String> kinds = new HashSet<>();
    places.getOrDefault(name, Set.of()).forEach(place -> kinds.add(place.kind()));
    return kinds;
  }

  private boolean isTheOnlyOne(String name) {
    Set<Place> mine = places.getOrDefault(name, Set.of());
    return isApplication(name)
        && !mine.isEmpty()
        && places.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(name) && isApplication(entry.getKey()))
            .noneMatch(entry -> entry.getValue().stream().anyMatch(mine::contains));
  }

  private boolean isApplication(String name) {
    return NameWords.of(name).stream()
        .noneMatch(word -> backing.contains(word) || helpers.contains(word));
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

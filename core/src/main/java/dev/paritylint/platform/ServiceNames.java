package dev.paritylint.platform;

import dev.paritylint.model.Deployment;
import dev.paritylint.vocabulary.BuiltInWords;
import dev.paritylint.vocabulary.Tier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Finds which names of services mean the same one. Names agree when their words do, once the words
 * for environments, for the project and for the role are dropped; where that would make one of two
 * services of a deployment, they keep what tells them apart.
 */
public final class ServiceNames {

  /** A service as one deployment calls it. */
  public record Raw(Deployment deployment, String name) {}

  private final Set<String> fillers;
  private final List<List<String>> environmentWords;

  private ServiceNames(Row file) {
    this.fillers = Set.copyOf(file.texts("fillers"));
    this.environmentWords =
        BuiltInWords.all().values().stream()
            .filter(word -> word.tier() == Tier.A)
            .map(word -> NameWords.of(word.word()))
            .sorted(Comparator.comparing(Object::toString))
            .toList();
  }

  /** Reads the words that ship with this program. */
  public static ServiceNames load() {
    return new ServiceNames(DataFile.open("services.yaml"));
  }

  /**
   * The canonical name of each service.
   *
   * @param declared canonical names and their aliases, which win
   * @param repository the repository's name, or empty
   */
  public Map<Raw, String> match(
      Collection<Raw> names, Map<String, List<String>> declared, String repository) {
    List<Raw> all = new ArrayList<>(new LinkedHashSet<>(names));
    List<List<String>> environments = environments(all);
    Map<Raw, List<String>> plain = new HashMap<>();
    all.forEach(
        raw -> plain.put(raw, ServiceWords.without(NameWords.of(raw.name()), environments)));
    ProjectWords projects = ProjectWords.of(plain, repository, fillers);

    Map<Raw, String> canonical = new LinkedHashMap<>();
    Map<List<String>, List<ServiceWords>> groups = new LinkedHashMap<>();
    for (Raw raw : all) {
      Optional<String> wanted = declared(raw, plain, declared);
      if (wanted.isPresent()) {
        canonical.put(raw, wanted.get());
        continue;
      }
      List<String> words = plain.getOrDefault(raw, List.of());
      if (words.isEmpty() || isUnresolved(raw)) {
        canonical.put(raw, raw.name());
        continue;
      }
      ServiceWords reduced = ServiceWords.of(raw, words, projects.drop(raw, words), fillers);
      groups.computeIfAbsent(reduced.role(), key -> new ArrayList<>()).add(reduced);
    }
    groups.values().forEach(group -> name(group, canonical));
    return canonical;
  }

  /** What a variable would have to fill in is no name yet: its words say nothing. */
  private static boolean isUnresolved(Raw raw) {
    return raw.name().indexOf('$') >= 0 || raw.name().contains("{{");
  }

  private List<List<String>> environments(List<Raw> names) {
    Set<List<String>> words = new LinkedHashSet<>(environmentWords);
    names.stream()
        .map(raw -> raw.deployment().environment())
        .filter(environment -> !environment.isDefault())
        .flatMap(environment -> environment.spellings().stream())
        .map(NameWords::of)
        .filter(spelling -> !spelling.isEmpty())
        .forEach(words::add);
    return List.copyOf(words);
  }

  private static Optional<String> declared(
      Raw raw, Map<Raw, List<String>> plain, Map<String, List<String>> declared) {
    for (Map.Entry<String, List<String>> entry : declared.entrySet()) {
      List<String> spellings = new ArrayList<>(entry.getValue());
      spellings.add(entry.getKey());
      for (String spelling : spellings) {
        List<String> words = NameWords.of(spelling);
        if (words.equals(NameWords.of(raw.name())) || words.equals(plain.get(raw))) {
          return Optional.of(entry.getKey());
        }
      }
    }
    return Optional.empty();
  }

  /** Names a group by its role; by project and role, or by more of its words, where roles clash. */
  private static void name(List<ServiceWords> group, Map<Raw, String> canonical) {
    name(group, List.of(ServiceWords::role, ServiceWords::withoutProject, ServiceWords::plain), canonical);
  }

  private static void name(
      List<ServiceWords> group,
      List<Function<ServiceWords, List<String>>> steps,
      Map<Raw, String> canonical) {
    Function<ServiceWords, List<String>> step = steps.isEmpty() ? ServiceWords::full : steps.get(0);
    for (List<ServiceWords> same : by(group, step)) {
      if (steps.isEmpty() || !clash(same)) {
        same.forEach(one -> canonical.put(one.raw(), String.join("-", step.apply(one))));
      } else {
        name(same, steps.subList(1, steps.size()), canonical);
      }
    }
  }

  private static Collection<List<ServiceWords>> by(
      List<ServiceWords> group, Function<ServiceWords, List<String>> key) {
    Map<String, List<ServiceWords>> parts = new TreeMap<>();
    for (ServiceWords one : group) {
      parts.computeIfAbsent(String.join("-", key.apply(one)), words -> new ArrayList<>()).add(one);
    }
    return parts.values();
  }

  /** Whether one deployment has two services in the group. */
  private static boolean clash(List<ServiceWords> group) {
    Map<Deployment, List<ServiceWords>> seen = new HashMap<>();
    for (ServiceWords one : group) {
      List<ServiceWords> others =
          seen.computeIfAbsent(one.raw().deployment(), deployment -> new ArrayList<>());
      if (others.stream().anyMatch(one::differs)) {
        return true;
      }
      others.add(one);
    }
    return false;
  }
}

package dev.paritylint.platform;

import dev.paritylint.model.Deployment;
import dev.paritylint.vocabulary.BuiltInWords;
import dev.paritylint.vocabulary.EnvironmentWord;
import dev.paritylint.vocabulary.EnvironmentWords;
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
import java.util.stream.Collectors;

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
    all.forEach(raw -> plain.put(raw, plain(raw, environments)));
    keepApart(plain);
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
        .filter(spelling -> !isAmbiguous(spelling))
        .map(NameWords::of)
        .filter(spelling -> !spelling.isEmpty())
        .forEach(words::add);
    return List.copyOf(words);
  }

  /** {@code test} is no environment in a name of another one's deployment. */
  private static boolean isAmbiguous(String spelling) {
    return BuiltInWords.find(spelling)
        .filter(word -> word.has(EnvironmentWord.Mark.NOT_BORROWED))
        .isPresent();
  }

  private static List<String> plain(Raw raw, List<List<String>> environments) {
    List<List<String>> words = new ArrayList<>(environments);
    raw.deployment().environment().spellings().stream()
        .filter(ServiceNames::isAmbiguous)
        .map(NameWords::of)
        .forEach(words::add);
    List<String> plain = ServiceWords.without(NameWords.of(raw.name()), words);
    return DeployJobName.isBare(raw, plain) ? DeployJobName.ofFile(raw, words) : plain;
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

  /**
   * Gives back their environments' words to names of one deployment that nothing else tells apart,
   * save to the one that names the deployment's own.
   */
  private static void keepApart(Map<Raw, List<String>> plain) {
    Map<Deployment, Map<List<String>, Map<Raw, String>>> stems = new HashMap<>();
    plain.forEach(
        (raw, words) -> {
          String environment = environment(raw);
          if (!environment.isEmpty()) {
            stems
                .computeIfAbsent(raw.deployment(), deployment -> new HashMap<>())
                .computeIfAbsent(words, stem -> new HashMap<>())
                .put(raw, environment);
          }
        });
    stems.values().stream()
        .flatMap(ofDeployment -> ofDeployment.values().stream())
        .filter(same -> Set.copyOf(same.values()).size() > 1)
        .flatMap(same -> same.entrySet().stream())
        .filter(one -> !one.getValue().equals(one.getKey().deployment().environment().name()))
        .forEach(one -> plain.put(one.getKey(), NameWords.of(one.getKey().name())));
  }

  /** The environments that a name names; empty for none. */
  private static String environment(Raw raw) {
    return NameWords.of(raw.name()).stream()
        .filter(EnvironmentWords::isKnown)
        .map(EnvironmentWords::canonical)
        .distinct()
        .collect(Collectors.joining("-"));
  }

  /** Names a group by its role; by project and role, or all its words, where roles clash. */
  private static void name(List<ServiceWords> group, Map<Raw, String> canonical) {
    if (!clash(group)) {
      group.forEach(one -> canonical.put(one.raw(), String.join("-", one.role())));
      return;
    }
    for (List<ServiceWords> same : by(group, ServiceWords::withoutProject)) {
      for (ServiceWords one : same) {
        List<String> words = clash(same) ? one.plain() : one.withoutProject();
        canonical.put(one.raw(), String.join("-", words));
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
    Map<Deployment, Set<List<String>>> seen = new HashMap<>();
    for (ServiceWords one : group) {
      Set<List<String>> names =
          seen.computeIfAbsent(one.raw().deployment(), deployment -> new HashSet<>());
      names.add(one.plain());
      if (names.size() > 1) {
        return true;
      }
    }
    return false;
  }
}

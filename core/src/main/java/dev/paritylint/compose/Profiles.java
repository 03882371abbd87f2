package dev.paritylint.compose;

import dev.paritylint.dotenv.Variables;
import dev.paritylint.model.Input;
import dev.paritylint.model.Input.Kind;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.model.Value.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which profiles are started: those of {@code --profile} if the project is called so, else those of
 * {@code COMPOSE_PROFILES} (Docker Compose, profiles).
 *
 * @param known whether what is given is known; otherwise any may be started
 * @param given where they are given; none where nothing gives any
 */
record Profiles(Set<String> active, boolean known, List<Origin.Step> given) {
  static final Profiles NONE = new Profiles(Set.of(), true, List.of());

  private static final String VARIABLE = "COMPOSE_PROFILES";
  private static final String OPTION = "--profile";
  private static final Value NOTHING_CHOSEN = new Text("");
  private static final String ALL = "*";
  private static final String LIST = "profiles";

  Profiles {
    active = Set.copyOf(active);
    given = List.copyOf(given);
  }

  static Profiles of(List<Input> inputs, Variables variables) {
    Optional<Input> chosen =
        inputs.stream()
            .filter(input -> input.kind() == Kind.PROFILES)
            .filter(input -> !input.value().equals(NOTHING_CHOSEN))
            .findFirst();
    if (chosen.isPresent()) {
      Input input = chosen.get();
      return of(input.value(), new Origin.Step(input.origin().source(), OPTION));
    }
    return variables
        .find(VARIABLE)
        .map(one -> of(one.value(), new Origin.Step(one.at(), VARIABLE)))
        .orElse(NONE);
  }

  private static Profiles of(Value list, Origin.Step given) {
    Set<String> named =
        list instanceof Text text
            ? Arrays.stream(text.text().split(",", -1))
                .map(String::strip)
                .collect(Collectors.toSet())
            : Set.of();
    return new Profiles(named, list.isKnown(), List.of(given));
  }

  /**
   * The names of the services that are not started. One that a started service cannot do without
   * is: Compose refuses the project where its profile is not given, so that somebody gives it.
   */
  Set<String> dormant(List<ComposeService> services) {
    Set<String> wanted = new LinkedHashSet<>(active);
    Set<String> dormant = new LinkedHashSet<>();
    services.forEach(service -> dormant.add(service.name()));
    boolean more = known;
    while (more) {
      Set<String> required = new LinkedHashSet<>();
      List<ComposeService> begun =
          services.stream()
              .filter(service -> dormant.contains(service.name()) && starts(service, wanted))
              .toList();
      begun.forEach(service -> dormant.remove(service.name()));
      begun.forEach(service -> required.addAll(texts(service, "depends_on")));
      services.stream()
          .filter(service -> dormant.contains(service.name()))
          .filter(service -> required.contains(service.name()))
          .forEach(service -> wanted.addAll(texts(service, LIST)));
      more = !begun.isEmpty();
    }
    return known ? Set.copyOf(dormant) : Set.of();
  }

  /** One whose profiles are not all known may be started. */
  private static boolean starts(ComposeService service, Set<String> wanted) {
    List<Placed> profiles = profiles(service);
    return profiles.isEmpty()
        || wanted.contains(ALL)
        || profiles.stream().anyMatch(it -> it.text().map(wanted::contains).orElse(true));
  }

  /** What is to be said of a service that has profiles. */
  Map<String, Placed> described(ComposeService service, Set<String> dormant) {
    List<Placed> profiles = profiles(service);
    Map<String, Placed> found = new LinkedHashMap<>();
    if (!profiles.isEmpty()) {
      Placed first = profiles.get(0);
      found.put(LIST, new Placed(all(profiles), first.origin()));
      if (dormant.contains(service.name())) {
        List<Origin.Step> via = new ArrayList<>(given);
        via.addAll(first.origin().via());
        found.put("started", new Placed(new Text("false"), new Origin(first.origin().at(), via)));
      }
    }
    return found;
  }

  private static Value all(List<Placed> profiles) {
    return profiles.stream()
        .map(Placed::value)
        .filter(value -> !value.isKnown())
        .findFirst()
        .orElseGet(
            () ->
                new Text(
                    profiles.stream()
                        .map(it -> it.value().shown())
                        .collect(Collectors.joining(", "))));
  }

  private static List<Placed> profiles(ComposeService service) {
    return service.attributes().getOrDefault(LIST, List.of());
  }

  private static List<String> texts(ComposeService service, String attribute) {
    return service.attributes().getOrDefault(attribute, List.of()).stream()
        .flatMap(placed -> placed.text().stream())
        .toList();
  }
}

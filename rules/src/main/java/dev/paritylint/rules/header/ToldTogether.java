package dev.paritylint.rules.header;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Group;
import dev.paritylint.lint.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings of one cause, told as one; each can be waived by itself.
 *
 * @param setting how waivers name all of them
 * @param message what several of them come to
 * @param help the change that several of them need
 */
record ToldTogether(
    List<Finding> parts, String setting, Function<List<Finding>, String> message, String help)
    implements Group {
  private static final int MANY = 3;

  ToldTogether {
    parts = parts.stream().sorted(Comparator.comparing(part -> part.place().at())).toList();
  }

  Finding finding() {
    Finding first = parts.get(0);
    return parts.size() == 1
        ? first
        : new Finding(
                first.rule(),
                first.severity(),
                first.environments(),
                first.service(),
                setting,
                message.apply(parts),
                first.place(),
                related(),
                help)
            .standingFor(this);
  }

  @Override
  public Finding of(List<Finding> some) {
    Set<String> keys = some.stream().map(Finding::key).collect(Collectors.toSet());
    List<Finding> kept = parts.stream().filter(part -> keys.contains(part.key())).toList();
    return new ToldTogether(kept, setting, message, help).finding();
  }

  private List<Place> related() {
    List<Place> places = new ArrayList<>(parts.get(0).related());
    parts.stream()
        .skip(1)
        .limit(MANY)
        .flatMap(part -> Stream.concat(Stream.of(part.place()), part.related().stream()))
        .filter(place -> !place.equals(parts.get(0).place()))
        .forEach(places::add);
    return places.stream().distinct().toList();
  }
}

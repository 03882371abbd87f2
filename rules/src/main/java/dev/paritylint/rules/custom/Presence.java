package dev.paritylint.rules.custom;

import dev.paritylint.lint.Place;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.NameGlob;
import dev.paritylint.model.Setting;
import dev.paritylint.parity.Row;
import dev.paritylint.rules.PartlyRead;
import dev.paritylint.rules.Spread;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Asks that every environment that has a service sets something for it. A name without a glob has
 * to be set even where no environment sets it yet.
 */
final class Presence implements Check {

  @Override
  public List<Violation> violations(Selected selected, Landscape landscape) {
    List<Violation> violations = new ArrayList<>();
    Set<Environment> broken = PartlyRead.environments(landscape);
    List<Environment> whole =
        selected.environments(landscape).stream().filter(one -> !broken.contains(one)).toList();
    for (String service : services(selected, landscape)) {
      for (String name : names(service, selected)) {
        violation(service, name, selected, whole, landscape).ifPresent(violations::add);
      }
    }
    return violations;
  }

  private static Set<String> services(Selected selected, Landscape landscape) {
    Set<String> services = new TreeSet<>();
    landscape.settings().stream()
        .filter(setting -> selected.selection().takes(setting.environment()))
        .map(Setting::service)
        .filter(selected.selection()::takesService)
        .forEach(services::add);
    return services;
  }

  private static Set<String> names(String service, Selected selected) {
    Set<String> names = new LinkedHashSet<>();
    selected.selection().names().stream()
        .map(NameGlob::glob)
        .filter(glob -> glob.indexOf('*') < 0 && glob.indexOf('?') < 0)
        .forEach(names::add);
    selected.rows().stream()
        .filter(row -> row.service().equals(service))
        .map(Row::name)
        .forEach(names::add);
    return names;
  }

  private static Optional<Violation> violation(
      String service,
      String name,
      Selected selected,
      List<Environment> whole,
      Landscape landscape) {
    List<Environment> lacking = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    for (Environment environment : whole) {
      List<Setting> own =
          landscape.settings().stream()
              .filter(setting -> setting.environment().equals(environment))
              .filter(setting -> setting.service().equals(service))
              .toList();
      boolean set =
          own.stream()
              .anyMatch(
                  one -> one.kind() == selected.selection().kind() && one.name().equals(name));
      if (!own.isEmpty() && !set) {
        lacking.add(environment);
        places.add(new Place(own.get(0).origin(), environment.name() + " sets others here"));
      }
    }
    if (lacking.isEmpty()) {
      return Optional.empty();
    }
    selected.rows().stream()
        .filter(row -> row.service().equals(service) && row.name().equals(name))
        .flatMap(row -> selected.in(row).stream())
        .limit(1)
        .forEach(setting -> places.add(Spread.place(setting)));
    return Optional.of(
        new Violation(
            service,
            name,
            lacking,
            "not set in " + Spread.list(lacking.stream().map(Environment::name).toList()),
            "be set",
            places));
  }
}

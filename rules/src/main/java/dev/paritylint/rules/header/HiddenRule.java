package dev.paritylint.rules.header;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.rules.Spread;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A location of nginx adds a header, and so loses the protecting ones that its server adds. */
public final class HiddenRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "header/hidden",
          Severity.WARNING,
          "a location adds a header, and so loses those that protect the rest of its server");
  private static final String HIDDEN = "nginx.hidden_headers";

  /** Where only those who develop it see a page. */
  private static final Set<EnvironmentClass> AT_HOME =
      Set.of(EnvironmentClass.LOCAL, EnvironmentClass.DEVELOPMENT);

  /** One cause: what is lost, wherever and in however many environments. */
  private record Cause(String service, Span lost) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    Map<Cause, List<Setting>> causes = new LinkedHashMap<>();
    for (Setting setting : landscape.settings()) {
      if (isHidden(setting) && !AT_HOME.contains(setting.environment().kind())) {
        causes
            .computeIfAbsent(
                new Cause(setting.service(), lost(setting).at()), cause -> new ArrayList<>())
            .add(setting);
      }
    }
    return causes.values().stream().map(HiddenRule::finding).toList();
  }

  private static boolean isHidden(Setting setting) {
    return setting.kind() == SettingKind.ATTRIBUTE
        && (setting.name().equals(HIDDEN) || setting.name().startsWith(HIDDEN + "@"));
  }

  private static Origin.Step lost(Setting setting) {
    return setting.origin().via().get(0);
  }

  private static Finding finding(List<Setting> all) {
    Setting first = all.get(0);
    List<String> environments = Spread.environments(all.stream());
    List<Place> related = new ArrayList<>();
    related.add(new Place(Origin.literal(lost(first).at()), "is not sent there"));
    all.stream()
        .map(HiddenRule::place)
        .filter(place -> !place.at().equals(first.origin().at()))
        .distinct()
        .forEach(related::add);
    return new Finding(
        INFO,
        INFO.severity(),
        environments,
        first.service(),
        first.name(),
        "%s of %s adds a header of its own in %s, and so none of those around it: %s"
            .formatted(location(first), first.service(), Spread.list(environments), first.shown()),
        place(first),
        related,
        "repeat them there, or let an include at both places add them");
  }

  private static Place place(Setting setting) {
    return new Place(Origin.literal(setting.origin().at()), "hides " + setting.shown());
  }

  private static String location(Setting setting) {
    int at = setting.name().indexOf('@');
    return at < 0 ? "a location" : "location " + setting.name().substring(at + 1);
  }
}

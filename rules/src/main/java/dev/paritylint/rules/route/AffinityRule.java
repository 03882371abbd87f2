package dev.paritylint.rules.route;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Rejection;
import dev.paritylint.model.Setting;
import dev.paritylint.rules.Refused;
import dev.paritylint.rules.Spread;
import dev.paritylint.rules.websocket.PollingEvidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Clients that must come back to the same instance are not led there: the platform ignores what is
 * set for it, it ends too early, or nothing is set.
 */
public final class AffinityRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "route/affinity",
          Severity.WARNING,
          "clients that must reach the same instance again are not led there");

  private static final Set<String> AFFINITY =
      Set.of(
          "gcp.backend_service.session_affinity",
          "gcp.backend_service.affinity_cookie_ttl_sec",
          "gcp.backend_service.strong_session_affinity_cookie.ttl");

  /** One cause: one service's affinity, in however many attributes it is written. */
  private record Cause(String path, String service) {}

  private record Concerned(String environment, String service) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    Collection<Refused> ignored =
        Refused.byCause(
            landscape.rejections().stream().filter(AffinityRule::isAffinity),
            one -> new Cause(one.setting().origin().at().path(), one.setting().service()));
    List<Finding> findings = new ArrayList<>();
    Set<Concerned> concerned = new HashSet<>();
    for (Refused refused : ignored) {
      findings.add(ignored(refused));
      refused
          .environments()
          .forEach(name -> concerned.add(new Concerned(name, refused.setting().service())));
    }
    PollingEvidence polling = PollingEvidence.of(landscape);
    Stream.concat(
            ShortAffinity.of(landscape).stream().map(one -> one.finding(INFO, polling)),
            Instances.together(landscape).stream()
                .map(all -> Instances.finding(INFO, all, polling)))
        .flatMap(Optional::stream)
        .filter(finding -> !concerned.contains(concerned(finding)))
        .forEach(findings::add);
    return findings;
  }

  private static Concerned concerned(Finding finding) {
    return new Concerned(finding.environments().get(0), finding.service());
  }

  private static boolean isAffinity(Rejection rejection) {
    return AFFINITY.contains(rejection.setting().name())
        && rejection.setting().environment().kind() != EnvironmentClass.LOCAL;
  }

  private static Finding ignored(Refused refused) {
    Setting setting = refused.setting();
    return new Finding(
        INFO,
        refused.first().confirmed() ? INFO.severity() : Severity.NOTE,
        refused.environments(),
        setting.service(),
        setting.name(),
        "%s of %s is %s in %s, but %s"
            .formatted(
                setting.name(),
                setting.service(),
                setting.shown(),
                Spread.list(refused.environments()),
                refused.first().why()),
        refused.place("has no effect here"),
        refused.others("nor has this"),
        refused.first().instead());
  }
}

package dev.paritylint.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Hop;
import dev.paritylint.model.Limit;
import dev.paritylint.model.Limit.LimitKind;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Route;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Upgrade;
import dev.paritylint.model.Value;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitsByCommandTest {
  private static final SourceFile TERRAFORM = SourceFile.of("main.tf", "service = \"api\"");
  private static final SourceFile SCRIPT = SourceFile.of("deploy.sh", "--timeout 900");
  private static final SourceFile OTHER = SourceFile.of("release.sh", "--timeout 60");
  private static final String CLOUD_RUN = "gcp.cloud_run";

  @Test
  void a_hop_that_a_script_deploys_has_the_limit_of_its_command() {
    Route route = join(List.of(route()), List.of(timeout(SCRIPT, 900))).get(0);

    assertEquals("[900 s, 900 s]", values(route));
    assertEquals("deploy.sh:1:11", route.hops().get(0).limits().get(0).at().toString());
  }

  @Test
  void a_limit_that_the_route_knows_is_not_replaced() {
    Route known = withLimit(Value.Seconds.of(30));

    assertEquals("[30 s]", values(join(List.of(known), List.of(timeout(SCRIPT, 900))).get(0)));
  }

  @Test
  void commands_that_disagree_leave_it_unknown() {
    List<Route> joined = join(List.of(route()), List.of(timeout(SCRIPT, 900), timeout(OTHER, 60)));

    assertEquals("[unknown: elsewhere, unknown: elsewhere]", values(joined.get(0)));
  }

  @Test
  void a_service_that_no_load_balancer_leads_to_has_a_route_of_one_hop() {
    List<Route> joined = join(List.of(), List.of(timeout(SCRIPT, 900)));

    assertEquals(1, joined.size());
    assertEquals("Cloud Run service api", joined.get(0).hops().get(0).label());
    assertEquals("[900 s, 900 s]", values(joined.get(0)));
  }

  @Test
  void what_terraform_sets_makes_no_route_of_its_own() {
    Setting setting = setting(deployment(DeploymentKind.TERRAFORM, "infra"), TERRAFORM, 900);

    assertEquals(List.of(), join(List.of(), List.of(setting)));
  }

  private static List<Route> join(List<Route> routes, List<Setting> settings) {
    return new LimitsByCommand(settings, Catalogue.load()).join(routes);
  }

  private static String values(Route route) {
    return route.hops().get(0).limits().stream()
        .map(limit -> limit.value().shown())
        .toList()
        .toString();
  }

  private static Route route() {
    return withLimits(
        List.of(
            limit(LimitKind.LIFETIME, new Value.Unknown("elsewhere")),
            limit(LimitKind.RESPONSE, new Value.Unknown("elsewhere"))));
  }

  private static Route withLimit(Value value) {
    return withLimits(List.of(limit(LimitKind.LIFETIME, value)));
  }

  private static Route withLimits(List<Limit> limits) {
    Hop hop =
        new Hop(
            CLOUD_RUN, "Cloud Run service api", TERRAFORM.whole(), limits, new Upgrade.Unclear());
    return new Route(
        deployment(DeploymentKind.TERRAFORM, "infra"), "", List.of(), "api", List.of(hop));
  }

  private static Limit limit(LimitKind kind, Value value) {
    return new Limit(
        kind, value, "gcp.cloud_run.timeout", TERRAFORM.whole(), List.of(), false, "ends there");
  }

  private static Setting timeout(SourceFile file, long seconds) {
    return setting(deployment(DeploymentKind.SCRIPT, file.path()), file, seconds);
  }

  private static Setting setting(Deployment deployment, SourceFile file, long seconds) {
    return new Setting(
        deployment,
        "api",
        SettingKind.TIMEOUT,
        "gcp.cloud_run.timeout",
        Value.Seconds.of(seconds),
        Origin.literal(file.span(10, file.text().length() - 1)),
        false);
  }

  private static Deployment deployment(DeploymentKind kind, String main) {
    return new Deployment(kind, Environment.DEFAULT, main, List.of(), null, "");
  }
}

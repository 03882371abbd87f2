package dev.paritylint.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Confidence;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.source.SourceFile;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CalledScriptsTest {
  private static final SourceFile FILE = SourceFile.of("deploy.sh", "A=1\nB=2\n");
  private static final Environment STAGING =
      environment("staging", EnvironmentClass.PRE_PRODUCTION);
  private static final Environment PRODUCTION =
      environment("production", EnvironmentClass.PRODUCTION);
  private static final Value KNOWN = new Value.Text("1");
  private static final Value UNKNOWN = new Value.Unknown("an argument");

  private final Setting own = setting(DeploymentKind.SCRIPT, STAGING, "A", KNOWN);

  @Test
  void what_both_know_is_said_by_the_script() {
    Setting called = setting(DeploymentKind.WORKFLOW, STAGING, "A", KNOWN);

    assertEquals(List.of(own), CalledScripts.once(List.of(called, own)));
  }

  @Test
  void what_only_the_call_knows_is_said_by_the_workflow() {
    Setting unsure = setting(DeploymentKind.SCRIPT, STAGING, "A", UNKNOWN);
    Setting called = setting(DeploymentKind.WORKFLOW, STAGING, "A", KNOWN);

    assertEquals(List.of(called), CalledScripts.once(List.of(unsure, called)));
  }

  @Test
  void what_nobody_knows_is_said_by_the_script() {
    Setting unsure = setting(DeploymentKind.SCRIPT, STAGING, "A", UNKNOWN);
    Setting called = setting(DeploymentKind.WORKFLOW, STAGING, "A", UNKNOWN);

    assertEquals(List.of(unsure), CalledScripts.once(List.of(unsure, called)));
  }

  @Test
  void two_calls_that_know_it_are_both_said() {
    Setting unsure = setting(DeploymentKind.SCRIPT, STAGING, "A", UNKNOWN);
    Setting first = setting(DeploymentKind.WORKFLOW, STAGING, "A", KNOWN);
    Setting second = setting(DeploymentKind.WORKFLOW, STAGING, "A", new Value.Text("2"));

    assertEquals(List.of(first, second), CalledScripts.once(List.of(first, unsure, second)));
  }

  @Test
  void another_environment_or_name_or_place_is_another_setting() {
    List<Setting> all =
        List.of(
            own,
            setting(DeploymentKind.WORKFLOW, PRODUCTION, "A", KNOWN),
            setting(DeploymentKind.WORKFLOW, STAGING, "B", KNOWN),
            setting(DeploymentKind.WORKFLOW, STAGING, "A", KNOWN, 6));

    assertEquals(all, CalledScripts.once(all));
  }

  @Test
  void what_terraform_sets_at_the_same_place_stays() {
    List<Setting> all = List.of(own, setting(DeploymentKind.TERRAFORM, STAGING, "A", KNOWN));

    assertEquals(all, CalledScripts.once(all));
  }

  private static Setting setting(
      DeploymentKind kind, Environment environment, String name, Value value) {
    return setting(kind, environment, name, value, 2);
  }

  private static Setting setting(
      DeploymentKind kind, Environment environment, String name, Value value, int at) {
    Deployment deployment =
        new Deployment(kind, environment, kind.label() + ".main", List.of(), null, "");
    Origin origin = Origin.literal(FILE.span(at, at + 1));
    return new Setting(deployment, "api", SettingKind.VARIABLE, name, value, origin, false);
  }

  private static Environment environment(String name, EnvironmentClass kind) {
    return new Environment(name, Set.of(), kind, "", "", Confidence.CERTAIN, List.of());
  }
}

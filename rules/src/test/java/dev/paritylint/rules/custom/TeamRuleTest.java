package dev.paritylint.rules.custom;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.project.config.Config;
import dev.paritylint.project.config.ConfigFile;
import dev.paritylint.project.config.CustomRule;
import dev.paritylint.project.config.Expectation;
import dev.paritylint.rules.Lint;
import dev.paritylint.source.SourceFile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that a team writes, on compose files that are read as any others. */
class TeamRuleTest {

  /** Variables of staging and of production, {@code A=1 B=2}. */
  private static List<String> found(String rule, String staging, String production) {
    String config = "version: 1\ncustom-rules:\n  acme/it: " + rule + "\n";
    return Lint.of(
            Map.of(
                "docker-compose.staging.yml", compose(staging),
                "docker-compose.prod.yml", compose(production),
                "paritylint.yml", config))
        .stream()
        .filter(finding -> finding.rule().id().equals("acme/it"))
        .map(finding -> finding.severity().label() + ": " + finding.message())
        .toList();
  }

  private static String compose(@Nullable String variables) {
    String environment =
        variables == null
            ? ""
            : Arrays.stream(variables.split(" ", -1))
                .map(pair -> "\n      - " + pair)
                .collect(Collectors.joining());
    return "services:\n  api:\n    image: shop/api:1\n    environment:\n      - REGION=eu"
        + environment
        + "\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      nullValues = "-",
      textBlock =
          """
          RULE                                                                       | STAGING            | PRODUCTION         | RULES THAT SPEAK
          {select: {name: OTHER}, expect: equal}                                     | A_GATEWAY_TIMEOUT=30 | A_GATEWAY_TIMEOUT=300 | timeout/parity
          {select: {name: A*}, expect: equal}                                        | A_GATEWAY_TIMEOUT=30 | A_GATEWAY_TIMEOUT=300 | acme/it
          {select: {kind: timeout, name: A*}, expect: equal}                         | A_GATEWAY_TIMEOUT=30 | A_GATEWAY_TIMEOUT=300 | acme/it
          {select: {name: A*}, expect: same-shape}                                   | A_GATEWAY_TIMEOUT=30 | A_GATEWAY_TIMEOUT=300 | none
          {select: {name: A*, environment: production}, expect: equal}               | A_GATEWAY_TIMEOUT=30 | A_GATEWAY_TIMEOUT=300 | timeout/parity
          {select: {name: A*, service: web}, expect: equal}                          | A_GATEWAY_TIMEOUT=30 | A_GATEWAY_TIMEOUT=300 | timeout/parity
          {select: {name: A*}, expect: {range: {min: 1, max: 100}}}                  | A_GATEWAY_TIMEOUT=30 | A_GATEWAY_TIMEOUT=300 | acme/it timeout/parity
          {select: {name: A*}, expect: same-shape}                                   | A=true             | A=1                | acme/it
          {select: {name: B*}, expect: same-shape}                                   | A=true             | A=1                | variable/type
          {select: {name: A}, expect: present}                                       | A=eu               | -                  | acme/it
          {select: {name: A}, expect: present}                                       | A=eu B=us          | -                  | acme/it variable/missing:B
          {select: {name: A}, expect: absent}                                        | A=eu B=us          | -                  | acme/it variable/missing:B
          """)
  void what_a_team_decides_no_other_rule_speaks_of(
      String rule, @Nullable String staging, @Nullable String production, String speaking) {
    String config =
        "version: 1\ncustom-rules:\n  acme/it: "
            + rule.replace("{name", "{kind: variable, name")
            + "\n";
    List<String> rules =
        Lint.of(
                Map.of(
                    "docker-compose.staging.yml", compose(staging),
                    "docker-compose.prod.yml", compose(production),
                    "paritylint.yml", config))
            .stream()
            .map(
                finding ->
                    finding.rule().id()
                        + (finding.rule().id().equals("variable/missing")
                            ? ":" + finding.setting()
                            : ""))
            .sorted()
            .toList();

    assertEquals(speaking, rules.isEmpty() ? "none" : String.join(" ", rules));
  }

  @Test
  void a_rule_that_is_off_decides_nothing() {
    String config =
        "version: 1\nrules: {acme/it: off}\ncustom-rules:\n  acme/it: "
            + "{select: {kind: variable, name: A*}, expect: equal}\n";
    List<String> rules =
        Lint.of(
                Map.of(
                    "docker-compose.staging.yml", compose("A_GATEWAY_TIMEOUT=30"),
                    "docker-compose.prod.yml", compose("A_GATEWAY_TIMEOUT=300"),
                    "paritylint.yml", config))
            .stream()
            .map(finding -> finding.rule().id())
            .toList();

    assertEquals(List.of("timeout/parity"), rules);
  }

  @ParameterizedTest(name = "{0}: {1} and {2}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          expect                    | staging                   | production                | message
          equal                     | A=eu-1                    | A=eu-1                    |
          equal                     | A=staging-pool            | A=production-pool         |
          equal                     | A=eu-1                    | A=us-1                    | A of api is us-1 in production and eu-1 in staging, and has to be the same everywhere
          equal                     | A=eu-1                    | A=${REGION_OF_SHOP}       |
          equal                     | A=eu-1                    |                           |
          same-shape                | A=5                       | A=9                       |
          same-shape                | A=5                       | A=true                    | A of api is true in production and 5 in staging, and has to have the same shape everywhere
          same-shape                | A=https://s.staging.a.io/x | A=https://s.a.io/x       |
          same-shape                | A=http://s.staging.a.io/x | A=https://s.a.io/x        | A of api is https://s.a.io/x in production and http://s.staging.a.io/x in staging, and has to have the same shape everywhere
          present                   | A=1                       | A=1                       |
          present                   | A=1                       |                           | A of api is not set in production, and has to be set
          present                   |                           |                           | A of api is not set in production and staging, and has to be set
          absent                    |                           |                           |
          absent                    | A=1                       | A=${REGION_OF_SHOP}       | A of api is set in production and staging, and has to be unset
          {one-of: [eu, us]}        | A=eu                      | A=us                      |
          {one-of: [eu, us]}        | A=eu                      | A=asia                    | A of api is asia in production, and has to be one of eu, us
          {one-of: [1, true]}       | A=1                       | A=true                    |
          {matches: "v[0-9]+"}      | A=v1                      | A=v22                     |
          {matches: "v[0-9]+"}      | A=v1                      | A=v22-rc                  | A of api is v22-rc in production, and has to match v[0-9]+
          {range: {min: 1, max: 5}} | A=1                       | A=5                       |
          {range: {min: 1, max: 5}} | A=0                       | A=5                       | A of api is 0 in staging, and has to be at least 1
          {range: {min: 1, max: 5}} | A=5.1                     | A=6                       | A of api is 6 in production and 5.1 in staging, and has to be at most 5
          {at-least: 2}             | A=2                       | A=1                       | A of api is 1 in production, and has to be at least 2
          {at-least: 2}             | A=2                       | A=two                     | A of api is two in production, and has to be a number
          {at-least: 30s}           | A=1m                      | A=10s                     | A of api is 10s in production, and has to be at least 30s
          {at-least: B}             | A=2 B=2                   | A=2 B=3                   | A of api is 2 in production, and has to be at least B, which is 3
          {at-least: api.B}         | A=2 B=2                   | A=2 B=3                   | A of api is 2 in production, and has to be at least api.B, which is 3
          {at-least: B}             | A=2                       | A=2 B=${REGION_OF_SHOP}   |
          {at-most: B}              | A=2 B=2                   | A=4 B=3                   | A of api is 4 in production, and has to be at most B, which is 3
          {ratio: {of: B, min: 2}}  | A=4 B=2                   | A=5 B=3                   | A of api is 5 in production, and has to be at least 2 times B, which is 3
          {ratio: {of: B, max: 2}}  | A=4 B=2                   | A=7 B=3                   | A of api is 7 in production, and has to be at most 2 times B, which is 3
          {ratio: {of: B, min: 2}}  | A=4                       | A=1                       |
          """)
  void each_expectation_is_held_against_what_is_known(
      String expect, String staging, String production, String message) {
    String rule = "{select: {kind: variable, name: A}, expect: " + expect + "}";
    assertEquals(
        message == null ? List.of() : List.of("warning: " + message),
        found(rule, staging, production));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          select                                                   | found
          {kind: variable, name: A}                                | A of api is set in production and staging
          {kind: variable, name: [A, B]}                           | A of api is set in production and staging; B of api is set in production
          {kind: variable, name: "*B"}                             | B of api is set in production
          {kind: variable, name: "?"}                              | A of api is set in production and staging; B of api is set in production
          {kind: variable, name: A, environment: staging}          | A of api is set in staging
          {kind: variable, name: A, environment: prod}             | A of api is set in production
          {kind: variable, name: A, environment: pre-production}   | A of api is set in staging
          {kind: variable, name: A, environment: "prod*"}          | A of api is set in production
          {kind: variable, name: A, service: api}                  | A of api is set in production and staging
          {kind: variable, name: A, service: "w*"}                 |
          {kind: timeout, name: A}                                 |
          """)
  void settings_are_selected_by_kind_name_service_and_environment(String select, String found) {
    List<String> messages = found("{select: " + select + ", expect: absent}", "A=1", "A=1 B=2");
    assertEquals(
        found == null ? "" : found,
        messages.stream()
            .map(text -> text.replace("warning: ", "").replace(", and has to be unset", ""))
            .collect(Collectors.joining("; ")));
  }

  @Test
  void a_variable_that_means_a_timeout_is_selected_in_seconds_too() {
    String rule = "{select: {kind: timeout, name: REQUEST_TIMEOUT}, expect: {at-most: 60}}";
    assertEquals(
        List.of("warning: REQUEST_TIMEOUT of api is 120 s in production, and has to be at most 60"),
        found(rule, "REQUEST_TIMEOUT=1m", "REQUEST_TIMEOUT=2m"));
  }

  @Test
  void the_team_says_how_grave_it_is_and_what_is_said() {
    String rule =
        "{select: {kind: variable, name: A}, expect: {at-least: 2}, severity: error,"
            + " message: '{name} of {service} is {value}, in {environment}: {expected}'}";
    assertEquals(
        List.of("error: A of api is 1 in production, in production: be at least 2"),
        found(rule, "A=2", "A=1"));
  }

  @Test
  void a_secret_is_judged_and_not_shown() {
    String rule = "{select: {kind: variable, name: API_TOKEN}, expect: {one-of: [x]}}";
    List<String> messages = found(rule, "API_TOKEN=x", "API_TOKEN=yJ8kP2mQ9vR4tW7z");
    assertEquals(
        List.of("warning: API_TOKEN of api is •••• in production, and has to be one of x"),
        messages);
  }

  @Test
  void every_expectation_has_a_check() {
    List<String> words =
        List.of(
            "equal",
            "same-shape",
            "present",
            "absent",
            "{one-of: [a]}",
            "{matches: a}",
            "{at-least: 1}",
            "{ratio: {of: A, min: 1}}");
    List<CustomRule> rules =
        words.stream().map(word -> rule("expect: " + word)).map(TeamRuleTest::only).toList();
    assertEquals(
        Arrays.stream(Expectation.class.getPermittedSubclasses())
            .filter(type -> Expectation.class.isAssignableFrom(type))
            .collect(Collectors.toSet()),
        rules.stream().map(rule -> rule.expect().getClass()).collect(Collectors.toSet()));
    rules.forEach(rule -> assertDoesNotThrow(() -> Checks.of(rule.expect())));
  }

  @Test
  void a_rule_is_tried_on_the_settings_of_its_tests() {
    CustomRule rule =
        only(
            rule(
                "expect: {at-least: 2}, tests: [{settings: {production: {api: {A: 1}}}},"
                    + " {finds: false, settings: {production: {api: {A: 2}}}},"
                    + " {finds: false, settings: {production: {api: {A: 1}}}}]"));
    assertEquals(
        List.of(true, true, false), RuleTrial.of(rule).stream().map(RuleTrial::passed).toList());
  }

  private static String rule(String rest) {
    return "version: 1\ncustom-rules: {acme/it: {select: {kind: variable, name: A}, "
        + rest
        + "}}\n";
  }

  private static CustomRule only(String text) {
    Config config = ConfigFile.read(SourceFile.of("paritylint.yml", text));
    assertEquals(List.of(), config.problems());
    return config.customRules().get(0);
  }
}

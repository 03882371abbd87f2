package dev.paritylint.project.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.model.DeclaredMeaning;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.NameGlob;
import dev.paritylint.source.MemoryTree;
import dev.paritylint.source.SourceFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigFileTest {
  private static final String WHOLE =
      """
      version: 1
      environments:
        staging:
          aliases: [stage, stg]
          class: pre-production
          deployments:
            - terraform: terraform-gcp-staging
              var-files: [staging.tfvars]
            - compose: [docker-compose.yml, docker-compose.staging.yml]
            - script: scripts/deploy_to_gcp.py
            - dotenv: config/staging.env
        production:
      services:
        backend: [api, shop-backend]
      meanings:
        EDGE_PATIENCE: {means: websocket-idle, unit: ms}
        "PARTNER_*": url
      compare: [[staging, production]]
      rules:
        timeout/parity: error
        variable/type: off
      waivers:
        - rule: variable/parity
          setting: backend.LOG_LEVEL
          environments: [staging, production]
          reason: production logs less
          owner: platform
          expires: 2027-01-31
      """;

  @Test
  void a_whole_configuration_is_read() {
    Config config = read(WHOLE);

    assertEquals(List.of(), config.problems());
    DeclaredEnvironment staging = config.environments().get(0);
    assertEquals(List.of("staging", "stage", "stg"), staging.words());
    assertEquals(EnvironmentClass.PRE_PRODUCTION, staging.kind());
    assertEquals(
        List.of(
            "TERRAFORM terraform-gcp-staging [staging.tfvars]",
            "COMPOSE docker-compose.yml [docker-compose.staging.yml]",
            "SCRIPT scripts/deploy_to_gcp.py []",
            "DOTENV config/staging.env []"),
        staging.deployments().stream().map(ConfigFileTest::told).toList());
    assertEquals("production", config.environments().get(1).name());
    assertEquals(
        List.of(new DeclaredService("backend", List.of("api", "shop-backend"))), config.services());
    assertEquals(
        List.of(
            new DeclaredMeaning(
                new NameGlob("EDGE_PATIENCE"), "websocket-idle", new BigDecimal("0.001")),
            new DeclaredMeaning(new NameGlob("PARTNER_*"), "url", BigDecimal.ONE)),
        config.meanings());
    assertEquals("staging", config.compare().get(0).left());
    assertEquals("production", config.compare().get(0).right());
    assertEquals(
        List.of(RuleLevel.ERROR, RuleLevel.OFF),
        config.rules().stream().map(RuleChoice::level).toList());
    Waiver waiver = config.waivers().get(0);
    assertEquals("backend.LOG_LEVEL", waiver.setting());
    assertEquals("platform", waiver.owner());
    assertEquals(LocalDate.of(2027, 1, 31), waiver.expires());
  }

  private static String told(DeclaredDeployment deployment) {
    DeploymentKind kind = deployment.kind();
    List<String> layers = deployment.layers().stream().map(DeclaredPath::text).toList();
    return kind + " " + deployment.main().text() + " " + layers;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          text | place | message | help
          enviroments: {} | 1:1 | unknown key `enviroments` in the configuration | did you mean `environments`?
          banana: {} | 1:1 | unknown key `banana` in the configuration | use one of version, environments, services, meanings, compare, rules, custom-rules, waivers, baseline
          version: 2 | 1:10 | version `2` is not known | write `version: 1`
          environments: {staging: {alias: [a]}} | 1:26 | unknown key `alias` in environment `staging` | did you mean `aliases`?
          environments: {staging: {class: prod}} | 1:33 | unknown class `prod` in environment `staging` | use one of production, pre-production, test, showcase, development, ephemeral, local, unknown
          environments: [staging] | 1:15 | `environments` is not a mapping | write it as `key: value` lines
          environments: {a: {aliases: [x]}, b: {aliases: [x]}} | 1:49 | `x` stands for a and for b | keep it for one of them
          environments: {a: {deployments: [{teraform: x}]}} | 1:35 | unknown key `teraform` in a deployment | did you mean `terraform`?
          environments: {a: {deployments: [{compose: x, script: y}]}} | 1:34 | a deployment names several kinds | give each one of terraform, compose, script, workflow, dotenv or nginx
          environments: {a: {deployments: [{dotenv: x, var-files: y}]}} | 1:34 | `var-files` without `terraform` | name the Terraform folder beside it
          environments: {a: {deployments: [{dotenv: [x, y]}]}} | 1:47 | `dotenv` names several paths | write one deployment for each
          meanings: {EDGE: idel} | 1:18 | unknown meaning `idel` in `meanings` | did you mean `idle`?
          meanings: {EDGE: {means: idle, unit: sec}} | 1:38 | unknown unit `sec` in the meaning of `EDGE` | use one of ms, s, min, h
          meanings: {EDGE: {unit: s}} | 1:12 | the meaning of `EDGE` says nothing | write `means: websocket-idle`, or another
          compare: [[staging]] | 1:11 | a pair of `compare` names 1 environments | write two, as [staging, production]
          compare: staging | 1:10 | `compare` is not a list | write it as `- item` lines, or as [a, b]
          rules: {timeout/parity: eror} | 1:25 | unknown level `eror` in rule `timeout/parity` | did you mean `error`?
          rules: {timeout/parity: [error]} | 1:25 | the level of `timeout/parity` is not a text | write one word or a quoted text
          custom-rules: {URL: {}} | 1:16 | `URL` is no rule's id | write a family and a name, as acme/url
          custom-rules: {a/b: {expect: equal}} | 1:16 | rule `a/b` has no `select` | say which settings, as `select: {kind: variable, name: LOG_*}`
          custom-rules: {a/b: {select: {kind: url, name: A}}} | 1:16 | rule `a/b` has no `expect` | say what is expected of them, as `expect: equal`
          custom-rules: {a/b: {select: {name: A}, expect: equal}} | 1:30 | `select` of rule `a/b` has no `kind` | write both, as `select: {kind: variable, name: LOG_*}`
          custom-rules: {a/b: {select: {kind: url}, expect: equal}} | 1:30 | `select` of rule `a/b` has no `name` | write both, as `select: {kind: variable, name: LOG_*}`
          custom-rules: {a/b: {select: {kind: urls, name: A}, expect: equal}} | 1:37 | unknown kind `urls` in rule `a/b` | did you mean `url`?
          custom-rules: {a/b: {select: {kind: url, names: A}, expect: equal}} | 1:42 | unknown key `names` in `select` | did you mean `name`?
          custom-rules: {a/b: {expect: equals}} | 1:30 | unknown expectation `equals` in `expect` | did you mean `equal`?
          custom-rules: {a/b: {expect: {atleast: 1}}} | 1:31 | unknown key `atleast` in `expect` | did you mean `at-least`?
          custom-rules: {a/b: {expect: {at-least: 1, at-most: 2}}} | 1:44 | `expect` asks for several things | write one rule for each
          custom-rules: {a/b: {expect: {matches: "(?=a)"}}} | 1:40 | `(?=a)` is no regular expression: invalid or unsupported Perl syntax | write one as RE2 has them, without look-around and back-references
          custom-rules: {a/b: {expect: {range: {}}}} | 1:38 | `range` has no bounds | write `range: {min: 1, max: 5}`
          custom-rules: {a/b: {expect: {ratio: {min: 2}}}} | 1:38 | `ratio` lacks `of` | write `ratio: {of: OTHER_SETTING, min: 2}`
          custom-rules: {a/b: {expect: {ratio: {of: A, min: two}}}} | 1:51 | `two` is no number | write one as 2 or 1.5
          custom-rules: {a/b: {severity: off}} | 1:32 | unknown severity `off` in rule `a/b` | use one of error, warning, note
          custom-rules: {a/b: {tests: [{finds: maybe}]}} | 1:38 | unknown answer `maybe` in `finds` | use one of true, false
          waivers: [{rule: x}] | 1:11 | a waiver has no `reason` | say why the difference is intended
          waivers: [{rule: x, reason: " "}] | 1:11 | a waiver has no `reason` | say why the difference is intended
          baseline: ../b.json | 1:11 | the baseline `../b.json` lies outside of the configuration's folder | name a file in it, as .paritylint-baseline.json
          baseline: /b.json | 1:11 | the baseline `/b.json` lies outside of the configuration's folder | name a file in it, as .paritylint-baseline.json
          waivers: [{reason: x}] | 1:11 | a waiver has no `rule` | say which rule it is for
          waivers: [{rule: x, reason: y, expires: soon}] | 1:41 | `soon` is not a date | write year, month and day, as 2027-01-31
          """)
  void a_mistake_is_named_where_it_stands(String text, String place, String message, String help) {
    var problems = read(text.startsWith("version") ? text : text + "\nversion: 1\n").problems();

    assertTrue(
        problems.stream()
            .anyMatch(
                problem ->
                    problem.message().equals(message)
                        && problem.help().equals(help)
                        && problem.at().toString().equals("paritylint.yml:" + place)),
        problems::toString);
  }

  @Test
  void a_waiver_without_a_reason_does_not_hold() {
    assertEquals(List.of(), read("version: 1\nwaivers: [{rule: x}]").waivers());
  }

  @Test
  void the_version_is_asked_for() {
    assertEquals(
        List.of("the configuration has no `version`"),
        read("compare: []").problems().stream().map(problem -> problem.message()).toList());
  }

  @Test
  void an_empty_file_says_nothing() {
    assertEquals(Config.EMPTY, read(""));
    assertEquals(Config.EMPTY, read("# nothing yet\n"));
  }

  @Test
  void either_name_is_found_at_the_root_only() {
    var tree = new MemoryTree(Map.of("paritylint.yaml", "", "below/paritylint.yml", ""));

    assertEquals("paritylint.yaml", ConfigFile.locate(tree).orElseThrow().path());
    assertTrue(ConfigFile.locate(new MemoryTree(Map.of("below/paritylint.yml", ""))).isEmpty());
  }

  static IntStream seeds() {
    return IntStream.range(0, 100);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_damaged_file_is_read_as_far_as_it_goes(int seed) {
    Random random = new Random(seed);
    int from = random.nextInt(WHOLE.length());
    int to = Math.min(WHOLE.length(), from + random.nextInt(30));
    Config config = read(WHOLE.substring(0, from) + WHOLE.substring(to));

    config.problems().forEach(problem -> assertTrue(!problem.message().isBlank()));
    assertTrue(config.environments().size() <= 4);
  }

  private static Config read(String text) {
    return ConfigFile.read(SourceFile.of("paritylint.yml", text));
  }
}

package dev.paritylint.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.source.MemoryTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values are what {@code docker compose config} of version 2.40.3 prints. */
class ComposeRunsTest {
  private static final String COMPOSE =
      """
      services:
        web:
          image: acme/web
          environment:
            TAG: ${TAG:-none}
            ONLY: ${ONLY:-no}
            NAME: ${COMPOSE_PROJECT_NAME}
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          docker compose -f sub/docker-compose.yml up -d                                => sub sub sub
          TAG=sh docker compose -f sub/docker-compose.yml up -d                         => sub sub sh
          export TAG=sh; docker compose -f sub/docker-compose.yml up -d                 => sub sub sh
          TAG=sh; docker compose -f sub/docker-compose.yml up -d                        => sub sub sub
          TAG= docker compose -f sub/docker-compose.yml up                              => sub sub none
          cd sub && TAG=sh docker compose -f docker-compose.yml up                      => sub sub sh
          TAG=sh sudo docker compose -f sub/docker-compose.yml up                       => sub sub sub
          sudo TAG=sh docker compose -f sub/docker-compose.yml up                       => sub sub sh
          docker compose --env-file e1 -f sub/docker-compose.yml up                     => sub e1 e1
          docker compose --env-file e1 --env-file e2 -f sub/docker-compose.yml up       => sub e1 e2
          docker compose --env-file e2 -f sub/docker-compose.yml up                     => sub no e2
          docker compose --env-file gone -f sub/docker-compose.yml up                   => sub no none
          docker compose --env-file $F -f sub/docker-compose.yml up                     => ? ? ?
          cd /srv && docker compose --env-file e1 -f docker-compose.yml up => ? ? ?
          cd /srv && TAG=sh docker compose --env-file sub/.env up => sub sub sh
          TAG=sh docker compose --env-file e1 -f sub/docker-compose.yml up              => sub e1 sh
          COMPOSE_ENV_FILES=e1,e2 docker compose -f sub/docker-compose.yml up           => sub e1 e2
          COMPOSE_ENV_FILES=e1 docker compose --env-file e2 -f sub/docker-compose.yml up => sub no e2
          COMPOSE_PROJECT_NAME=env docker compose -f sub/docker-compose.yml up          => env sub sub
          COMPOSE_PROJECT_NAME=env docker compose -p flag -f sub/docker-compose.yml up  => flag sub sub
          docker compose --project-directory . -f sub/docker-compose.yml up             => ? no pwd
          TAG=$(date) docker compose -f sub/docker-compose.yml up                       => sub sub ?
          TAG=sh docker compose -f sub/docker-compose.yml build                         => sub sub sub
          TAG=sh docker compose -f $X/docker-compose.yml up                             => sub sub sub
          ssh host true; TAG=sh docker-compose -f sub/docker-compose.yml run web        => sub sub sh
          """)
  void a_project_has_the_variables_with_which_it_is_started(String script, String expected) {
    Map<String, String> files = new HashMap<>();
    files.put("sub/docker-compose.yml", COMPOSE);
    files.put(".env", "TAG=pwd\n");
    files.put("sub/.env", "TAG=sub\nONLY=sub\n");
    files.put("e1", "TAG=e1\nONLY=e1\n");
    files.put("e2", "TAG=e2\n");
    files.put("run.sh", script + "\n");
    assertEquals(List.of("default " + expected), values(files));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          docker compose -f docker-compose.a.yml -f docker-compose.b.yml up                                  => docker-compose.a.yml docker-compose.b.yml
          COMPOSE_FILE=docker-compose.a.yml:docker-compose.b.yml docker compose up                           => docker-compose.a.yml docker-compose.b.yml
          COMPOSE_PATH_SEPARATOR=, COMPOSE_FILE=docker-compose.a.yml,docker-compose.b.yml docker compose up  => docker-compose.a.yml docker-compose.b.yml
          export COMPOSE_FILE=docker-compose.a.yml:docker-compose.b.yml; docker compose up                   => docker-compose.a.yml docker-compose.b.yml
          cd x; docker compose -f ../docker-compose.a.yml -f ../docker-compose.b.yml up                      => docker-compose.a.yml docker-compose.b.yml
          docker compose -f docker-compose.a.yml $(x) up; COMPOSE_FILE=docker-compose.a.yml:docker-compose.b.yml docker compose up => docker-compose.a.yml docker-compose.b.yml
          F=(-f docker-compose.a.yml); F+=(-f docker-compose.b.yml); docker compose "${F[@]}" up             => docker-compose.a.yml docker-compose.b.yml
          """)
  void files_that_are_started_together_are_one_project(String script, String paths) {
    Map<String, String> files = new HashMap<>();
    files.put("docker-compose.a.yml", COMPOSE);
    files.put("docker-compose.b.yml", "services:\n  web:\n    environment:\n      MORE: '1'\n");
    files.put("run.sh", script + "\n");
    assertEquals(
        List.of(paths),
        composed(assemble(files)).map(one -> String.join(" ", one.paths())).toList());
  }

  @Test
  void a_script_that_tells_environments_apart_starts_one_project_for_each() {
    String script =
        """
        case "$1" in
          staging) TAG=1 ;;
          production) TAG=2 ;;
        esac
        export TAG
        docker compose -f sub/docker-compose.yml up -d
        """;
    assertEquals(
        List.of("production sub no 2", "staging sub no 1"),
        values(Map.of("sub/docker-compose.yml", COMPOSE, "deploy.sh", script)));
  }

  @Test
  void a_script_for_each_environment_starts_a_project_for_each() {
    assertEquals(
        List.of("production sub p 2", "staging sub no 1"),
        values(
            Map.of(
                "sub/docker-compose.yml", COMPOSE,
                "deploy-staging.sh", "TAG=1 docker compose -f sub/docker-compose.yml up -d\n",
                "deploy-production.sh",
                    "TAG=2 ONLY=p docker compose -f sub/docker-compose.yml up -d\n")));
  }

  @Test
  void what_several_commands_do_not_agree_on_is_unknown() {
    Map<String, String> files =
        Map.of(
            "sub/docker-compose.yml", COMPOSE,
            "one.sh", "export ONLY=1 TAG=1\ndocker compose -f sub/docker-compose.yml up -d\n",
            "two.sh", "TAG=2 docker compose -f sub/docker-compose.yml up -d\n");
    assertEquals(List.of("default sub ? ?"), values(files));
    assertEquals(
        List.of(
            "`TAG` is not the same in one.sh:1 and two.sh:1",
            "`ONLY` is set where one.sh:1 starts the project, not where two.sh:1 does"),
        variables(assemble(files))
            .flatMap(one -> one.value() instanceof Value.Unknown no ? reason(no) : Stream.empty())
            .toList());
  }

  private static Stream<String> reason(Value.Unknown unknown) {
    return Stream.of(unknown.reason());
  }

  @Test
  void a_file_of_an_environment_is_started_by_the_commands_for_it() {
    assertEquals(
        List.of("production sub no 2"),
        values(
            Map.of(
                "sub/docker-compose.prod.yml", COMPOSE,
                "dev.sh", "TAG=1 docker compose -f sub/docker-compose.prod.yml up -d\n",
                "deploy-prod.sh", "TAG=2 docker compose -f sub/docker-compose.prod.yml up -d\n")));
  }

  @Test
  void a_makefile_shows_compose_only_what_it_exports() {
    String makefile =
        """
        export TAG := 7
        ONLY := 8
        up:
        \tdocker compose -f sub/docker-compose.yml up -d
        """;
    assertEquals(
        List.of("default sub no 7"),
        values(Map.of("sub/docker-compose.yml", COMPOSE, "Makefile", makefile)));
  }

  @Test
  void a_step_of_a_workflow_starts_it_with_its_environment() {
    String workflow =
        """
        on: push
        env: {ONLY: all}
        jobs:
          deploy:
            runs-on: x
            environment: production
            steps:
              - run: docker compose -f docker-compose.yml up -d
                working-directory: sub
                env:
                  TAG: 9
          try:
            runs-on: x
            environment: staging
            steps:
              - run: TAG=8 docker compose -f sub/docker-compose.yml up -d
        """;
    assertEquals(
        List.of("production sub all 9", "staging sub all 8"),
        values(
            Map.of("sub/docker-compose.yml", COMPOSE, ".github/workflows/deploy.yml", workflow)));
  }

  @Test
  void the_chain_leads_into_the_script() {
    Landscape landscape =
        assemble(
            Map.of(
                "sub/docker-compose.yml",
                COMPOSE,
                "run.sh",
                "V=1.2\nTAG=v$V docker compose -f sub/docker-compose.yml up\n"));
    Setting tag =
        variables(landscape).filter(one -> one.name().equals("TAG")).findFirst().orElseThrow();
    assertEquals("v1.2", tag.value().shown());
    assertEquals("${TAG:-none}", tag.origin().at().text());
    assertEquals(
        List.of("${TAG} v$V", "V 1.2"),
        tag.origin().via().stream().map(step -> step.what() + " " + step.at().text()).toList());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          docker compose -f sub/docker-compose.yml up                                        => []
          docker compose --profile a --profile=b -f sub/docker-compose.yml up                => [a, b]
          COMPOSE_PROFILES=a,b docker compose -f sub/docker-compose.yml up                   => [a, b]
          COMPOSE_PROFILES=a docker compose --profile b -f sub/docker-compose.yml up         => [b]
          docker compose --profile $P -f sub/docker-compose.yml up                           => ?
          docker compose --profile a -f sub/docker-compose.yml up; docker compose -f sub/docker-compose.yml up => ?
          docker compose -f sub/docker-compose.yml build                                     => ?
          """)
  void the_profiles_with_which_it_is_started_are_known(String script, String profiles) {
    Landscape landscape =
        assemble(Map.of("sub/docker-compose.yml", COMPOSE, "run.sh", script + "\n"));
    assertEquals(
        List.of(profiles),
        composed(landscape).map(one -> one.profiles().map(List::toString).orElse("?")).toList());
  }

  /** For each deployment its environment, and the variables in the order of their names. */
  private static List<String> values(Map<String, String> files) {
    Landscape landscape = assemble(files);
    return composed(landscape)
        .map(
            deployment -> {
              StringBuilder line = new StringBuilder(deployment.environment().name());
              for (String name : new TreeSet<>(List.of("NAME", "ONLY", "TAG"))) {
                line.append(' ').append(value(landscape, deployment, name));
              }
              return line.toString();
            })
        .sorted()
        .toList();
  }

  private static String value(Landscape landscape, Deployment deployment, String name) {
    Optional<Value> value =
        variables(landscape)
            .filter(one -> one.deployment().equals(deployment) && one.name().equals(name))
            .map(Setting::value)
            .findFirst();
    return value.filter(Value::isKnown).map(Value::shown).orElse("?");
  }

  private static Stream<Setting> variables(Landscape landscape) {
    return landscape.settings().stream()
        .filter(one -> one.deployment().kind() == DeploymentKind.COMPOSE)
        .filter(one -> one.kind() == SettingKind.VARIABLE);
  }

  private static Stream<Deployment> composed(Landscape landscape) {
    return landscape.deployments().stream().filter(one -> one.kind() == DeploymentKind.COMPOSE);
  }

  private static Landscape assemble(Map<String, String> files) {
    return Assembly.assemble(new MemoryTree(files));
  }
}

package dev.paritylint.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.model.Delivery;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Reading;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import dev.paritylint.source.MemoryTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WorkflowReaderTest {
  private static final String PATH = ".github/workflows/deploy.yml";
  private static final String STAGING =
      """
      on: push
      env:
        ENVIRONMENT: staging
        NODE_VERSION: 20
        API_URL: https://api.staging.acme.com
      jobs:
        deploy:
          environment: staging
          steps:
            - uses: actions/checkout@v4
            - uses: google-github-actions/auth@v2
            - run: ./scripts/deploy.sh staging
            - run: python scripts/deploy_to_gcp.py --environment staging
            - name: health
              run: |
                curl -fsS https://api.staging.acme.com/health
      """;
  private static final String VALIDATES =
      """
      import websockets
      async def main(url):
          async with websockets.connect(url):
              pass
      """;

  private static Reading read(@Nullable String branch, Map<String, String> files) {
    Deployment deployment =
        new Deployment(DeploymentKind.WORKFLOW, Environment.DEFAULT, PATH, List.of(), branch, "");
    return new WorkflowReader().read(deployment, new MemoryTree(files));
  }

  private static Reading read(String workflow) {
    return read(null, Map.of(PATH, workflow));
  }

  private static String step(String step) {
    return """
        env: {API_URL: 'https://a.acme.com', REGION: eu}
        jobs:
          deploy:
            steps:
        """
        + step.indent(6);
  }

  private static List<String> settings(Reading reading) {
    return reading.settings().stream()
        .map(one -> one.key() + "=" + one.shown() + " @ " + one.origin().at().text())
        .toList();
  }

  private static List<String> deliveries(Reading reading) {
    return reading.deliveries().stream()
        .map(
            one ->
                one.label()
                    + " | "
                    + one.at().text()
                    + " | "
                    + one.checks().stream().map(check -> check.protocol().name()).toList())
        .toList();
  }

  @Test
  void a_job_that_calls_a_deploy_script_is_a_delivery_with_its_checks() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(PATH, STAGING);
    files.put("scripts/deploy.sh", "gcloud run deploy shop-backend-staging\n");
    files.put("scripts/deploy_to_gcp.py", "run('gcloud')\n");

    assertEquals(
        List.of("job deploy | python scripts/deploy_to_gcp.py --environment staging | [HTTP]"),
        deliveries(read(null, files)));

    files.put(PATH, STAGING + "      - run: python scripts/validate_websocket.py staging\n");
    files.put("scripts/validate_websocket.py", VALIDATES);
    Reading reading = read(null, files);
    assertEquals(
        List.of(
            "job deploy | python scripts/deploy_to_gcp.py --environment staging | [HTTP, WEBSOCKET]"),
        deliveries(reading));
    assertEquals(
        "python scripts/validate_websocket.py staging",
        reading.deliveries().get(0).checks().get(1).at().text());
  }

  @Test
  void a_script_that_only_speaks_of_web_sockets_checks_none() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(PATH, STAGING + "      - run: python scripts/validate_websocket.py staging\n");
    files.put(
        "scripts/validate_websocket.py",
        "# websockets.connect(url)\nprint('websockets.connect(url) works')\n");

    assertTrue(
        read(null, files).deliveries().stream()
            .noneMatch(one -> one.checks(Delivery.Protocol.WEBSOCKET)));
  }

  @Test
  void a_deploy_script_that_connects_afterwards_has_checked() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(PATH, STAGING.replace("      - run: ./scripts/deploy.sh staging\n", ""));
    files.put("scripts/deploy_to_gcp.py", VALIDATES);

    assertTrue(read(null, files).deliveries().get(0).checks(Delivery.Protocol.WEBSOCKET));
  }

  @Test
  void checks_of_jobs_that_wait_for_it_count_and_those_before_do_not() {
    String workflow =
        """
        jobs:
          test:
            steps: [{run: wscat -c wss://test.acme.com}]
          deploy:
            needs: test
            steps: [{run: fly deploy}]
          verify:
            needs: [deploy]
            steps: [{run: curl -f https://acme.com/health}]
          later:
            needs: verify
            steps: [{run: npx wscat -c wss://acme.com}]
        """;

    assertEquals(
        List.of("job deploy | fly deploy | [HTTP, WEBSOCKET]"), deliveries(read(workflow)));
    assertEquals(
        List.of("job deploy | fly deploy | [HTTP]"),
        deliveries(read(workflow.replace("needs: verify", "needs: test"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          JOB'S ENV     | COMMAND                               | SETTINGS
          {}            | make deploy                           | A=dev; B=dev-eu
          {}            | make deploy env=staging               | A=staging; B=staging-eu
          {}            | make env=staging deploy zone=us       | A=staging; B=staging-us
          {}            | make deploy env:=staging              | A=staging; B=staging-eu
          {STAGE: prod} | make deploy env=$STAGE                | A=prod; B=prod-eu
          {zone: us}    | make deploy env=staging               | A=staging; B=?
          {env: prod}   | make deploy                           | A=prod; B=?
          {}            | make deploy env=$(cat stage)          | A=?; B=?
          """)
  void what_the_command_line_of_make_sets_holds_before_the_makefile(
      String env, String command, String settings) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        PATH, "jobs:\n  ship:\n    env: " + env + "\n    steps:\n      - run: " + command + "\n");
    files.put(
        "Makefile",
        """
        env ?= dev
        place = $(env)-$(zone)
        zone = eu

        deploy:
        \tgcloud run deploy api \\
        \t  --set-env-vars A=$(env),B=$(place)
        """);

    assertEquals(
        settings,
        read(null, files).settings().stream()
            .filter(one -> one.name().length() == 1)
            .map(one -> one.name() + "=" + (one.value().isKnown() ? one.shown() : "?"))
            .sorted()
            .collect(Collectors.joining("; ")));
  }

  @Test
  void programs_are_followed_through_packages_and_makefiles() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        PATH,
        """
        defaults: {run: {working-directory: web}}
        jobs:
          ship:
            steps:
              - run: make deploy
              - run: npm run check
        """);
    files.put("web/Makefile", "all: x\n\ndeploy: all\n\t@kubectl apply -f k8s\n");
    files.put("web/package.json", "{\"scripts\": {\"check\": \"node check.js\"}}");
    files.put("web/check.js", "const s = new WebSocket(url)");

    assertEquals(List.of("job ship | make deploy | [WEBSOCKET]"), deliveries(read(null, files)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          - run: npm test
          - run: terraform plan
          - {run: deploy, shell: pwsh}
          - run: ./deploy.sh --dry-run
          - {name: Comment on the deployment, uses: acme/comment@v1}
          - {name: Deploy docs, uses: actions/deploy-pages@v4}
          - uses: docker/build-push-action@v5
          """)
  void a_job_that_deploys_nothing_is_no_delivery(String step) {
    Reading reading = read(step(step));

    assertEquals(List.of(), reading.deliveries());
    assertEquals(List.of(), reading.settings());
  }

  @Test
  void a_job_gives_its_addresses_and_what_a_build_takes_in() {
    String workflow =
        """
        env:
          NODE_VERSION: '20'
          API_URL: https://outer.acme.com
        jobs:
          build:
            env: {VITE_FLAG: a, OTHER: b}
            steps: [{run: npm run build}]
          deploy:
            needs: build
            env: {API_URL: https://api.acme.com}
            steps:
              - run: npm run build
                env: {NEXT_PUBLIC_WS: "wss://ws.acme.com"}
              - run: vercel deploy
                env: {VERCEL_TOKEN: "${{ secrets.T }}"}
        """;

    assertEquals(
        List.of(
            "deploy.NEXT_PUBLIC_WS=wss://ws.acme.com @ \"wss://ws.acme.com\"",
            "deploy.API_URL=https://api.acme.com @ https://api.acme.com",
            "deploy.VITE_FLAG=a @ a"),
        settings(read(workflow)));
  }

  @Test
  void a_cloud_run_action_gives_variables_secrets_and_its_timeout() {
    String workflow =
        step(
            """
            - uses: google-github-actions/deploy-cloudrun@v2
              with:
                service: shop-backend
                env_vars: |-
                  A=${{ env.API_URL }}/x
                  LIST=a\\,b,B="c,d"
                secrets: KEY=key:latest
                timeout: 10m5s
            """);

    assertEquals(
        List.of(
            "shop-backend.A=https://a.acme.com/x @ ${{ env.API_URL }}/x",
            "shop-backend.LIST=a,b @ a\\,b",
            "shop-backend.B=c,d @ \"c,d\"",
            "shop-backend.gcp.cloud_run.timeout=605 s @ 10m5s",
            "shop-backend.KEY=" + Setting.MASK + " @ key:latest",
            "shop-backend.API_URL=https://a.acme.com @ 'https://a.acme.com'"),
        settings(read(workflow)));
  }

  @Test
  void a_comma_breaks_the_variables_of_a_cloud_run_action() {
    String workflow =
        step(
            """
            - uses: google-github-actions/deploy-cloudrun@v2
              with:
                service: shop
                env_vars: |-
                  HOSTS=a,b, c
                  MAP={"a": 1, "b": 2}
                  A=1,${{ vars.MORE }}
                  LIST=a\\,b,C="c,d"
                  E=5,
                secrets: KEY=key:1,/mnt/key=key:2
            """);

    Reading reading = read(workflow);
    assertEquals(
        List.of(
            "shop.HOSTS=a,b, c @ a,b, c",
            "shop.MAP={\"a\": 1, \"b\": 2} @ {\"a\": 1, \"b\": 2}",
            "shop.A=1 @ 1",
            "shop.LIST=a,b @ a\\,b",
            "shop.C=c,d @ \"c,d\"",
            "shop.E=5 @ 5",
            "shop.KEY=" + Setting.MASK + " @ key:1",
            "shop.API_URL=https://a.acme.com @ 'https://a.acme.com'"),
        settings(reading));
    assertEquals(
        List.of("HOSTS", "MAP"),
        reading.rejections().stream().map(one -> one.setting().name()).toList());
  }

  @Test
  void a_command_gives_what_expressions_put_into_it() {
    String workflow =
        step(
            """
            - run: |
                gcloud run deploy shop \\
                  --set-env-vars "A=${{ env.API_URL }},B=x-${{ github.sha }}" \\
                  --update-env-vars='C=${{ env.REGION }}'
            """);
    Reading reading = read(workflow);

    assertEquals(
        List.of(
            "shop.A=https://a.acme.com @ ${{ env.API_URL }}",
            "shop.B=unknown: `github.sha` is known only when the workflow runs"
                + " @ x-${{ github.sha }}",
            "shop.C=eu @ ${{ env.REGION }}",
            "shop.API_URL=https://a.acme.com @ 'https://a.acme.com'"),
        settings(reading));
    assertEquals(
        List.of("env.API_URL"),
        reading.settings().get(0).origin().via().stream().map(one -> one.what()).toList());
  }

  @Test
  void an_expression_of_a_variable_that_nothing_sets_dangles() {
    String deploy =
        """
        - uses: azure/container-apps-deploy-action@v2
          with: {containerAppName: shop, environmentVariables: 'A=${{ env.NOPE }}'}
        """;

    assertEquals(
        List.of("NOPE ${{ env.NOPE }}"),
        read(step(deploy)).dangling().stream()
            .map(one -> one.variable() + " " + one.at().text())
            .toList());
    assertEquals(List.of(), read(step("- uses: acme/setup@v1\n" + deploy)).dangling());
    assertEquals(List.of(), read(step("- run: echo NOPE=1 >> $GITHUB_ENV\n" + deploy)).dangling());
  }

  @Test
  void a_called_workflow_deploys_what_its_caller_gives_it() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        PATH,
        """
        jobs:
          stage:
            uses: ./.github/workflows/one.yml
            with: {environment: staging}
        """);
    files.put(
        ".github/workflows/one.yml",
        """
        on: {workflow_call: {inputs: {environment: {type: string}}}}
        jobs:
          go:
            environment: ${{ inputs.environment }}
            env: {API_URL: "https://${{ inputs.environment }}.acme.com"}
            steps: [{uses: ./.github/actions/ship}]
        """);
    files.put(
        ".github/actions/ship/action.yml",
        "runs: {using: composite, steps: [{run: fly deploy, shell: bash}]}");
    MemoryTree tree = new MemoryTree(files);

    assertEquals(
        List.of("job stage | ./.github/workflows/one.yml | []"), deliveries(read(null, files)));
    assertEquals(
        List.of(
            "go.API_URL=https://staging.acme.com @ \"https://${{ inputs.environment }}.acme.com\""),
        settings(read(null, files)));
    assertEquals(
        "staging",
        new WorkflowReader()
            .jobs(tree.read(PATH).orElseThrow(), tree)
            .get(0)
            .clues()
            .get(1)
            .word());
    assertEquals(
        List.of(),
        new WorkflowReader().jobs(tree.read(".github/workflows/one.yml").orElseThrow(), tree));
  }

  @Test
  void a_matrix_of_environments_is_read_for_each() {
    String workflow =
        """
        jobs:
          deploy:
            strategy:
              matrix:
                include:
                  - {env: staging, url: "https://staging.acme.com"}
                  - {env: production, url: "https://acme.com"}
            env: {API_URL: "${{ matrix.url }}"}
            steps: [{run: cf push}]
        """;

    assertEquals(
        List.of("deploy.API_URL=https://acme.com @ \"${{ matrix.url }}\""),
        settings(read("deploy(production)", Map.of(PATH, workflow))));
    assertEquals(
        List.of("job deploy(staging) | cf push | []"),
        deliveries(read("deploy(staging)", Map.of(PATH, workflow))));
  }

  static IntStream seeds() {
    return IntStream.range(0, 500);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_broken_file_is_read_without_an_exception_and_its_spans_slice_back(int seed) {
    Random random = new Random(seed);
    String sample =
        STAGING
            + "      - {id: a, run: 'echo \"X=1\" >> $GITHUB_ENV'}\n"
            + "      - {run: 'echo ${{ format(env.X) }} ${{ fromJSON(env.X).a[0] }}'}\n"
            + "      - {if: \"github.ref == 'refs/heads/main'\", run: 'fly deploy'}\n"
            + "      - uses: google-github-actions/deploy-cloudrun@v2\n"
            + "        with: {service: a, env_vars: 'A=${{ env.API_URL }},B=2', flags: '--timeout=5'}\n";
    for (int round = 0; round < 10; round++) {
      StringBuilder text = new StringBuilder(sample);
      for (int edit = random.nextInt(4); edit >= 0; edit--) {
        int at = random.nextInt(text.length());
        text.replace(
            at,
            Math.min(text.length(), at + random.nextInt(3)),
            "'{}\n:$ |é".substring(random.nextInt(9)));
      }
      Reading reading = read(text.toString());
      reading.settings().forEach(one -> assertTrue(one.origin().at().end() <= text.length()));
    }
  }

  private static String variables(Reading reading) {
    return reading.settings().stream()
        .map(setting -> setting.key() + "=" + shown(setting))
        .sorted()
        .reduce((one, other) -> one + " " + other)
        .orElse("");
  }

  private static String shown(Setting setting) {
    return setting.value() instanceof Value.Unknown unknown
        ? unknown.prefix() + "…"
        : setting.value().shown();
  }

  @Test
  void what_a_called_script_sets_is_of_the_job() {
    String workflow =
        """
        on: push
        jobs:
          deploy:
            steps:
              - run: ./deploy.sh production
                env:
                  NAME: from-step
        """;
    String script =
        """
        case $1 in production) H=prod;; *) H=stg;; esac
        gcloud run deploy api --set-env-vars HOST=$H,NAME=$NAME
        """;
    Reading reading = read(null, Map.of(PATH, workflow, "deploy.sh", script));
    assertEquals("api.HOST=prod api.NAME=from-step", variables(reading));
    assertEquals("deploy.sh", reading.settings().get(0).origin().at().path());
  }

  @Test
  void an_env_file_that_a_step_writes_is_read_with_its_expressions() {
    Reading reading =
        read(
            """
            on: push
            env:
              HOST: a.example
            jobs:
              deploy:
                steps:
                  - run: |
                      cat > .env <<'EOF'
                      URL=https://${{ env.HOST }}/x
                      KEY=${{ secrets.KEY }}
                      EOF
                      gcloud run deploy api
            """);
    assertEquals("deploy.KEY=… deploy.URL=https://a.example/x", variables(reading));
    assertEquals(
        "https://${{ env.HOST }}/x",
        reading.settings().stream()
            .filter(setting -> setting.name().equals("URL"))
            .findFirst()
            .orElseThrow()
            .origin()
            .at()
            .text());
  }

  @Test
  void steps_that_never_run_set_nothing() {
    Reading reading =
        read(
            """
            on:
              workflow_dispatch:
                inputs:
                  target: {default: staging}
            jobs:
              deploy:
                steps:
                  - if: inputs.target == 'production'
                    run: gcloud run deploy api --set-env-vars A=prod
                  - if: ${{ inputs.target == 'staging' }}
                    run: gcloud run deploy api --set-env-vars A=stg
                  - if: failure()
                    run: gcloud run deploy api --set-env-vars ROLLBACK=1
                  - if: github.event_name == 'push'
                    run: gcloud run deploy api --set-env-vars B=1
            """);
    assertEquals("api.A=stg api.B=1", variables(reading));
  }

  @Test
  void actions_are_given_json_files_and_build_arguments() {
    String workflow =
        """
        on: push
        env:
          HOST: a.example
        jobs:
          deploy:
            steps:
              - uses: docker/build-push-action@v5
                with:
                  build-args: |
                    VITE_API_URL=https://api.example
                    VERSION=1
              - uses: azure/appservice-settings@v1
                with:
                  app-name: web
                  app-settings-json: |
                    [{"name": "LOG", "value": "debug", "slotSetting": false},
                     {"name": "U", "value": "https://${{ env.HOST }}"}]
              - uses: aws-actions/amazon-ecs-render-task-definition@v1
                with:
                  task-definition: task.json
                  container-name: web
                  environment-variables: |
                    LEVEL=info
        """;
    String task = "containerDefinitions: [{name: web, environment: [{name: A, value: '1'}]}]";
    assertEquals(
        "web.A=1 web.LEVEL=info web.LOG=debug web.U=https://a.example web.VITE_API_URL=https://api.example web.with.task-definition=task.json",
        variables(read(null, Map.of(PATH, workflow, "task.json", task))));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          cf_space: notify-staging           => deploy.with.cf_space=notify-staging
          Slot: "staging"                    => deploy.with.slot=staging
          token: ${{ secrets.TOKEN }}        => ``
          script: "one\\ntwo"                => ``
          """)
  void a_deploying_action_is_told_more_than_variables(String input, String expected) {
    String workflow =
        """
        jobs:
          deploy:
            steps:
              - name: Deploy
                uses: acme/cloud-action@v1
                with:
        """;
    assertEquals(expected, variables(read(workflow + "          " + input + "\n")));
  }

  @Test
  void a_job_that_runs_for_each_of_a_matrix_names_all_of_them_on_purpose() {
    String workflow =
        """
        jobs:
          deploy:
            strategy:
              matrix:
                space: [staging, production]
            steps:
              - name: Deploy
                uses: acme/cloud-action@v1
                with:
                  environment: ${{ matrix.space }}
                  region: eu
        """;
    assertEquals("deploy.with.region=eu", variables(read(workflow)));
  }

  @Test
  void an_action_that_deploys_nothing_names_nothing() {
    String check = "- {uses: acme/check@v1, with: {space: staging}}\n- run: ./deploy.sh";

    assertEquals(
        List.of(),
        settings(read(step(check))).stream().filter(one -> one.contains(".with.")).toList());
  }

  @Test
  void a_step_of_one_service_gives_it_its_variables() {
    Reading reading =
        read(
            """
            on: push
            jobs:
              deploy:
                steps:
                  - run: gcloud run deploy api --set-env-vars A=1
                    env: {API_URL: https://a.example}
                  - run: gcloud run deploy web --set-env-vars A=2
                    env: {API_URL: https://b.example}
            """);
    assertEquals(
        "api.A=1 api.API_URL=https://a.example web.A=2 web.API_URL=https://b.example",
        variables(reading));
  }

  @Test
  void a_combination_that_is_excluded_does_not_run() {
    String workflow =
        """
        on: push
        jobs:
          deploy:
            strategy:
              matrix:
                environment: [staging, production]
                region: [eu, us]
                exclude:
                  - {environment: staging, region: us}
            steps:
              - run: gcloud run deploy api --set-env-vars R=${{ matrix.region }}
        """;
    assertEquals("api.R=eu", variables(read("deploy(staging)", Map.of(PATH, workflow))));
    assertEquals("api.R=…", variables(read("deploy(production)", Map.of(PATH, workflow))));
  }

  @Test
  void the_branch_main_is_an_environment_beside_another() {
    String jobs =
        """
        on: push
        jobs:
          one:
            if: github.ref == 'refs/heads/main'
            steps: [{run: gcloud run deploy api}]
        """;
    String other =
        jobs.replace("on: push\njobs:\n", "")
            .replace("one:", "two:")
            .replace("refs/heads/main", "refs/heads/staging");
    assertEquals(List.of(), branchClues(jobs));
    assertEquals(List.of("main"), branchClues(jobs + other));
  }

  private static List<String> branchClues(String workflow) {
    MemoryTree tree = new MemoryTree(Map.of(PATH, workflow));
    return new WorkflowReader()
        .jobs(tree.read(PATH).orElseThrow(), tree).stream()
            .flatMap(job -> job.clues().stream())
            .filter(clue -> clue.kind() == Clue.Kind.BRANCH)
            .map(Clue::word)
            .toList();
  }
}

package dev.paritylint.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.source.MemoryTree;
import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DeployCommandsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          gcloud run deploy api --set-env-vars A=1,B=two => api.A=1 api.B=two
          gcloud run deploy api --set-env-vars=A=1,B=two => api.A=1 api.B=two
          gcloud run deploy api --set-env-vars "^@^A=1,2@B=3" => api.A=1,2 api.B=3
          gcloud run deploy api --set-env-vars "^|^A=1,2|B=3" => api.A=1,2 api.B=3
          gcloud run deploy api --set-env-vars "^:::^A=a:b:::B=3" => api.A=a:b api.B=3
          gcloud run deploy api --set-env-vars A=,B=3 => api.A= api.B=3
          gcloud run deploy api --set-env-vars "  A=1,  B=3" => api.A=1 api.B=3
          gcloud run deploy api --set-env-vars A=x=y => api.A=x=y
          gcloud run deploy api --set-env-vars A=$(cat f),B=3 => api.A=… api.B=3
          gcloud run deploy api --set-env-vars A=https://$(cat f),B=3 => api.A=https://… api.B=3
          gcloud run deploy api --set-env-vars $(cat f) => ``
          gcloud run deploy api --set-env-vars A=1 --set-env-vars B=2 => api.A=1 api.B=2
          gcloud run services update api --update-env-vars A=1 => api.A=1
          gcloud beta run deploy api --set-env-vars A=1 => api.A=1
          gcloud alpha run services update api --update-env-vars A=1 => api.A=1
          gcloud --project p run deploy api --set-env-vars A=1 => api.A=1
          gcloud run deploy --quiet --image gcr.io/x/y api --set-env-vars A=1 => api.A=1
          gcloud run deploy --allow-unauthenticated api --update-env-vars A=1 => api.A=1
          sudo gcloud run deploy api --set-env-vars A=1 => api.A=1
          gcloud run deploy --set-env-vars A=1 => app.A=1
          gcloud run deploy $NAME --set-env-vars A=1 => app.A=1
          gcloud run deploy api-$SUFFIX --set-env-vars A=1 => api.A=1
          gcloud run deploy api --timeout=300 => api.gcp.cloud_run.timeout=300 s
          gcloud run deploy api --timeout 10m5s => api.gcp.cloud_run.timeout=605 s
          gcloud run deploy api --timeout 1h => api.gcp.cloud_run.timeout=3600 s
          gcloud run deploy api --timeout $T => api.gcp.cloud_run.timeout=…
          gcloud run deploy api --timeout soon => api.gcp.cloud_run.timeout=…
          gcloud run deploy api --session-affinity => api.gcp.cloud_run.session_affinity=true
          gcloud run deploy api --no-session-affinity => api.gcp.cloud_run.session_affinity=false
          gcloud run deploy api --concurrency 80 => api.gcp.cloud_run.concurrency=80
          gcloud run deploy api --max-instances=5 => api.gcp.cloud_run.max_instances=5
          gcloud run deploy api --set-secrets KEY=key:latest,/mnt/k=k:1 => api.KEY=…
          gcloud run jobs deploy job --set-env-vars A=1 => job.A=1
          gcloud functions deploy hook --set-env-vars A=1 => hook.A=1
          gcloud run services describe api --format x => ``
          gcloud builds submit --substitutions A=1 => ``
          docker run -e A=1 -eB=2 --env C=3 --env=D=4 --name web nginx => web.A=1 web.B=2 web.C=3 web.D=4
          docker run -d --rm -e A=1 gcr.io/acme/api:v1 => api.A=1
          docker run -dit -e A=1 registry:5000/acme/api@sha256:ab => api.A=1
          docker run -e A=1 api --env B=2 => api.A=1
          docker container run -e A=1 api sh -c x => api.A=1
          docker create -e A=1 api => api.A=1
          docker run -e HOME api => api.HOME=…
          docker run -e A=1 $IMAGE => app.A=1
          docker build --build-arg A=1 . => app.compose.build.args.A=1
          docker build -q --build-arg A=1 --build-arg=B=$B -t gcr.io/acme/api:v1 . => api.compose.build.args.A=1 api.compose.build.args.B=…
          docker buildx build --platform linux/amd64 --push --build-arg A=1 --tag web . => web.compose.build.args.A=1
          docker image build --build-arg "A=two words" -t web . => web.compose.build.args.A=two words
          docker buildx imagetools create --build-arg A=1 x => ``
          docker build --build-arg A -t web . => web.compose.build.args.A=…
          export A=1; docker build --build-arg A -t web . => web.compose.build.args.A=1
          A=1 docker run -e A -e B web => web.A=1 web.B=…
          A=1; docker run -e A web => web.A=…
          sudo -E -u root docker run -e A=1 web => web.A=1
          export A=1; sudo docker run -e A web => web.A=…
          export A=1; sudo -E docker run -e A web => web.A=1
          export A=1; sudo --preserve-env=A docker run -e A web => web.A=1
          export A=1; sudo --preserve-env=B docker run -e A web => web.A=…
          sudo -nu deploy A=1 docker run -e A web => web.A=1
          env A=1 B=2 docker run -e A web => web.A=1
          export A=1; env -u A docker run -e A web => web.A=…
          export A=1; env -i docker run -e A web => web.A=…
          timeout -k 5 30 docker run -e A=1 web => web.A=1
          nohup nice -n 10 docker run -e A=1 web => web.A=1
          time -p docker run -e A=1 web => web.A=1
          command -v docker run -e A=1 web => ``
          kubectl set env -e A=1 deployment/api B=2 => api.A=1 api.B=2
          docker exec -e A=1 api => ``
          kubectl set env deployment/api A=1 B=2 => api.A=1 api.B=2
          kubectl -n prod set env deployment api A=1 C- => api.A=1
          kubectl set env deployment/api --from=configmap/x => ``
          kubectl apply -f x => ``
          heroku config:set A=1 B="two words" -a shop => shop.A=1 shop.B=two words
          heroku config:set A=1 --app=shop => shop.A=1
          heroku config:get A -a shop => ``
          gcloud functions deploy hook --update-env-vars=A=1 --set-secrets=K=k:1 => hook.A=1 hook.K=…
          gcloud run jobs update job --update-env-vars '^;^A=1,2;B=3' --max-retries 3 => job.A=1,2 job.B=3
          gcloud run deploy api --set-env-vars A=1 --update-env-vars A=2 => api.A=2
          gcloud run deploy api --remove-env-vars A --clear-secrets --set-env-vars B=1 => api.B=1
          gcloud run deploy api --use-http2 => api.gcp.cloud_run.port_name=h2c
          gcloud run deploy api --no-use-http2 => api.gcp.cloud_run.port_name=http1
          gcloud run deploy api --ingress=internal => api.gcp.cloud_run.ingress=INGRESS_TRAFFIC_INTERNAL_ONLY
          gcloud run deploy api --min-instances 2 => api.gcp.cloud_run.min_instances=2
          gcloud compute backend-services update web --global --timeout=1h => web.gcp.backend_service.timeout_sec=3600 s
          aws lambda update-function-configuration --function-name f --environment "Variables={A=b,C='x,y',D=$Z}" => f.A=b f.C=x,y f.D=…
          aws lambda update-function-configuration --function-name f --environment '{"Variables":{"A":"b c"}}' --timeout 30 => f.A=b c f.aws.lambda.timeout=30 s
          aws ecs register-task-definition --container-definitions '[{"name":"w","environment":[{"name":"A","value":"1"}],"secrets":[{"name":"S","valueFrom":"arn"}]}]' => w.A=1 w.S=…
          aws ecs register-task-definition --cli-input-json '{"containerDefinitions":[{"name":"w","environment":[{"name":"A","value":"1"}]}]}' => w.A=1
          aws ecs update-service --service s --desired-count 3 => s.aws.ecs.desired_count=3
          aws elasticbeanstalk update-environment --environment-name e --option-settings Namespace=aws:elasticbeanstalk:application:environment,OptionName=A,Value=b Namespace=aws:autoscaling:asg,OptionName=MinSize,Value=1 => e.A=b
          aws elbv2 modify-load-balancer-attributes --attributes Key=idle_timeout.timeout_seconds,Value=120 => app.aws.lb.idle_timeout=120 s
          aws elbv2 modify-target-group-attributes --attributes Key=stickiness.enabled,Value=true Key=deregistration_delay.timeout_seconds,Value=30 => app.aws.lb_target_group.deregistration_delay=30 s
          aws s3 sync . s3://b => ``
          eb setenv A=1 B=2 -e shop => shop.A=1 shop.B=2
          az webapp config appsettings set -g g -n web --settings A=b "C=d e" 'K=@Microsoft.KeyVault(x)' => web.A=b web.C=d e web.K=…
          az webapp config appsettings set -n web --settings '[{"name":"A","value":"1","slotSetting":false}]' => web.A=1
          az containerapp update -n ca --set-env-vars A=b S=secretref:s --min-replicas 1 => ca.A=b ca.S=…
          az containerapp create --name=ca --env-vars A=b => ca.A=b
          helm upgrade --install api ./chart --set env.LOG=debug,image.tag=1 --set-string 'env[0].name=A,env[0].value=x\\,y' => api.LOG=debug api.A=x,y
          docker service create --name web -e A=1 --env B=2 nginx => web.A=1 web.B=2
          docker service update --env-add A=2 web => web.A=2
          kubectl create secret generic db --from-literal=P=1 => db.P=1
          cf set-env shop A 1 => shop.A=1
          fly secrets set A=1 -a shop => shop.A=1
          flyctl secrets set A=1 --app shop --stage => shop.A=1
          fly deploy -e A=1 --app shop => shop.A=1
          """)
  void a_command_sets_what_its_tool_says(String command, String expected) {
    assertEquals(expected, Scripts.told(Scripts.settings(command)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          cat > .env <<EOF⏎A=1⏎B="two words"⏎# C=3⏎EOF => app.A=1 app.B=two words
          cat <<EOF > .env⏎A=$X⏎EOF => app.A=…
          X=1; cat <<EOF | sudo tee -a /srv/app/.env >/dev/null⏎A=$X⏎EOF => app.A=1
          echo "A=1" >> .env; echo B=2 >> .env => app.A=1 app.B=2
          printf 'A=%s\\nB=%s\\n' one "two 2" >> config/prod.env => app.A=one app.B=two 2
          { echo A=1; date; echo B=2; } > .env => app.A=1 app.B=2
          echo A=1 | tee .env => app.A=1
          fly secrets import -a shop <<EOF⏎A=1⏎B=2⏎EOF => shop.A=1 shop.B=2
          echo A=1 | flyctl secrets import --stage -a shop; fly secrets unset A -a shop => ``
          echo A=1 > notes.txt => ``
          echo A=1 > .env.example => ``
          echo A=1 2> .env => ``
          echo A=$(echo B=1) > .env => app.A=B=1
          cat > e.yaml <<EOF⏎A: one⏎B: "two"⏎EOF⏎gcloud run deploy api --env-vars-file e.yaml => api.A=one api.B=two
          echo A=1 > w.env; docker run --env-file w.env --name web nginx => web.A=1
          kubectl apply -f - <<EOF⏎metadata: {name: k}⏎spec:⏎  containers:⏎  - env:⏎    - name: A⏎      value: "1"⏎EOF => k.A=1
          cat <<EOF | kubectl apply -f -⏎metadata: {name: k}⏎spec: {containers: [{env: [{name: A, value: x-$Z}]}]}⏎EOF => k.A=x-…
          """)
  void what_a_script_writes_is_read(String script, String expected) {
    ShellRun run = Scripts.run(script.replace('⏎', '\n'));
    assertEquals(expected, Scripts.told(DeployCommands.in(Scripts.tree("")).settings(run)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          run deploy api --set-env-vars A=1,B=2; run services update api --remove-env-vars A => api.B=2
          run deploy api --set-env-vars A=1,B=2; run services update api --remove-env-vars=B,C --update-env-vars C=3 => api.A=1 api.C=3
          run deploy api --set-env-vars A=1; run services update api --clear-env-vars => ``
          run deploy api --set-env-vars A=1,B=2; run services update api --update-env-vars A=3 => api.B=2 api.A=3
          run deploy api --set-env-vars A=1; beta run deploy api --set-env-vars B=2 => api.B=2
          run deploy api --set-env-vars A=1 --set-secrets K=k:1; run deploy api --clear-secrets => api.A=1
          run deploy api --set-env-vars A=1 --set-secrets K=k:1; run deploy api --remove-secrets K => api.A=1
          run deploy api --timeout 60; run services update api --timeout 90 --clear-env-vars => api.gcp.cloud_run.timeout=90 s
          run deploy api --set-env-vars A=1; run deploy web --clear-env-vars => api.A=1
          run deploy api --set-env-vars A=1; run jobs update api --clear-env-vars => api.A=1
          run deploy api --region a --set-env-vars A=1; run deploy api --region b --set-env-vars A=2 => api.A=1 api.A=2
          run deploy $S --set-env-vars A=1; run deploy $S --set-env-vars A=2 => app.A=1 app.A=2
          run deploy api --set-env-vars A=1; [ "$X" ] && gcloud run services update api --clear-env-vars => api.A=…
          run deploy api --set-env-vars A=1; [ "$X" ] && gcloud run services update api --update-env-vars A=2 => api.A=1 api.A=2
          run deploy api --set-env-vars A=1; [ 1 = 1 ] && gcloud run services update api --update-env-vars A=2 => api.A=2
          """)
  void later_commands_of_gcloud_change_what_earlier_ones_left(String script, String expected) {
    String whole = "gcloud " + script.replaceAll("; (run|beta)", "; gcloud $1");
    ShellRun run = Scripts.run(whole);
    assertEquals(expected, Scripts.told(DeployCommands.in(Scripts.tree("")).settings(run)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          kubectl set env deployment/api A=1 B=2; kubectl set env deployment/api A- => api.B=2
          kubectl set env deployment/api A=1; kubectl set env deployment api A- C=3 => api.C=3
          kubectl set env deployment/api A=1; kubectl set env deployment/web A- => api.A=1
          kubectl -n x set env deployment/api A=1; kubectl -n y set env deployment/api A- => api.A=1
          kubectl set env deployment/api A=b-; kubectl set env deployment/api B- => api.A=b-
          kubectl set env deployment/api A=1; kubectl set env deployment/api A=2 => api.A=2
          heroku config:set A=1 B=2 -a shop; heroku config:unset A -a shop => shop.B=2
          heroku config:set A=1 --app shop; heroku config:unset A C --app=shop => ``
          heroku config:set A=1 -a shop; heroku config:unset A -a other => shop.A=1
          heroku config:set A=1; heroku config:unset A => ``
          heroku config:set A=1 -a shop; heroku config:set A=2 -a shop => shop.A=2
          heroku config:set A=1 -a shop; [ "$X" ] && heroku config:unset A -a shop => shop.A=…
          heroku config:set A=1 -a $S; heroku config:unset A -a $S => app.A=1
          fly secrets set A=1 B=2 -a shop; fly secrets unset A -a shop => shop.B=2
          flyctl secrets set A=1 -a shop; sudo fly secrets unset A -a shop => ``
          az webapp config appsettings set -n web --settings A=1 B=2; az webapp config appsettings delete -n web --setting-names A C => web.B=2
          az webapp config appsettings set -n web --settings A=1; az webapp config appsettings delete -n web --slot s --setting-names A => web.A=1
          az containerapp update -n ca --set-env-vars A=1 B=secretref:b; az containerapp update -n ca --replace-env-vars C=3 => ca.C=3
          az containerapp update -n ca --set-env-vars A=1 B=2; az containerapp update -n ca --remove-env-vars B => ca.A=1
          aws lambda update-function-configuration --function-name f --environment Variables={A=1}; aws lambda update-function-configuration --function-name f --environment Variables={B=2} => f.B=2
          aws lambda update-function-configuration --function-name f --environment Variables={A=1}; aws lambda update-function-configuration --function-name f --timeout 3 => f.A=1 f.aws.lambda.timeout=3 s
          docker run -e A=1 web; docker run -e A=2 web => web.A=1 web.A=2
          """)
  void a_service_that_stays_has_what_the_last_command_left(String script, String expected) {
    ShellRun run = Scripts.run(script);
    assertEquals(expected, Scripts.told(DeployCommands.in(Scripts.tree("")).settings(run)));
  }

  @Test
  void the_branch_that_an_environment_takes_is_run() {
    String script =
        """
        gcloud run deploy api --set-env-vars A=1,B=2
        case $1 in
          staging) gcloud run services update api --remove-env-vars A ;;
          prod) gcloud run services update api --update-env-vars B=3 ;;
        esac
        """;
    SourceTree tree = Scripts.tree(script);
    assertEquals("api.B=2", Scripts.told(Scripts.read(tree, "staging")));
    assertEquals("api.A=1 api.B=3", Scripts.told(Scripts.read(tree, "prod")));
  }

  @Test
  void what_is_written_stands_where_its_characters_do() {
    String script =
        """
        cat > .env <<EOF
        A=http://$H/x
        B='b c'
        EOF
        printf 'C=%s\\n' "$P" >> .env
        """;
    assertEquals(
        List.of("A=http://$H/x", "B=b c", "C=$P"),
        DeployCommands.in(Scripts.tree("")).settings(Scripts.run(script)).stream()
            .map(one -> one.name() + "=" + one.origin().at().text())
            .toList());
  }

  @Test
  void an_env_file_is_exported_word_by_word() {
    String script =
        "export $(grep -v '^#' prod.env | xargs)\ngcloud run deploy api --set-env-vars A=$A,B=$B,U=$U\n";
    SourceTree tree =
        new MemoryTree(
            Map.of(Scripts.PATH, script, "prod.env", "# no\nA=1\nB=\"b\"\n\nU=https://x/?a=b\n"));
    assertEquals("api.A=1 api.B=b api.U=https://x/?a=b", Scripts.told(Scripts.read(tree, null)));
  }

  @Test
  void what_eval_and_counters_change_is_unknown() {
    String script =
        "A=1; ((A++)); B=2; let B=B+1; C=3; eval \"C=$(x)\"; D=4; fly deploy -a s -e A=$A -e B=$B -e C=$C -e D=$D\n";
    assertEquals("s.A=… s.B=… s.C=… s.D=4", Scripts.told(Scripts.settings(script)));
  }

  @Test
  void secrets_are_secret() {
    List<CommandSetting> settings =
        Scripts.settings(
            "gcloud run deploy api --set-secrets K=k:1\nfly secrets set A=1\nheroku config:set B=1");
    assertEquals(
        List.of(true, true, false), settings.stream().map(CommandSetting::secret).toList());
  }

  @Test
  void each_value_stands_where_its_characters_do() {
    String script =
        """
        LIST="A=one,B=$X,C=three"
        gcloud run deploy api --timeout='300' \\
          --set-env-vars="^@^D=four@E=f${Y}ive" --update-env-vars "$LIST,F=" -q
        """;
    List<String> places =
        Scripts.settings(script).stream()
            .map(one -> one.name() + "=" + one.origin().at().text())
            .toList();
    assertEquals(
        List.of(
            "D=four", "E=f${Y}ive", "A=one", "B=$X", "C=three", "F=", "gcp.cloud_run.timeout=300"),
        places);
  }

  @Test
  void variables_are_the_chain() {
    List<CommandSetting> settings =
        Scripts.settings("HOST=a.example\nURL=wss://$HOST/ws\nfly deploy -e URL=$URL -a shop\n");
    assertEquals("wss://a.example/ws", settings.get(0).value().shown());
    assertEquals(
        List.of("URL wss://$HOST/ws", "HOST a.example"),
        settings.get(0).origin().via().stream()
            .map(step -> step.what() + " " + step.at().text())
            .toList());
  }

  @Test
  void files_of_variables_are_read_from_the_tree() {
    String script =
        """
        ENV=prod
        gcloud run deploy api --env-vars-file "env/$ENV.yaml"
        docker run --env-file="$(dirname "$0")/../env/$ENV.list" --name web nginx
        docker run --env-file missing.list nginx
        """;
    SourceTree tree =
        new MemoryTree(
            Map.of(
                Scripts.PATH,
                script,
                "env/prod.yaml",
                "A: one\nB: 'two'\nC: [x]\n",
                "env/prod.list",
                "# no\n D=\"four\"\n\nE\nF=five six\r\n"));
    ShellRun run =
        ShellRun.of(Passage.of(tree.read(Scripts.PATH).orElseThrow()), Map.of(), List.of(), tree);
    DeployCommands commands = DeployCommands.in(tree);
    List<CommandSetting> settings =
        run.commands().stream().flatMap(one -> commands.settings(one).stream()).toList();
    assertEquals("api.A=one api.B=two web.D=\"four\" web.F=five six", Scripts.told(settings));
    assertEquals("env/prod.yaml:2:4", settings.get(1).origin().at().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gcloud run deploy x",
        "gcloud \\\n  beta run deploy x",
        "docker   run x",
        "kubectl -n x set env deployment/y A=1",
        "heroku config:set A=1",
        "flyctl secrets set A=1",
        "az webapp config appsettings set --settings A=b",
        "aws lambda update-function-configuration --environment x",
        "cat > .env <<EOF",
        "docker buildx build --platform x \\\n  --build-arg A=1 .",
        "kubectl apply -f - <<EOF"
      })
  void a_cheap_look_finds_what_may_deploy(String script) {
    assertTrue(DeployCommands.mayBeIn(script));
  }

  @ParameterizedTest
  @ValueSource(strings = {"echo x", "docker build .", "gcloud auth login", "kubectl apply -f x"})
  void a_cheap_look_passes_over_the_rest(String script) {
    assertFalse(DeployCommands.mayBeIn(script));
  }
}

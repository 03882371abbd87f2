package dev.paritylint.python;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Reading;
import dev.paritylint.model.Setting;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommandsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          subprocess.run(["docker", "run", "-e", "A=1", "--name", "web", "x"])   | web.A=1
          subprocess.Popen(args=["docker", "run", "-eA=1", "shop/web:1"])        | web.A=1
          os.system("docker run -e A='1 2' web && docker run -e B=3 api")        | web.A=1 2 api.B=3
          run_command("kubectl set env deployment/web A=1")                      | web.A=1
          self.sh(["bash", "-c", "heroku config:set A=1 -a web"])                | web.A=1
          check_call("docker run -e A=1 web".split())                            | web.A=1
          check_call(shlex.split("docker run -e 'A=1 2' web"))                   | web.A=1 2
          check_call(["docker", "run"] + ["-e", "A=1"] + ["web"])                | web.A=1
          check_call(["docker", "run", *["-e", "A=1"], *more, "web"])            | web.A=1
          c.run(f"docker run -e A=1{x} -e B=2 web")                              | web.A=1… web.B=2
          c.run("docker run -e A=%s -e B=%d web" % (x, 2))                       | web.A=… web.B=2
          c.run("docker run -e A={} web".format("1"))                            | web.A=1
          c.run(["gcloud", "run", "deploy", x, "--timeout", "60m"])              | app.gcp.cloud_run.timeout=3600s
          c.run(["gcloud", "run", "deploy", f"web-{x}", "--timeout", f"{y}s"])   | web.gcp.cloud_run.timeout=…
          print("docker run -e A=1 web")                                         | ``
          subprocess.run(["docker", "ps"])                                       | ``
          subprocess.run([["docker", "run", "-e", "A=1", "web"]])                | ``
          subprocess.run()                                                       | ``
          """)
  void a_command_that_deploys_is_read(String script, String settings) {
    assertEquals(settings, Scripts.settings(script + "\n", null));
  }

  @Test
  void a_command_that_is_built_up_sets_what_each_part_says() {
    assertEquals(
        "api.LOG_LEVEL=info web.LOG_LEVEL=info"
            + " api.API_URL=https://europe-west1.example.com"
            + " web.API_URL=https://europe-west1.example.com"
            + " api.TOKEN=… web.TOKEN=…"
            + " api.gcp.cloud_run.timeout=3600s web.gcp.cloud_run.timeout=60s"
            + " api.NAME=api web.NAME=web worker.QUEUE=a b worker.REGION=europe-west1"
            + " cron.SCHEDULE=hourly shop.MODE=live split.A=1"
            + " jobs.KIND=batch jobs.SIZE=10 jobs.gcp.cloud_run.timeout=900s",
        Scripts.settings(Scripts.resource("commands.py"), null));
  }

  @Test
  void a_setting_stands_at_its_characters_inside_the_literal() {
    assertEquals(
        List.of("info", "\"info\"", "{REGION}", "1\\x62"),
        List.of(
            token("f.run('docker run -e LEVEL=info web')"),
            token(
                "E = {'LEVEL': \"info\"}\n"
                    + "f.run('docker run ' + ' '.join(f'-e {k}={v}' for k, v in E.items()) + ' w')"),
            "{" + token("REGION = 'x'\nf.run(f'docker run -e A={REGION} web')") + "}",
            token("f.run('docker\\\n run -e A=1\\x62 web')")));
  }

  @Test
  void what_a_name_stands_for_is_in_the_chain() {
    Origin origin = first("REGION = 'x'\nf.run(f'docker run -e A={REGION} web')").origin();
    assertEquals(List.of("REGION"), origin.via().stream().map(Origin.Step::what).toList());
    assertEquals("'x'", origin.source().text());
  }

  @Test
  void a_list_grows_where_that_is_certain() {
    String script =
        """
        command = ["docker", "run", "-e", "A=1"]
        if verbose:
            command += ["-e", "B=1"]
        for name in unseen:
            command.extend(["-e", name])
        command.append("-eC=1")
        command += ["web"]
        subprocess.run(command)
        """;
    assertEquals("web.A=1 web.C=1", Scripts.settings(script, null));
  }

  @Test
  void a_list_that_gcloud_refuses_is_rejected() {
    Reading reading =
        Scripts.read(
            "f.run(['gcloud', 'run', 'deploy', 'web', '--set-env-vars', f'A={x},B=y,z'])\n", null);

    assertEquals("y,z", reading.rejections().get(0).setting().origin().at().text());
    assertEquals(
        List.of("B"), reading.rejections().stream().map(one -> one.setting().name()).toList());
  }

  private static String token(String script) {
    return first(script).origin().at().text();
  }

  private static Setting first(String script) {
    return Scripts.read(script + "\n", null).settings().get(0);
  }
}

package dev.paritylint.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Reading;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.source.Problem;
import dev.paritylint.treesitter.SyntaxTree;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PythonReaderTest {
  @Test
  void it_reads_scripts() {
    assertEquals(DeploymentKind.SCRIPT, new PythonReader().kind());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Service(name="api", env={"A": "1"})                       | api.A=1
          Service(service="api", env={"A": "1"})                    | api.A=1
          Service(service_name="api", environment_vars={"A": "1"})  | api.A=1
          Service("api", env_vars={"A": "1"})                       | api.A=1
          Service("nginx:1.27", environment={"A": "1"})             | app.A=1
          Service(environment_variables={"A": "1"})                 | app.A=1
          {"api": Service(env={"A": "1"})}                          | api.A=1
          X = {"services": {"api": {"env": {"A": "1"}}}}            | api.A=1
          [{"name": "api", "env": {"A": "1"}}]                      | api.A=1
          API_ENV_VARS = {"A": "1"}                                 | api.A=1
          ENV_VARS = {"A": "1"}                                     | app.A=1
          def api_env(): return {"A": "1"}                          | api.A=1
          env = {"A": "1"}                                          | app.A=1
          COLORS = {"A": "1"}                                       | ``
          subprocess.run("terraform", env={"A": "1"}, timeout=9)    | app.A=1
          os.environ["A"] = "1"                                     | app.A=1
          os.environ.update(A="1", B=2)                             | app.A=1 app.B=2
          os.environ.update({"A": "1"})                             | app.A=1
          f(env=dict(os.environ, A="1"))                            | app.A=1
          f(env={**os.environ, "A": "1"})                           | app.A=1
          f(env={"A": "1", **more})                                 | app.A=…
          f(env=more)                                               | ``
          f(env=[EnvVar(name="A", value="1")])                      | app.A=1
          f(env=[{"name": "A", "valueFrom": {}}])                   | app.A=…
          f(env={"A": {"B": 1}, "C": [1]})                          | app.A=… app.C=…
          f(env={"A": None})                                        | app.A=…
          f(env={"A": b"x"})                                        | app.A=…
          f(env={"A": f"x{y}z"})                                    | app.A=x…
          f(env={"A": "x" + y})                                     | app.A=x…
          f(env={"A": f"x{1:>3}"})                                  | app.A=x…
          f(env={"A": "x" + 1})                                     | app.A=…
          f(env={"A": "x%s" % y})                                   | app.A=x…
          f(env={"A": "x{}{}".format(1, y)})                        | app.A=x1…
          f(env={"A": "x{0}{k}".format(1, k=2)})                    | app.A=x12
          f(env={"A": os.environ["HOME"]})                          | app.A=…
          f(env={"A": os.getenv("HOME", "x")})                      | app.A=…
          f(env={"A": True, "B": 1.50, "C": -1})                    | app.A=True app.B=1.5 app.C=-1
          f(env={"A": "x" if y else "x"})                           | app.A=x
          f(env={"A": "x" if y else "z"})                           | app.A=…
          f(secrets=["A"], labels={"B": "1"})                       | ``
          f(env={"A": (lambda: 1)()})                               | app.A=…
          f(name="api", env={})                                     | ``
          f(name="api", containers=[C(env={"A": "1"})])             | api.A=1
          """)
  void a_map_is_found_with_its_service(String script, String settings) {
    assertEquals(settings, Scripts.settings(script + "\n", null));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          f("a", env={"K": "v"}, timeout=3600)       | # gcloud run        | TIMEOUT   | gcp.cloud_run.timeout | 3600s
          f("a", env={"K": "v"}, timeout="3600s")    | # Cloud Run         | TIMEOUT   | gcp.cloud_run.timeout | 3600s
          f("a", env={"K": "v"}, timeout="60m")      | import run_v2       | TIMEOUT   | gcp.cloud_run.timeout | 3600s
          f("a", env={"K": "v"}, timeout="1h")       | ["gcloud", "run"]   | TIMEOUT   | gcp.cloud_run.timeout | 3600s
          f("a", env={"K": "v"}, timeout=60 * 60)    | # gcloud run        | TIMEOUT   | gcp.cloud_run.timeout | 3600s
          f("a", env={"K": "v"}, timeout="soon")     | # gcloud run        | TIMEOUT   | gcp.cloud_run.timeout | …
          f("a", env={"K": "v"}, timeout=t)          | # gcloud run        | TIMEOUT   | gcp.cloud_run.timeout | …
          f("a", env={"K": "v"}, timeout=3600)       | # nothing           | ATTRIBUTE | script.timeout    | 3600
          x = {"a": {"env": {"K": "v"}, "timeout": 9}} | # nothing         | ATTRIBUTE | script.timeout    | 9
          """)
  void a_timeout_of_a_service_is_a_setting(
      String script, String hint, SettingKind kind, String name, String value) {
    Setting timeout =
        Scripts.read(script + "\n" + hint + "\n", null).settings().stream()
            .filter(setting -> setting.kind() != SettingKind.VARIABLE)
            .findFirst()
            .orElseThrow();
    assertEquals("a." + name, timeout.key());
    assertEquals(kind, timeout.kind());
    assertEquals(value, Scripts.shown(timeout));
  }

  @Test
  void merged_dicts_are_one_map() {
    assertEquals("app.A=1", Scripts.settings("f(env=os.environ | {'A': '1'})\n", null));
    assertEquals("app.A=…", Scripts.settings("f(env={'A': '1'} | more)\n", null));
    assertEquals("app.A=2", Scripts.settings("f(env={'A': '1'} | {'A': 2})\n", null));
  }

  @Test
  void unseen_keys_of_a_dict_may_replace_what_lies_below_it() {
    String script =
        """
        def f(more):
            low = {"A": "1", "B": "2"}
            low.update(more)
            low["B"] = "3"
            high = {"B": "4", "C": "5"} | {**more, "C": "6"}
            high.setdefault("D", "7")
            Service("low", env=low)
            Service("high", env=high)
        """;
    assertEquals("low.A=… low.B=3 high.B=… high.C=6 high.D=…", Scripts.settings(script, null));
  }

  @Test
  void the_target_account_of_a_stack_is_no_variable() {
    assertEquals(
        "", Scripts.settings("Stack(app, 'a', env={'account': '1', 'region': 'x'})\n", null));
  }

  @Test
  void a_timeout_without_a_map_is_no_setting() {
    assertEquals("", Scripts.settings("get('x', timeout=3)  # gcloud run\n", null));
  }

  @Test
  void the_origin_is_the_token_and_the_chain_through_constants() {
    String script =
        """
        HOST = "example.com"
        API = f"https://{HOST}"
        f(env={"URL": API, "RAW": r"x"})
        """;
    List<Setting> settings = Scripts.read(script, null).settings();
    Origin url = settings.get(0).origin();
    assertEquals("API", url.at().text());
    assertEquals(List.of("API", "HOST"), url.via().stream().map(Origin.Step::what).toList());
    assertEquals("f\"https://{HOST}\"", url.via().get(0).at().text());
    assertEquals("\"example.com\"", url.source().text());
    assertEquals("r\"x\"", settings.get(1).origin().at().text());
    assertEquals(List.of(), settings.get(1).origin().via());
  }

  @Test
  void what_is_set_twice_to_different_values_is_unknown() {
    Setting setting =
        Scripts.read("f('a', env={'K': '1'})\nf('a', env={'K': '2'})\n", null).settings().get(0);
    assertEquals(new Value.Unknown("is set to different values in lines 1 and 2"), setting.value());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          if x: v = "2"                                       | …
          if x: raise E                                       | 1
          for x in y: v = "2"                                 | …
          while x: f(); v = "2"                               | …
          for v in y: pass                                    | …
          with x as v: pass                                   | …
          import v                                            | …
          from m import v                                     | …
          from m import u as v                                | …
          v += "2"                                            | 12
          v, w = "3", "4"                                     | 3
          v, w = w, v                                         | …
          (v := "2")                                          | …
          del v                                               | …
          v: str                                              | 1
          v: str = "2"                                        | 2
          v = w = "2"                                         | 2
          class C: v = "2"                                    | 1
          def g(v): v = "2"                                   | 1
          if __name__ == "__main__": v = "2"                  | 2
          """)
  void a_constant_is_what_was_assigned_last_if_that_is_certain(String between, String value) {
    String script = "v = \"1\"\n" + between + "\nf(env={\"K\": v})\n";
    assertEquals("app.K=" + value, Scripts.settings(script, null));
  }

  @Test
  void a_name_that_a_function_rebinds_is_unknown() {
    String script =
        """
        v = "1"
        def g():
            global v
            v = "2"
        f(env={"K": v})
        """;
    assertEquals("app.K=…", Scripts.settings(script, null));
  }

  @Test
  void a_parameter_hides_the_constant_of_its_name() {
    String script = "v = '1'\ndef g(v):\n    f(env={'K': v})\n";
    assertEquals("app.K=…", Scripts.settings(script, null));
  }

  @Test
  void an_attribute_that_several_methods_assign_is_unknown() {
    String script =
        """
        class C:
            def __init__(self):
                self.a = "1"
                self.b = "1"
            def use(self):
                f(env={"A": self.a, "B": self.b})
            def change(self):
                self.b = "2"
        """;
    assertEquals("app.A=1 app.B=…", Scripts.settings(script, null));
  }

  @Test
  void a_constant_that_a_service_takes_over_counts_for_that_service_only() {
    String script = "API_ENV = {'A': '1'}\nf('backend', env={**API_ENV, 'B': '2'})\n";
    assertEquals("backend.A=1 backend.B=2", Scripts.settings(script, null));
  }

  @Test
  void a_file_that_is_not_there_or_not_python_gives_nothing() {
    Deployment other =
        new Deployment(
            DeploymentKind.SCRIPT, Environment.DEFAULT, "deploy.sh", List.of(), null, "");
    assertEquals(
        Reading.NOTHING, new PythonReader().read(other, Scripts.tree("f(env={'A': '1'})\n")));
    assertEquals(List.of(), new PythonReader().branches("none.py", Scripts.tree("")));
  }

  @Test
  void a_broken_script_is_read_as_far_as_it_goes() {
    Reading reading =
        Scripts.read("f(env={'A': '1'})\nif x ==:\n  y = = 3\ng(env={'B': 2})\n", null);
    assertTrue(reading.settings().stream().anyMatch(setting -> setting.name().equals("A")));
    assertTrue(reading.settings().stream().anyMatch(setting -> setting.name().equals("B")));
    assertTrue(reading.problems().stream().map(Problem::at).anyMatch(at -> at.line() >= 2));
  }

  @Test
  void a_script_that_is_too_large_is_a_problem() {
    Reading reading = Scripts.read("#" + "x".repeat(SyntaxTree.MAX_CHARACTERS), null);
    assertEquals(1, reading.problems().size());
    assertTrue(reading.problems().get(0).message().contains("1048577 characters"));
  }
}

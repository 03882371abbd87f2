package dev.paritylint.python;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Reading;
import dev.paritylint.source.MemoryTree;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CallsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          f("api", env=[V1EnvVar("A", "1"), k.EnvVar(name="B", value=2)])        | api.A=1 api.B=2
          f("api", env=[C.KeyValuePairProperty(name="A", value="1")])            | api.A=1
          f("api", environment={"variables": {"A": "1"}})                        | api.A=1
          f("api", environment=FunctionEnvironmentArgs(variables={"A": "1"}))    | api.A=1
          f(FunctionName="api", Environment={"Variables": {"A": "1"}})           | api.A=1
          f("api", environment=["A=1", f"B=x{y}", "C"])                          | api.A=1 api.B=x…
          f(OptionSettings=[{"Namespace": "a:environment", "OptionName": "A", "Value": "1"}]) | app.A=1
          f(OptionSettings=[{"Namespace": "a:other", "OptionName": "A", "Value": "1"}])       | ``
          worker.add_environment("A", "1")                                       | worker.A=1
          os.putenv("A", "1")                                                    | app.A=1
          os.environ.setdefault("A", "1")                                        | app.A=…
          f("api", env={k: str(v) for k, v in {"A": 1}.items()})                 | api.A=1
          f("api", env=[{"name": k, "value": v} for k, v in {"A": 1}.items()])   | api.A=1
          f("api", env={k: v for k, v in {"A": 1, "B": 2}.items() if k != "B"})  | api.A=1
          for k, v in {"A": "1", "B": "2"}.items(): os.environ[k] = v            | app.A=1 app.B=2
          for s in [{"n": "api", "e": {"A": 1}}]: f(s["n"], env=s["e"])          | api.A=1
          for n, e in [("api", {"A": 1}), ("web", {"A": 2})]: f(n, env=e)        | api.A=1 web.A=2
          """)
  void what_the_script_makes_of_its_literals_is_found(String script, String settings) {
    assertEquals(settings, Scripts.settings(script + "\n", null));
  }

  @Test
  void a_function_is_followed_with_what_it_is_given() {
    String script =
        """
        def variables(name, level="info"):
            env = {"NAME": name, "LEVEL": level}
            env["EXTRA"] = f"{name}-x"
            return env
        def deploy(name, env):
            Service(name, env={**env, "ALL": "1"})
        deploy("api", variables("a"))
        deploy("web", env=variables("w", level="debug"))
        """;
    assertEquals(
        "api.NAME=a web.NAME=w api.LEVEL=info web.LEVEL=debug api.EXTRA=a-x web.EXTRA=w-x"
            + " api.ALL=1 web.ALL=1",
        Scripts.settings(script, null));
  }

  @Test
  void a_function_that_calls_itself_ends() {
    String script = "def g(n): return g(n) | {'A': n}\nf(env=g(1))\n";
    assertEquals("app.A=1", Scripts.settings(script, null));
  }

  @Test
  void a_result_is_of_the_branch_that_returns_it() {
    String script =
        """
        def variables(environment):
            if environment.startswith("prod"):
                return {"A": "p"}
            return {"A": "s"}
        f("api", env=variables(sys.argv[1]))
        x = 1 if environment == "staging" else 2
        """;
    assertEquals("api.A=s", Scripts.settings(script, "staging"));
    assertEquals("api.A=p", Scripts.settings(script, "prod"));
  }

  @Test
  void the_defaults_of_a_dataclass_hold_where_nothing_else_is_given() {
    String script =
        """
        @dataclass
        class Service:
            name: str
            env: dict = field(default_factory=lambda: {"A": "1"})
            timeout: int = 60
        Service("api")
        Service(name="web", env={"A": "2"}, timeout=9)
        Service("job", {"A": "3"})
        """;
    assertEquals(
        "api.A=1 api.script.timeout=60 job.script.timeout=60"
            + " web.A=2 web.script.timeout=9 job.A=3",
        Scripts.settings(script, null));
  }

  @Test
  void the_fields_of_an_object_are_seen() {
    String script =
        """
        class Config(BaseModel):
            url: str
            env: dict = {}
        c = Config(url="u", env={"A": "1"})
        f("api", env={**c.env, "URL": c.url})
        """;
    assertEquals("c.A=1 api.A=1 api.URL=u", Scripts.settings(script, null));
  }

  @Test
  void an_object_has_what_its_constructor_was_given() {
    String script =
        """
        class Service:
            LEVEL = "info"
            def __init__(self, name, level=None):
                self.name = name
                self.host = f"https://{name}.acme.com"
                self.level = level or self.LEVEL
                self.later = "first"
            def set(self):
                self.later = compute()
            def env(self):
                return {"URL": self.host, "L": self.level, "X": self.later}
            def deploy(self):
                ship(self.name, env=self.env())
        one = Service("api", level="debug")
        one.deploy()
        Service("web").deploy()
        f("job", env={"H": one.host, "N": one.none})
        """;

    assertEquals(
        "api.URL=https://api.acme.com web.URL=https://web.acme.com api.L=debug web.L=info"
            + " api.X=… web.X=… job.H=https://api.acme.com job.N=…",
        Scripts.settings(script, null));
  }

  @Test
  void a_constructor_that_nobody_calls_is_read_as_if_someone_unseen_did() {
    String script =
        """
        class Service:
            def __init__(self, name):
                self.env = {"A": "1", "N": name}
            def deploy(self):
                ship("api", env=self.env)
        """;

    assertEquals("api.A=1 api.N=…", Scripts.settings(script, null));
  }

  @Test
  void a_loop_over_environments_gives_a_map_to_each() {
    String script =
        """
        for environment in ["staging", "production"]:
            f("api", env={"URL": f"https://{environment}.acme.com", "A": "1"})
        """;

    assertEquals(List.of("staging", "production"), Scripts.branches(script));
    assertEquals("api.URL=https://staging.acme.com api.A=1", Scripts.settings(script, "staging"));
    assertEquals(List.of(), Scripts.branches(script.replace("for environment", "for name")));
  }

  @Test
  void constants_of_another_module_are_read() {
    Map<String, String> files =
        Map.of(
            "ops/deploy.py",
            """
            from .config import HOST as H, MISSING
            import lib.names
            f("api", env={"A": H, "B": lib.names.N, "C": MISSING})
            """,
            "ops/config.py",
            "from .deploy import f\nHOST = 'h'\n",
            "lib/names.py",
            "N = 1\n");
    Deployment deployment =
        new Deployment(
            DeploymentKind.SCRIPT, Environment.DEFAULT, "ops/deploy.py", List.of(), null, "");
    Reading reading = new PythonReader().read(deployment, new MemoryTree(files));
    assertEquals(
        "api.A=h api.B=1 api.C=…",
        reading.settings().stream()
            .map(setting -> setting.key() + "=" + Scripts.shown(setting))
            .collect(Collectors.joining(" ")));
    assertEquals("ops/config.py", reading.settings().get(0).origin().source().path());
  }
}

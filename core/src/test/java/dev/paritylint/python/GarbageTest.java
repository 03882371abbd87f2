package dev.paritylint.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.model.Reading;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import dev.paritylint.source.SourceTree;
import dev.paritylint.source.Span;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the text, reading it ends, and every span lies in it. */
final class GarbageTest {
  private static final List<String> FIXTURES =
      List.of("deploy_to_gcp.py", "branches.py", "literals.py", "commands.py");

  private static final String[] PIECES = {
    "\"",
    "'",
    "{",
    "}",
    "(",
    ")",
    "[",
    "]",
    "f\"{",
    "\"\"\"",
    "\\",
    "\r",
    "\n",
    "\t",
    "\0",
    "😀",
    "\uD83D",
    "\uFEFF",
    "é",
    ":",
    "=",
    "**",
    "if ",
    "else:",
    "{\"staging\":",
    "env={",
    "\\N{",
    "%("
  };

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_damaged_script_is_read_without_an_exception(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < (seed % 4 == 3 ? 50 : 1); round++) {
      check(damaged(random, Scripts.resource(FIXTURES.get((int) seed % 4))));
    }
  }

  private static String damaged(Random random, String script) {
    StringBuilder text = new StringBuilder(script);
    for (int i = 0; i < 1 + random.nextInt(12); i++) {
      int at = random.nextInt(Math.max(1, text.length() - 1));
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 1 -> text.delete(at, at + 1);
        case 2 -> text.setLength(Math.max(1, text.length() - random.nextInt(400)));
        default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 80)));
      }
    }
    return text.toString();
  }

  /** Small, so that thousands of cases take seconds; each construct that is followed is in it. */
  private static final String SMALL =
      """
      HOST = "api.acme.com"
      class Service:
          def __init__(self, name, level="info"):
              self.env = {"NAME": name, "LEVEL": level}
          def deploy(self):
              run("job", env=self.env)
      Service("job").deploy()
      def variables(environment):
          if environment == "production":
              return {"URL": f"https://{HOST}", "A": 'p'}
          return {"URL": "https://staging." + HOST, "A": 's'}
      for environment in ["staging", "production"]:
          deploy("api", env={**variables(environment), "B": "%s-x" % HOST})
      MAPS = {"staging": {"C": "1"}, "production": {"C": "2"}}
      run(["gcloud", "run", "deploy", "web", "--set-env-vars", "D=" + HOST])
      """;

  static LongStream manySeeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("manySeeds")
  void a_small_script_damaged_over_and_over_is_read_without_an_exception(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 25; round++) {
      check(damaged(random, SMALL));
    }
  }

  @Test
  void a_script_that_ends_anywhere_is_read_without_an_exception() {
    for (int end = 0; end <= SMALL.length(); end++) {
      check(SMALL.substring(0, end));
    }
  }

  private static void check(String text) {
    PythonReader reader = new PythonReader();
    SourceTree tree = Scripts.tree(text);
    for (String branch : reader.branches(Scripts.PATH, tree)) {
      for (Setting setting : Scripts.read(reader, tree, branch).settings()) {
        String token = setting.origin().at().text();
        assertTrue(!token.isEmpty() || setting.shown().isEmpty(), () -> setting.key());
        if (token.matches("\"[a-z]*\"") && setting.value() instanceof Value.Text known) {
          assertEquals(token, '"' + known.text() + '"');
        }
      }
    }
    assertTrue(Scripts.read(reader, tree, null).problems().size() <= 6);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "CRLF, deploy_to_gcp.py",
    "CR, deploy_to_gcp.py",
    "MARK, deploy_to_gcp.py",
    "MARKS, deploy_to_gcp.py",
    "ACCENTS, deploy_to_gcp.py",
    "EMOJI, deploy_to_gcp.py",
    "TABS, deploy_to_gcp.py",
    "CRLF, branches.py",
    "CR, branches.py",
    "EMOJI, branches.py"
  })
  void another_writing_of_the_text_changes_no_value_and_no_token(Writing writing, String name) {
    String text = Scripts.resource(name);
    String other = writing.of(text);
    for (String branch : List.of("staging", "production")) {
      assertEquals(values(text, branch), values(other, branch));
    }
  }

  private static List<String> values(String text, String branch) {
    Reading reading = Scripts.read(text, branch);
    return reading.settings().stream()
        .map(
            setting ->
                setting.key()
                    + "="
                    + Scripts.shown(setting)
                    + " "
                    + token(setting.origin().at())
                    + setting.origin().via().stream().map(step -> token(step.at())).toList())
        .toList();
  }

  private static String token(Span at) {
    return at.line() + ": " + at.text().replace("  # é\n", "\n").replaceAll("\\s+", " ");
  }

  private enum Writing {
    CRLF,
    CR,
    MARK,
    MARKS,
    ACCENTS,
    EMOJI,
    TABS;

    String of(String text) {
      return switch (this) {
        case CRLF -> text.replace("\n", "\r\n");
        case CR -> text.replace("\n", "\r");
        case MARK -> "\uFEFF" + text;
        case MARKS -> "\uFEFF\uFEFF" + text;
        case ACCENTS -> text.replace("\n", "  # é\n");
        case EMOJI -> text.replace(": \"", ": \t \"").replace("{\n", "{  # 😀 ü 😀\n");
        case TABS -> text.replace("    ", "\t");
      };
    }
  }

  @Test
  void deep_nesting_is_bounded_and_reported() {
    for (String deep :
        List.of(
            "x = " + "[".repeat(20_000),
            "x = " + "{'a': ".repeat(20_000) + "1" + "}".repeat(20_000),
            "x = " + "(".repeat(3_000) + "1" + ")".repeat(3_000),
            "x = " + "1 + ".repeat(20_000) + "1",
            "x = " + "not ".repeat(10_000) + "1",
            "x = y" + ".z".repeat(10_000),
            "x = y" + "()".repeat(10_000),
            "x = " + "f'{".repeat(2_000),
            "x" + " = x".repeat(20_000))) {
      Reading reading = Scripts.read(deep + "\nf(env={'A': '1'})\n", null);
      assertTrue(!reading.problems().isEmpty(), deep.substring(0, 20));
    }
  }

  @Test
  void constants_that_double_each_other_stay_small() {
    StringBuilder text = new StringBuilder("a0 = 'xxxxxxxxxx'\nl0 = ['x', 'y']\nm0 = {'K': 'v'}\n");
    for (int i = 1; i < 200; i++) {
      int before = i - 1;
      text.append("a%d = a%d + a%d\n".formatted(i, before, before));
      text.append("l%d = l%d + l%d\n".formatted(i, before, before));
      text.append("m%d = {'L': m%d, 'R': m%d, **m%d}\n".formatted(i, before, before, before));
    }
    text.append("f(env={'A': a199, 'L': ','.join(l199), **m199})\n");
    assertTrue(Scripts.read(text.toString(), null).settings().size() >= 3);
  }
}

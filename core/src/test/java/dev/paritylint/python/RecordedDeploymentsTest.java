package dev.paritylint.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the reader against {@code deployed.tsv}: what the scripts deploy when they are run. */
final class RecordedDeploymentsTest {
  /** What no text of the script tells: what is handed over or looked up when it runs. */
  private static final Set<String> UNKNOWN =
      Set.of("by-conditional.SELF", "by-conditional.SELF_IN_TEXT", "frontend.BUILD");

  /** Deployed, but not found: a loop through numbers might have run no time at all. */
  private static final Set<String> MISSED = Set.of("loop.TRIES", "loop.FIXED");

  /** Found, but handed to a program that the recording does not start. */
  private static final Set<String> NOT_RECORDED = Set.of("app.CLOUDSDK_CORE_DISABLE_PROMPTS");

  @ParameterizedTest
  @CsvSource({
    "branches.py, staging",
    "branches.py, production",
    "deploy_to_gcp.py, staging",
    "deploy_to_gcp.py, production"
  })
  void the_reader_finds_what_the_script_deploys(String name, String word) {
    Map<String, String> deployed = deployed(name, word);
    Map<String, Setting> found = new LinkedHashMap<>();
    for (Setting setting : Scripts.read(Scripts.resource(name), word).settings()) {
      if (setting.kind() == SettingKind.VARIABLE && !NOT_RECORDED.contains(setting.key())) {
        found.put(setting.key(), setting);
      }
    }
    Set<String> expected = new TreeSet<>(deployed.keySet());
    expected.removeAll(MISSED);
    assertEquals(expected, new TreeSet<>(found.keySet()));
    found.forEach((key, setting) -> agrees(setting, deployed.getOrDefault(key, "")));
  }

  private static void agrees(Setting setting, String deployed) {
    if (setting.value() instanceof Value.Unknown unknown) {
      assertTrue(UNKNOWN.contains(setting.key()), setting + " should be known");
      assertTrue(deployed.startsWith(unknown.prefix()), setting.toString());
    } else {
      assertFalse(UNKNOWN.contains(setting.key()), setting + " is a guess");
      assertEquals(new Value.Text(deployed), setting.value(), setting.key());
    }
  }

  private static Map<String, String> deployed(String name, String word) {
    Map<String, String> deployed = new LinkedHashMap<>();
    for (String[] row : Scripts.table("deployed.tsv")) {
      if (row[0].equals(name) && row[1].equals(word)) {
        deployed.put(row[2] + "." + row[3], Scripts.unquoted(row[4]));
      }
    }
    return deployed;
  }
}

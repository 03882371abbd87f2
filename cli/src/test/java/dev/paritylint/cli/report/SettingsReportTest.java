package dev.paritylint.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.cli.report.terminal.Painter;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.project.Doubt;
import dev.paritylint.project.config.DeclaredService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReportTest {
  private static final Look LOOK = new Look(Painter.PLAIN, 100, "");

  private static final List<Value> ONE_OF_EACH =
      List.of(
          new Value.Text("text"),
          new Value.Seconds(new BigDecimal("3600")),
          new Value.Unlimited(),
          new Value.Unknown("nobody tells"));

  @Test
  void settings_for_people() {
    Approvals.verify(new SettingsText(Shop.landscape(), LOOK).print());
  }

  @Test
  void settings_for_programs() {
    Approvals.verify(new SettingsJson(Shop.landscape(), "").print());
  }

  @Test
  void environments_for_people() {
    List<Doubt> doubts =
        List.of(new Doubt("test", "src/test.env", "a weak word that stands alone"));
    List<DeclaredService> services =
        List.of(new DeclaredService("backend", List.of("api", "shop-backend")));
    Approvals.verify(new EnvironmentsText(Shop.landscape(), LOOK).print(doubts, services));
  }

  @Test
  void no_table_shows_a_secret() {
    assertFalse(new SettingsText(Shop.landscape(), LOOK).print().contains(Shop.PASSWORD));
  }

  @Test
  void every_kind_of_value_has_words_and_json() {
    assertEquals(
        Set.of(Value.class.getPermittedSubclasses()),
        ONE_OF_EACH.stream().map(Object::getClass).collect(Collectors.toSet()));
    Landscape all =
        Shop.landscape()
            .withSettings(ONE_OF_EACH.stream().map(SettingsReportTest::setting).toList());
    assertEquals(
        List.of("text", "3600 s", "unlimited", "unknown: nobody tells"),
        ONE_OF_EACH.stream().map(SettingsReportTest::setting).map(Values::of).toList());
    List<String> values =
        new SettingsJson(all, "").print().lines().filter(l -> l.contains("\"value\"")).toList();
    assertEquals(
        Set.of("\"text\"", "3600", "\"unlimited\"", "null"),
        values.stream().map(line -> line.replaceAll(".*: |,$", "")).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void the_order_of_settings_in_the_landscape_changes_nothing(long seed) {
    List<Setting> settings = new ArrayList<>(Shop.landscape().settings());
    Collections.shuffle(settings, new Random(seed));
    assertNotEquals(Shop.landscape().settings(), settings);
    Landscape shuffled = Shop.landscape().withSettings(settings);
    assertEquals(
        new SettingsJson(Shop.landscape(), "").print(), new SettingsJson(shuffled, "").print());
    assertEquals(
        new SettingsText(Shop.landscape(), LOOK).print(), new SettingsText(shuffled, LOOK).print());
  }

  @Test
  void rules_are_listed_with_their_severity() {
    assertEquals(
        """
        timeout/not-applied  error    a timeout where the platform ignores it
        timeout/parity       warning  the same timeout differs
        """,
        new RuleList(Arrays.asList(Shop.NOT_APPLIED, Shop.PARITY)).text());
  }

  private static Setting setting(Value value) {
    return new Setting(
        Shop.STAGING_COMPOSE,
        "backend",
        SettingKind.TIMEOUT,
        "t",
        value,
        Origin.literal(Shop.span(Shop.COMPOSE, "debug")),
        false);
  }
}

package dev.paritylint.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.model.Confidence;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Landscape.Comparison;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EqualityTest {
  private static final Environment STAGING =
      environment("staging", EnvironmentClass.PRE_PRODUCTION);
  private static final Environment PRODUCTION =
      environment("production", EnvironmentClass.PRODUCTION);

  /** Each cell holds the values of settings A, B, C …; the last of them are asked for. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          STAGING                                    | PRODUCTION                                 | SAME
          r:111122223333:x;r:111122223333:y          | r:444455556666:x;r:444455556666:y          | true
          r:111122223333:x                           | r:444455556666:x                           | false
          a.acmelab.net;b.acmelab.net;c.acmelab.net  | a.acme.com;b.acme.com;c.acme.com           | true
          a.acmelab.net;b.acmelab.net                | a.acme.com;b.acme.com                      | false
          x-u-kv;x-u-db;x-u-bus                      | x-p-kv;x-p-db;x-p-bus                      | true
          x-debug-a;x-debug-b;x-debug-c              | x-warn-a;x-warn-b;x-warn-c                 | false
          http:a;http:b;http:c                       | https:a;https:b;https:c                    | false
          a-30;b-30;c-30                             | a-60;b-60;c-60                             | false
          a-300000;b-300000;c-300000                 | a-600000;b-600000;c-600000                 | false
          u-shop-a;u-shop-b;u-shop-c                 | staging-shop-a;staging-shop-b;staging-shop-c | false
          30;40;50                                   | 60;60;60                                   | false
          x-u-a;x-v-b;x-u-c;x-w-d;x-u-e              | x-p-a;x-p-b;x-q-c;x-q-d;x-r-e              | false
          """)
  void words_that_always_stand_for_each_other_are_learned(
      String staging, String production, boolean same) {
    List<Setting> settings = new ArrayList<>(settings(STAGING, staging));
    settings.addAll(settings(PRODUCTION, production));
    Equality equality = Equality.of(landscape(settings));
    Setting left = settings.get(settings.size() / 2 - 1);
    Setting right = settings.get(settings.size() - 1);

    assertEquals(same, equality.same(left, right));
    assertEquals(same, equality.same(right, left));
  }

  @Test
  void within_one_environment_values_are_compared_as_they_are() {
    Equality equality = Equality.of(landscape(List.of()));

    assertFalse(equality.same("api-staging.acme.com", STAGING, "api.acme.com", STAGING));
    assertTrue(equality.same("api-staging.acme.com", STAGING, "api.acme.com", PRODUCTION));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          STAGING                  | PRODUCTION               | ROWS
          STAGING_API_URL          | PROD_API_URL             | API_URL
          STAGING_API_URL          | API_URL                  | API_URL
          stagingZone              | prodZone                 | Zone
          dev_zone_id              | dev_zone_id              | dev_zone_id
          PROD_URL                 | PROD_URL                 | PROD_URL
          STAGING_URL+URL          | PROD_URL                 | PROD_URL STAGING_URL URL
          STAGING_URL+STG_URL      | PROD_URL                 | PROD_URL STAGING_URL STG_URL
          PROD_URL                 | STAGING_URL              | PROD_URL STAGING_URL
          STAGING                  | PROD                     | PROD STAGING
          """)
  void names_are_one_where_only_the_own_words_differ(
      String staging, String production, String rows) {
    List<Setting> settings = new ArrayList<>();
    for (String name : staging.split("\\+", -1)) {
      settings.add(setting(STAGING, name, "x"));
    }
    settings.add(setting(PRODUCTION, production, "x"));

    assertEquals(
        rows,
        String.join(
            " ", Matrix.of(landscape(settings)).rows().stream().map(Row::name).sorted().toList()));
  }

  private static List<Setting> settings(Environment environment, String values) {
    List<Setting> settings = new ArrayList<>();
    for (String value : values.split(";", -1)) {
      settings.add(setting(environment, "KEY_" + (char) ('A' + settings.size()), value));
    }
    return settings;
  }

  private static Setting setting(Environment environment, String name, String value) {
    return new Setting(
        new Deployment(
            DeploymentKind.COMPOSE, environment, environment + ".yml", List.of(), null, ""),
        "api",
        SettingKind.VARIABLE,
        name,
        new Value.Text(value),
        Origin.literal(SourceFile.of(environment + name, value).span(0, value.length())),
        false);
  }

  private static Landscape landscape(List<Setting> settings) {
    return new Landscape(
        List.of(STAGING, PRODUCTION),
        List.of(),
        settings,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(new Comparison(STAGING, PRODUCTION)));
  }

  private static Environment environment(String name, EnvironmentClass kind) {
    return new Environment(name, Set.of(name), kind, "", "", Confidence.CERTAIN, List.of());
  }
}

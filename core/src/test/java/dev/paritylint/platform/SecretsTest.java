package dev.paritylint.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.source.SourceFile;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {
  private static final Secrets SECRETS = Secrets.load();

  private static Setting setting(SettingKind kind, String name, Value value) {
    return new Setting(
        new Deployment(DeploymentKind.COMPOSE, Environment.DEFAULT, "", List.of(), null, ""),
        "backend",
        kind,
        name,
        value,
        Origin.literal(SourceFile.of("a.yml", "x").whole()),
        false);
  }

  private static boolean isSecret(String name, String value) {
    return SECRETS.isSecret(setting(SettingKind.VARIABLE, name, new Value.Text(value)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DB_PASSWORD            | hunter2
          postgresPassword       | hunter2
          JWT_SECRET             | abc
          JWT_SECRET_KEY         | abc
          SECRET_KEY_BASE        | abc
          GITHUB_TOKEN           | abc
          OPENAI_API_KEY         | abc
          STRIPE_APIKEY          | abc
          AWS_SECRET_ACCESS_KEY  | abc
          PRIVATE_KEY            | abc
          GOOGLE_CREDENTIALS     | {}
          DATABASE_URL           | postgres://shop:hunter2@db:5432/shop
          SENTRY_DSN             | https://0123456789abcdef@sentry.acme.com/1
          REDIS_URL              | redis://:hunter2@redis:6379/0
          ANYTHING               | ghp_abcdefghijklmnopqrstuvwxyz0123456789
          ANYTHING               | 9f86d081884c7d659a2feaa0c55ad015
          ANYTHING               | kJ8s0dPq2LmZx7Rt4VbN6wYc1Hg3Ue5a
          ANYTHING               | wJ4lrX0tnF3MI/K7MD5NG/bPxRf1CY3Xa2PL8kEY
          RPC_URL                | https://chain.acme.com/v2/kJ8s0dPq2LmZx7Rt4VbN6wYc1Hg3Ue5a
          RPC_URL                | https://chain.acme.com/api/9f86d081884c7d659a2feaa0c55ad015/graph
          HOOK_URL               | https://hooks.acme.com/in?key=kJ8s0dPq2LmZx7Rt4VbN6wYc1Hg3Ue5a&v=1
          """)
  void a_secret_is_known_by_its_name_or_its_value(String name, String value) {
    assertTrue(isSecret(name, value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TOKEN_TTL              | 3600
          SECRET_NAME            | shop-db
          ASSET_URL              | https://cdn.acme.com/da39a3ee5e6b4b0d3255bfef95601890afd80709/app.js
          DOCS_URL               | https://acme.com/a-rather-long-path-of-words/and-another-one/Page2
          ITEM_URL               | https://acme.com/items/123e4567-e89b-12d3-a456-426614174000
          SECRET_ARN             | arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop-AbCdEf
          PASSWORD_FILE          | /run/secrets/db
          PASSWORD_MIN_LENGTH    | 12
          MAX_TOKENS             | 4096
          REQUIRE_PASSWORD       | true
          AUTH_TOKEN             | false
          AUTH_TOKEN             | ''
          DATABASE_URL           | postgres://db:5432/shop
          DATABASE_URL           | postgres://shop:${DB_PASSWORD}@db/shop
          REPOSITORY             | ssh://git@github.com/acme/shop.git
          API_URL                | https://api.staging.acme.com/v1/some-long-path
          API_HOST               | shop-backend-staging-abcdef1234-uc.a.run.app
          ROLE                   | arn:aws:iam::123456789012:role/ShopBackendStagingTaskRole
          IMAGE                  | acme/shop@sha256:9f86d081884c7d659a2feaa0c55ad0159f86d081884c7d659a2feaa0c55ad015
          GIT_SHA                | da39a3ee5e6b4b0d3255bfef95601890afd80709
          CONFIG_PATH            | /etc/ShopBackend/Config2/Production9/Settings
          TRACE_ID               | 123e4567-e89b-12d3-a456-426614174000
          CLUSTER                | projects/Acme1/locations/europe-west1/clusters/Main2
          CLASS                  | ShopBackendConfiguration2Factory
          STRIPE_PUBLISHABLE_KEY | pk9f86d081884c7D659a2FEaa0c55ad015
          GOOGLE_CLIENT_ID       | 9f86d081884c7d659a2feaa0c55ad015
          SETTINGS               | DEBUG_MODE_ENABLED_FOR_ALL_USERS
          """)
  void what_only_looks_like_a_secret_is_none(String name, String value) {
    assertFalse(isSecret(name, value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          postgres://shop:q7Zt2LpX9vKd4RmW8sBn3HyJ@db.acme.com/shop | q7Zt2LpX9vKd4RmW8sBn3HyJ
          redis://:kJxsQdPqzLmZKLRtvvvNbwYcoHGPUeaW@10.0.0.1:6379/0 | kJxsQdPqzLmZKLRtvvvNbwYcoHGPUeaW
          postgres://shop:a-long-password-of-words@db.acme.com/shop | ''
          postgres://shop:postgres@db:5432/shop                     | ''
          postgres://shop:${DATABASE_PASSWORD_OF_Production}@db/s   | ''
          https://acme.com/q7Zt2LpX9vKd4RmW8sBn3HyJ                 | ''
          """)
  void a_password_in_an_address_may_have_been_issued(String address, String password) {
    assertEquals(password, SECRETS.genuinePassword(address).orElse(""));
  }

  @Test
  void a_header_is_judged_by_its_own_name() {
    Value value = new Value.Text("abc");
    String headers = "gcp.backend_service.custom_request_headers.";
    assertTrue(SECRETS.isSecret(setting(SettingKind.HEADER, headers + "X-Api-Key", value)));
    assertTrue(SECRETS.isSecret(setting(SettingKind.HEADER, headers + "Authorization", value)));
    assertFalse(SECRETS.isSecret(setting(SettingKind.HEADER, headers + "X-Name", value)));
  }

  @Test
  void an_unknown_value_is_judged_by_its_name_and_its_beginning() {
    Value.Unknown plain = new Value.Unknown("unresolved");
    Value.Unknown address = new Value.Unknown("unresolved", "postgres://shop:hunter2@db");
    assertTrue(SECRETS.isSecret(setting(SettingKind.VARIABLE, "DB_PASSWORD", plain)));
    assertFalse(SECRETS.isSecret(setting(SettingKind.VARIABLE, "LOG_LEVEL", plain)));
    assertTrue(SECRETS.isSecret(setting(SettingKind.VARIABLE, "DATABASE_URL", address)));
  }

  @Test
  void nineteen_of_twenty_random_keys_of_24_bytes_are_found() {
    Random random = new Random(7);
    int found = 0;
    for (int i = 0; i < 1000; i++) {
      byte[] key = new byte[24];
      random.nextBytes(key);
      found += isSecret("X", Base64.getEncoder().encodeToString(key)) ? 1 : 0;
    }
    assertTrue(found >= 950, found + " of 1000");
  }

  @Test
  void a_very_long_value_is_judged_in_time() {
    String text = "a:".repeat(200_000) + "http://".repeat(100_000);
    assertEquals(false, isSecret("X", text));
  }
}

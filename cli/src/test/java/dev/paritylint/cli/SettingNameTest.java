package dev.paritylint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.paritylint.cli.report.Shop;
import dev.paritylint.model.Setting;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingNameTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          backend.LOG_LEVEL,       backend.LOG_LEVEL
          LOG_LEVEL,               backend.LOG_LEVEL
          LOG_*,                   backend.LOG_LEVEL
          backend.LOG_*,           backend.LOG_LEVEL
          var.backend_timeout_sec, backend.gcp.backend_service.timeout_sec
          """)
  void a_setting_answers_to_key_name_glob_and_what_it_comes_through(String word, String key) {
    assertEquals(
        List.of(key),
        SettingName.find(word, Shop.landscape()).stream().map(Setting::key).distinct().toList());
  }

  @Test
  void a_name_is_found_in_every_environment() {
    assertEquals(
        List.of("staging", "production"),
        SettingName.find("HOST", Shop.landscape()).stream()
            .map(setting -> setting.environment().name())
            .toList());
  }

  @Test
  void an_unknown_one_is_answered_with_the_nearest() {
    Refusal refusal =
        assertThrows(Refusal.class, () -> SettingName.find("LOG_LEVLE", Shop.landscape()));
    assertEquals(
        "no setting 'LOG_LEVLE'; did you mean 'LOG_LEVEL'?; 'paritylint settings' lists them all",
        refusal.getMessage());
  }
}

package dev.paritylint.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.paritylint.model.Reading;
import dev.paritylint.model.Rejection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GcloudListTest {
  private static final String DEPLOY = "gcloud run deploy api --set-env-vars ";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          "^@^A=1@MAIL=shop@acme.com@B=2" => api.A=1 api.MAIL=shop@acme.com api.B=2 => MAIL
          A=1,HOSTS=x,y,z,B=2             => api.A=1 api.HOSTS=x,y,z api.B=2 => HOSTS
          HOSTS=x,y,MAILS=a@b,c@d         => api.HOSTS=x,y api.MAILS=a@b,c@d => HOSTS
          "^;^A=1;HOSTS=x,y"              => api.A=1 api.HOSTS=x,y => ``
          "^@^DB=pg://u:p@h/d?ssl=1"      => api.DB=pg://u:p@h/d?ssl=1 => DB
          "^::^A=x::y"                    => api.A=x::y => A
          A=1,                            => api.A=1 => ``
          A=1,,B=2                        => api.A=1 api.B=2 => ``
          "A=1, B=2"                      => api.A=1 api.B=2 => ``
          A=1,$MORE                       => api.A=1 => ``
          A=1,$MORE,x                     => api.A=1 => ``
          A=1,${P}_B=2                    => api.A=1 => ``
          A=$X,y                          => api.A=… => A
          X=1,/mnt/k=k                    => api.X=1 => ``
          x,A=1                           => api.A=1 => ``
          """)
  void a_value_with_the_delimiter_is_kept_and_refused(String list, String told, String refused) {
    Reading reading = Scripts.read(Scripts.tree(DEPLOY + list + "\n"), null);

    assertEquals(told, Scripts.told(reading));
    assertEquals(
        refused.isEmpty() ? List.of() : List.of(refused),
        reading.rejections().stream().map(one -> one.setting().name()).toList());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          "A=x,y"              => , => ^;^
          "A=x,y;z"            => , => ^|^
          "^@^A=x@y"           => @ => ^;^
          "^;^A=x;y|#~"        => ; => ^@^
          "^@@^A=x@@y;|#~"     => @@ => ^##^
          """)
  void another_delimiter_is_proposed(String list, String delimiter, String other) {
    Rejection rejection =
        Scripts.read(Scripts.tree(DEPLOY + list + "\n"), null).rejections().get(0);

    assertEquals(
        "breaks the list that it stands in: gcloud takes every \"%s\" for the end of a pair"
            .formatted(delimiter),
        rejection.why());
    assertEquals("choose a delimiter that no value holds, as " + other, rejection.instead());
  }

  @Test
  void the_place_is_all_of_the_value() {
    String script = DEPLOY + "\"^@^A=1@MAIL=shop@acme.com@B=2\"\n";

    assertEquals(
        "shop@acme.com",
        Scripts.read(Scripts.tree(script), null)
            .rejections()
            .get(0)
            .setting()
            .origin()
            .at()
            .text());
  }

  @Test
  void secrets_are_kept_and_refused_too() {
    Reading reading =
        Scripts.read(
            Scripts.tree("gcloud run deploy api --set-secrets A=a:1,b,/mnt/k=k:1\n"), null);

    assertEquals(
        List.of("A"), reading.rejections().stream().map(one -> one.setting().name()).toList());
  }

  @Test
  void a_list_of_a_thousand_parts_is_one_value() {
    String value = "x" + ",x".repeat(1000);
    Reading reading = Scripts.read(Scripts.tree(DEPLOY + "A=" + value + "\n"), null);

    assertEquals("api.A=" + value, Scripts.told(reading));
    assertFalse(reading.rejections().isEmpty());
  }
}

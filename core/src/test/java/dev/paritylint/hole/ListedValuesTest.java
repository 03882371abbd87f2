package dev.paritylint.hole;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.source.SourceFile;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedValuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      textBlock =
          """
          [ "$ENV" == staging ] || [ "${ENV}" = 'prod' ] ^ ENV ^ prod staging
          [[ "$ENV" != "staging" && $ENV != "prod" ]] ^ ENV ^ prod staging
          [ "$OTHER" = "prod" ] ^ ENV ^ ''
          [ "$ENVY" = "prod" ] ^ ENV ^ ''
          case "$ENV" in\\n dev|qa) a;;\\n prod) b;;\\nesac ^ ENV ^ dev prod qa
          case "$1" in\\n dev) a;;\\nesac ^ ENV ^ ''
          usage: deploy <staging|prod> ^ ENV ^ prod staging
          a = contains(["dev", "prod"], var.environment) ^ environment ^ dev prod
          a = contains(["dev", "prod"], var.region) ^ environment ^ ''
          options:\\n  - dev\\n  - "prod"\\nb: 1 ^ environment ^ dev prod
          """)
  void values_are_listed_where_the_variable_is_named(
      String script, String variable, String expected) {
    SourceFile file = SourceFile.of("deploy.sh", script.replace("\\n", "\n"));
    TreeSet<String> found = new TreeSet<>();
    ListedValues.of(ScriptText.of(file), variable).forEach(found::addAll);

    assertEquals(expected, String.join(" ", found));
  }
}

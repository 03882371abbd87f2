package dev.paritylint.hole;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.hole.HolePattern.Fill;
import dev.paritylint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolePatternTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          script | path | name
          vars/${ENV}.yml | vars/prod.yml | prod
          -var-file=env/$(DEPLOY_ENV).tfvars | env/qa.tfvars | qa
          -var-file=../env/$ENV.tfvars | infra/env/qa.tfvars | qa
          cp .env.${{ inputs.environment }} .env | .env.staging | staging
          open(f"config/{environment}.json") | config/dev.json | dev
          terraform plan -var-file=vars/<env>.tfvars | vars/eu-prod.tfvars | eu-prod
          docker-compose.${STAGE:-dev}.yml | docker-compose.prod.yml | prod
          ./vars/${env}_vars.yml | vars/prod_vars.yml | prod
          . $HERE/../vars/${ENV}.env | vars/prod.env | prod
          vars/${ENV}.yml | other/prod.yml | ''
          vars/${ENV}.yml | xvars/prod.yml | ''
          vars/${ENV}.yml | vars/prod/a.yml | ''
          vars/${ENV}.yml | vars/NAME.yml | ''
          vars/${SERVICE}.yml | vars/prod.yml | ''
          $ENV | prod | ''
          """)
  void a_file_fills_the_hole_of_a_path(String script, String path, String name) {
    List<String> names = new ArrayList<>();
    for (HolePattern pattern : patterns(script)) {
      add(pattern.fillOfFile(path), names);
    }
    assertEquals(name, String.join(" ", names));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cd environments/$ENV | environments/prod | prod
          cd environments/${ENVIRONMENT}/network | environments/prod | prod
          terraform -chdir=terraform-gcp-$ENV apply | terraform-gcp-staging | staging
          vars/${ENV}.yml | vars/prod | ''
          """)
  void a_folder_fills_the_hole_of_a_path(String script, String folder, String name) {
    List<String> names = new ArrayList<>();
    for (HolePattern pattern : patterns(script)) {
      add(pattern.fillOfFolder(folder), names);
    }
    assertEquals(name, String.join(" ", names));
  }

  private static List<HolePattern> patterns(String script) {
    return HolePattern.in(ScriptText.of(SourceFile.of("deploy.sh", script + "\n")));
  }

  private static void add(@org.jspecify.annotations.Nullable Fill fill, List<String> names) {
    if (fill != null) {
      names.add(fill.owner().substring(fill.start(), fill.end()));
    }
  }
}

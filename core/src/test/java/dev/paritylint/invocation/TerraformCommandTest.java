package dev.paritylint.invocation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.shell.Word;
import dev.paritylint.source.MemoryTree;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerraformCommandTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          terraform apply                                  => apply START: [] []
          tofu plan                                        => plan START: [] []
          /usr/local/bin/terraform apply                   => apply START: [] []
          sudo -E terraform apply                          => apply START: [] []
          env A=b terraform apply                          => apply START: [] []
          terraform -chdir=infra plan                      => plan START:infra [] []
          terraform --chdir=infra plan                     => plan START:infra [] []
          cd infra && tofu -chdir=prod apply               => apply START:infra/prod [] []
          terraform -chdir=$1 plan                         => plan UNKNOWN: [] []
          terraform -no-color -chdir=infra plan            => plan START:infra [] []
          terraform apply -var a=b                         => apply START: [VARIABLE a=b] []
          terraform apply -var=a=b                         => apply START: [VARIABLE a=b] []
          terraform apply --var a=b                        => apply START: [VARIABLE a=b] []
          terraform apply --var=a=b                        => apply START: [VARIABLE a=b] []
          terraform apply -var 'a=b c' -var "d=e=f"        => apply START: [VARIABLE a=b c, VARIABLE d=e=f] []
          terraform apply -var-file=a.tfvars               => apply START: [FILE a.tfvars] []
          terraform apply -var-file a.tfvars               => apply START: [FILE a.tfvars] []
          terraform apply --var-file=a.tfvars -var a=b     => apply START: [FILE a.tfvars, VARIABLE a=b] []
          terraform apply -auto-approve plan.out           => apply START: [] [plan.out]
          terraform apply -var                             => apply START: [] []
          terraform workspace select prod                  => workspace START: [] [select, prod]
          """)
  void a_command_line_says_where_and_with_what(String script, String told) {
    assertEquals(told, command(script).map(TerraformCommandTest::told).orElse("none"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "terraform",
    "terraform -version",
    "echo terraform apply",
    "terraform-docs apply",
    "docker run terraform apply",
    "$TOOL apply"
  })
  void another_program_is_none(String script) {
    assertEquals(Optional.empty(), command(script));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          terraform workspace select prod                    => prod
          terraform workspace select -or-create prod         => prod
          terraform workspace select -or-create=true prod    => prod
          terraform workspace select prod -no-color          => prod
          terraform workspace new prod                       => prod
          terraform workspace new -lock=false prod           => prod
          tofu workspace select prod                         => prod
          terraform workspace select $WORKSPACE              => unknown
          terraform workspace list                           => none
          terraform workspace show                           => none
          terraform workspace delete prod                    => none
          terraform workspace select                         => none
          terraform apply select prod                        => none
          """)
  void a_workspace_is_selected_or_made(String script, String workspace) {
    Optional<Word> selected = command(script).flatMap(TerraformCommand::selectsWorkspace);
    assertEquals(
        workspace,
        selected
            .map(word -> word.value().isKnown() ? word.characters() : "unknown")
            .orElse("none"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "plan, true, false",
    "apply, true, true",
    "refresh, true, false",
    "destroy, false, false",
    "init, false, false",
    "validate, false, false"
  })
  void some_commands_work_values_out(String name, boolean plans, boolean applies) {
    TerraformCommand command = command("terraform " + name).orElseThrow();
    assertEquals(
        List.of(plans, applies), List.of(command.plans(), command.applies()), command.command());
  }

  private static String told(TerraformCommand command) {
    return command.command()
        + " "
        + command.folder().base()
        + ":"
        + command.folder().path()
        + " "
        + command.options().stream()
            .map(option -> option.kind() + " " + option.value().characters())
            .toList()
        + " "
        + command.operands().stream().map(Word::characters).toList();
  }

  /** What the last command of a script is. */
  private static Optional<TerraformCommand> command(String script) {
    SourceTree tree = new MemoryTree(Map.of("run.sh", script));
    List<Invocation> all =
        Procedures.in(SourceFile.of("run.sh", script), tree).get(0).invocations();
    return TerraformCommand.of(all.get(all.size() - 1));
  }
}

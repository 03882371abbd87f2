package dev.paritylint.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.model.Value;
import dev.paritylint.source.MemoryTree;
import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is filled in here and what there is as {@code sh -c} in place of {@code ssh} shows it. */
final class InnerScriptsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          ssh host "docker run -e A=1 web" => web.A=1
          ssh -i key -p 22 -o StrictHostKeyChecking=no me@host docker run -e A=1 web => web.A=1
          ssh -tt host -- 'docker run -e A=1 web' => web.A=1
          ssh -fNL 1:2:3 host => ``
          ssh host => ``
          sshpass -p x ssh host 'docker run -e A=1 web' => web.A=1
          B=1; ssh host "docker run -e A=$B web" => web.A=1
          B=1; ssh host 'docker run -e A=$B web' => web.A=…
          B=1; ssh host "docker run -e A=\\$B web" => web.A=…
          export B=1; ssh host 'docker run -e A=$B web' => web.A=…
          B=1; ssh host "B=2; docker run -e A=$B -e C=\\$B web" => web.A=1 web.C=2
          B='one two'; ssh host "docker run -e 'A=$B' web" => web.A=one two
          B='one two'; ssh host docker run -e "A=$B" web => two.A=one
          ssh host "docker run -e A=$(cat f) -e B=2 web" => web.A=… web.B=2
          ssh host docker run -e 'A="x y"' web => web.A=x y
          ssh host "cd /srv && export A=1 && docker run -e A web" => web.A=1
          ssh host "sudo bash -c 'docker run -e A=1 web'" => web.A=1
          B=1; ssh host <<EOF⏎docker run -e A=$B -e C=\\$B web⏎EOF => web.A=1 web.C=…
          B=1; ssh host <<'EOF'⏎docker run -e A=$B web⏎EOF => web.A=…
          B=1; ssh host <<'EOF'⏎B=2⏎docker run -e A=$B web⏎EOF => web.A=2
          ssh host 'bash -s' <<EOF⏎docker run -e A=1 web⏎EOF => web.A=1
          ssh host bash -s -- one two <<'EOF'⏎docker run -e A=$1 -e B=$2 web⏎EOF => web.A=one web.B=two
          ssh host sudo bash <<-EOF⏎	docker run -e A=1 web⏎	EOF => web.A=1
          echo 'docker run -e A=1 web' | ssh host bash => web.A=1
          ssh host 'bash -s' < remote.sh => far.A=remote far.B=
          bash < remote.sh => far.A=remote far.B=
          ssh host bash -s x < remote.sh => far.A=remote far.B=x
          ssh host "echo A=1 > .env" => app.A=1
          gcloud compute ssh vm --zone z --command="docker run -e A=1 web" => web.A=1
          bash -c 'docker run -e A=1 web' => web.A=1
          sh -c "docker run -e A=1 web" => web.A=1
          bash -euxo pipefail -c 'docker run -e A=1 web' => web.A=1
          bash -lc 'docker run -e A=$1 web' name one => web.A=one
          B=1; bash -c 'docker run -e A=$B web' => web.A=…
          export B=1; bash -c 'docker run -e A=$B web' => web.A=1
          B=1 bash -c 'docker run -e A=$B web' => web.A=1
          sudo B=1 sh -c 'docker run -e A=$B web' => web.A=1
          bash -c 'A=1'; docker run -e A=$A web => web.A=…
          bash -c 'exit 1'; docker run -e A=1 web => web.A=1
          bash -c "bash -c 'docker run -e A=1 web'" => web.A=1
          bash -x => ``
          echo ssh host 'docker run -e A=1 web' => ``
          eval "docker run -e A=1 web" => ``
          ls | xargs docker run -e A=1 web => ``
          ssh host 'heroku config:set A=1 B=2 -a s'; ssh host 'heroku config:unset A -a s' => s.B=2
          """)
  void what_another_shell_is_given_is_followed(String script, String expected) {
    SourceTree tree =
        new MemoryTree(
            Map.of(
                Scripts.PATH,
                script.replace('⏎', '\n') + "\n",
                "remote.sh",
                "docker run -e A=remote -e B=$1 far\n"));
    ShellRun run =
        ShellRun.of(Passage.of(tree.read(Scripts.PATH).orElseThrow()), Map.of(), List.of(), tree);
    assertEquals(expected, Scripts.told(DeployCommands.in(tree).settings(run)));
  }

  @Test
  void each_value_stands_where_its_characters_do() {
    String script =
        """
        VERSION=1.2
        ssh host "docker run -e A=one -e \\"B=two three\\" -e C=v$VERSION-x -e D=$VERSION web"
        ssh host <<EOF
          docker run -e E=five -e F=$VERSION web
        EOF
        """;
    List<CommandSetting> settings = Scripts.settings(script);
    assertEquals(
        "web.A=one web.B=two three web.C=v1.2-x web.D=1.2 web.E=five web.F=1.2",
        Scripts.told(settings));
    assertEquals(
        List.of("one", "two three", "v$VERSION-x", "$VERSION", "five", "$VERSION"),
        settings.stream().map(one -> one.origin().at().text()).toList());
    assertEquals(
        List.of("VERSION 1.2"),
        settings.get(2).origin().via().stream()
            .map(step -> step.what() + " " + step.at().text())
            .toList());
  }

  @Test
  void what_the_other_machine_knows_is_said_to_be_there() {
    Value value = Scripts.settings("ssh host 'docker run -e A=$B web'").get(0).value();
    assertTrue(
        value instanceof Value.Unknown unknown
            && unknown.reason().equals("`$B` is set on another machine"));
  }

  @Test
  void an_environment_that_a_script_is_for_is_not_that_of_the_other_machine() {
    String script =
        """
        case $ENV in staging) X=1 ;; prod) X=2 ;; esac
        ssh host "docker run -e A=$ENV -e B=\\$ENV -e X=$X web"
        """;
    assertEquals(
        "web.A=prod web.B=… web.X=2", Scripts.told(Scripts.read(Scripts.tree(script), "prod")));
  }

  @Test
  void shells_in_shells_end() {
    StringBuilder script = new StringBuilder("docker run -e A=1 web");
    for (int i = 0; i < 6; i++) {
      script.insert(0, "ssh host ").append(i);
    }
    assertEquals(List.of(), Scripts.settings(script.toString()));
  }
}

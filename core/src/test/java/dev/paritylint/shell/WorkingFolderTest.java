package dev.paritylint.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WorkingFolderTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          run                                              => START:
          cd infra; run                                    => START:infra
          cd infra/; cd ./prod; run                        => START:infra/prod
          cd infra && cd .. && run                         => START:
          cd ../other; run                                 => START:../other
          cd infra/../..; run                              => START:..
          cd "infra" || exit 1; run                        => START:infra
          (cd infra; run)                                  => START:infra
          (cd infra); run                                  => START:
          (cd infra; (cd prod); run)                       => START:infra
          pushd infra; run                                 => START:infra
          pushd infra; popd; run                           => START:
          pushd infra > /dev/null; pushd prod; popd; run   => START:infra
          pushd infra; cd prod; popd; run                  => START:
          cd infra; cd -; run                              => UNKNOWN:
          DIR=infra; cd $DIR/prod; run                     => START:infra/prod
          go() { cd infra; }; go; run                      => START:infra
          cd $1; run                                       => UNKNOWN:
          cd /srv/app; run                                 => UNKNOWN:
          cd; run                                          => UNKNOWN:
          cd ~/app; run                                    => UNKNOWN:
          cd $1; cd infra; run                             => UNKNOWN:
          popd; run                                        => UNKNOWN:
          cd "$(dirname "$0")/../infra"; run               => TREE:infra
          cd "$(git rev-parse --show-toplevel)"; run       => TREE:
          """)
  void a_command_runs_where_the_changes_before_it_lead(String script, String folder) {
    List<String> folders =
        Scripts.run(script).commands().stream()
            .filter(command -> command.words().get(0).is("run"))
            .map(command -> command.surroundings().folder())
            .map(where -> where.base() + ":" + where.path())
            .toList();
    assertEquals(List.of(folder), folders);
  }

  @ParameterizedTest(name = "{0} from {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cd infra       |            | TREE:infra
          cd infra       | deploy     | TREE:deploy/infra
          cd ../infra    | deploy     | TREE:infra
          cd ..          | deploy/aws | TREE:deploy
          cd ../infra    |            | UNKNOWN:
          cd ../../infra | deploy     | UNKNOWN:
          cd $1          | deploy     | UNKNOWN:
          """)
  void where_a_script_is_started_decides_where_it_leads(
      String change, String start, String folder) {
    WorkingFolder left =
        Scripts.run(change + "; run").commands().stream()
            .filter(command -> command.words().get(0).is("run"))
            .findFirst()
            .orElseThrow()
            .surroundings()
            .folder();

    WorkingFolder entered = left.startedIn(start == null ? "" : start);

    assertEquals(folder, entered.base() + ":" + entered.path());
  }

  @Test
  void a_folder_of_the_tree_stays_where_it_is() {
    WorkingFolder here = WorkingFolder.inTree("deploy");
    assertEquals(here, here.startedIn("elsewhere"));
  }
}

package dev.paritylint.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.model.Reading;
import dev.paritylint.source.MemoryTree;
import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShellReaderTest {
  private static final String DEPLOY = "gcloud run deploy api --set-env-vars ";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          case "$1" in staging|stg) X=1;; prod) X=2;; *) exit 1;; esac => [staging, prod]
          case $ENV in production) X=1;; esac => [production]
          if [ "$ENVIRONMENT" = "staging" ]; then X=1; elif [ "$ENVIRONMENT" = prod ]; then X=2; fi => [staging, prod]
          if [[ "${TARGET_ENV:-}" == "staging" ]]; then X=1; fi => [staging]
          if [[ ${1:-staging} != production ]]; then X=1; fi => []
          case "$1" in build) X=1;; start) X=2;; test) X=3;; esac => []
          case "$1" in dev) X=1;; test) X=2;; esac => []
          case "$NODE" in staging) X=1;; production) X=2;; esac => [staging, production]
          if [ "$ENV" = "" ]; then X=1; fi => []
          if [ "$BRANCH" = main ]; then X=1; fi => []
          """)
  void a_script_tells_environments_apart(String script, String words) {
    SourceTree tree = Scripts.tree(script + "\n" + DEPLOY + "X=$X\n");
    assertEquals(words, new ShellReader().branches(Scripts.PATH, tree).toString());
  }

  @Test
  void a_script_without_a_deploy_command_has_no_branches() {
    SourceTree tree = Scripts.tree("case $ENV in staging) X=1;; prod) X=2;; esac\necho $X\n");
    assertEquals(List.of(), new ShellReader().branches(Scripts.PATH, tree));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          case "$1" in staging) X=1;; prod) X=2;; esac => api.X=1 => api.X=2
          ENV=${1:?needed}; case $ENV in staging) X=1;; prod) X=2;; *) exit 1;; esac => api.X=1 => api.X=2
          ENV=${1:-staging}; if [ $ENV = staging ]; then X=1; else X=2; fi; [ $ENV = prod ] && Y=1 => api.X=1 => api.X=2
          case $ENV in staging|stg) X=1;; prod|production) X=2;; esac; [ $ENV = production ] && X=3 => api.X=1 => api.X=3
          while [ $# -gt 0 ]; do case "$1" in --env) ENV="$2"; shift 2;; esac; done; case $ENV in staging) X=1;; prod) X=2;; esac => api.X=1 => api.X=2
          while getopts e: o; do case $o in e) ENV=$OPTARG;; esac; done; [ "$ENV" = prod ] && X=2 || X=1; [ "$ENV" = staging ] && Y=1 => api.X=1 => api.X=2
          ENV=staging; [ -n "$1" ] && ENV=$1; if [ "$ENV" = prod ]; then X=2; else X=1; fi => api.X=1 => api.X=2
          case $(git branch) in main) ENV=prod; X=2;; *) ENV=staging; X=1;; esac; [ $ENV = prod ] && Y=1; [ $ENV = staging ] && Y=2 => api.X=1 => api.X=2
          die() { exit 1; }; case $1 in staging) X=1;; prod) X=2;; *) die;; esac => api.X=1 => api.X=2
          X=1; if [ "$ENV" = prod ]; then X=2; fi; if [ "$ENV" = staging ]; then Y=2; fi => api.X=1 => api.X=2
          declare -A XS=([staging]=1 [prod]=2); X=${XS[$ENV]}; case $ENV in staging);; prod);; esac => api.X=1 => api.X=2
          pick() { case "$1" in staging) X=1;; prod) X=2;; esac; }; pick "$ENV" => api.X=1 => api.X=2
          if [ "$DEBUG" = yes ]; then X=1; else X=2; fi; case $ENV in staging);; prod);; esac => api.X=… => api.X=…
          case $ENV in staging) X=$ENV;; prod) X=${ENV^^};; esac => api.X=staging => api.X=PROD
          """)
  void a_branch_is_read_for_its_environment(String script, String staging, String prod) {
    SourceTree tree = Scripts.tree(script + "\n" + DEPLOY + "X=$X\n");
    assertEquals(staging, Scripts.told(Scripts.read(tree, "staging")));
    assertEquals(prod, Scripts.told(Scripts.read(tree, "prod")));
  }

  @Test
  void a_file_is_chosen_by_the_environment() {
    String script =
        """
        #!/bin/bash
        HERE="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
        set -a
        source "$HERE/../config/${ENVIRONMENT}.env"
        set +a
        gcloud run deploy api --set-env-vars "URL=$URL,NAME=${ENVIRONMENT}"
        """;
    SourceTree tree =
        new MemoryTree(
            Map.of(
                Scripts.PATH,
                script,
                "config/staging.env",
                "URL=https://staging.example\n",
                "config/prod.env",
                "URL=https://example\n"));
    assertEquals(List.of("prod", "staging"), new ShellReader().branches(Scripts.PATH, tree));
    Reading reading = Scripts.read(tree, "production");
    assertEquals("api.URL=https://example api.NAME=prod", Scripts.told(reading));
    assertEquals("config/prod.env:1:5", reading.settings().get(0).origin().source().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "source config/a.env, 1",
    ". ./config/a.env, 1",
    "source b.env, 2",
    "source ../config/a.env, 1",
    "source \"$(dirname \"$0\")/b.env\", 2",
    "source \"${0%/*}/b.env\", 2",
    "source \"$(git rev-parse --show-toplevel)/config/a.env\", 1",
    "source \"$(pwd)/config/a.env\", 1",
    "source $PWD/config/a.env, 1",
    "source ../../secret.env, …",
    "source /etc/a.env, …",
    "source $WHERE/a.env, …",
    "[ -f config/a.env ] && . config/a.env, 1"
  })
  void files_are_sourced_from_the_tree(String line, String expected) {
    String script = line + "\n" + DEPLOY + "X=$X\n";
    SourceTree tree =
        new MemoryTree(
            Map.of(Scripts.PATH, script, "config/a.env", "X=1\n", "scripts/b.env", "X=2\n"));
    assertEquals("api.X=" + expected, Scripts.told(Scripts.read(tree, null)));
  }

  @Test
  void a_file_that_sources_itself_ends() {
    SourceTree tree = Scripts.tree("X=1\nsource scripts/deploy.sh\n" + DEPLOY + "X=$X\n");
    assertEquals("api.X=1", Scripts.told(Scripts.read(tree, null)));
  }

  @Test
  void commands_that_disagree_leave_a_setting_unknown() {
    String script = "if [ $A ]; then " + DEPLOY + "X=1,Y=1; else " + DEPLOY + "X=2,Y=1; fi\n";
    assertEquals("api.X=… api.Y=1", Scripts.told(Scripts.read(Scripts.tree(script), null)));
  }

  @Test
  void lines_that_end_in_crlf_are_read_with_their_places() {
    String script = "\uFEFFX=1\r\ngcloud run deploy api \\\r\n  --set-env-vars \"X=$X,Y=two\"\r\n";
    Reading reading = Scripts.read(Scripts.tree(script), null);
    assertEquals("api.X=1 api.Y=two", Scripts.told(reading));
    assertEquals("two", reading.settings().get(1).origin().at().text());
    assertEquals("scripts/deploy.sh:3:26", reading.settings().get(1).origin().at().toString());
  }

  @Test
  void a_passage_of_another_file_keeps_its_places() {
    String yaml = "run: |\n    X=1\n    fly deploy -e \"A=$X\n    b\" -a shop\n";
    SourceFile file = SourceFile.of("deploy.yml", yaml);
    StringBuilder text = new StringBuilder();
    int[] offsets = new int[yaml.length()];
    for (int i = 11; i < yaml.length(); i++) {
      boolean indentation = yaml.charAt(i) == ' ' && yaml.substring(0, i).matches("(?s).*\n {0,3}");
      if (!indentation) {
        offsets[text.length()] = i;
        text.append(yaml.charAt(i));
      }
    }
    int[] used = java.util.Arrays.copyOf(offsets, text.length() + 1);
    used[text.length()] = yaml.length();
    Passage passage = new Passage(file, text.toString(), used);
    ShellRun run = ShellRun.of(passage, Map.of(), List.of(), Scripts.tree(""));
    CommandSetting one = DeployCommands.in(Scripts.tree("")).settings(run.commands().get(0)).get(0);
    assertEquals("1\nb", one.value().shown());
    assertEquals("$X\n    b", one.origin().at().text());
  }

  @Test
  void arguments_and_variables_of_the_caller_are_used() {
    SourceFile file =
        SourceFile.of(
            "deploy.sh",
            "ENV=$1\nshift\nfly deploy -e A=$ENV -e B=${{ inputs.x }} -e C=$C -e D=\"$*\" -a shop\n");
    Word given = Scripts.run("Z=three").variables().get("Z");
    ShellRun run =
        ShellRun.of(
            Passage.of(file),
            Map.of("C", given, "${{ inputs.x }}", given),
            List.of(given, given),
            Scripts.tree(""));
    assertEquals(
        "shop.A=three shop.B=three shop.C=three shop.D=three",
        Scripts.told(DeployCommands.in(Scripts.tree("")).settings(run.commands().get(0))));
  }

  @Test
  void an_expression_of_a_workflow_is_unknown_by_itself() {
    assertEquals(
        "shop.A=x-… shop.B=1",
        Scripts.told(Scripts.settings("fly deploy -e A=x-${{ github.sha }} -e B=1 -a shop\n")));
  }

  @Test
  void what_programs_would_see_is_told() {
    ShellRun run = Scripts.run("A=1\nexport B=2\nset -a\nC=3\nset +a\nD=4\ndeclare -x E=5\n");
    assertEquals(List.of("B", "C", "E"), run.exported());
  }

  @Test
  void commands_keep_their_environment_and_their_input() {
    ShellRun run = Scripts.run("X=1 run a <<EOF\nhi $0\nthere\nEOF\nread_it <<< \"a b\"\n");
    Command first = run.commands().get(0);
    assertEquals(
        List.of("1"),
        first.environment().values().stream().map(one -> Scripts.shown(one.value())).toList());
    assertEquals("hi …", Scripts.shown(first.input().get(0).value()));
    assertEquals("a b", Scripts.shown(run.commands().get(1).input().get(0).value()));
  }

  @Test
  void a_shell_script_is_known_by_its_ending_or_its_first_line() {
    assertTrue(ShellReader.isShell(SourceFile.of("a.sh", "")));
    assertTrue(ShellReader.isShell(SourceFile.of("bin/deploy", "#!/usr/bin/env bash\n")));
    assertTrue(ShellReader.isShell(SourceFile.of("bin/deploy", "#!/bin/sh -e\n")));
    assertFalse(ShellReader.isShell(SourceFile.of("bin/deploy", "#!/usr/bin/env python3\n")));
    assertFalse(ShellReader.isShell(SourceFile.of("a.b/deploy", "no")));
    assertFalse(ShellReader.isShell(SourceFile.of("deploy.py", "#!/bin/sh\n")));
  }
}

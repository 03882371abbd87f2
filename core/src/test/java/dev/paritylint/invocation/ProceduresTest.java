package dev.paritylint.invocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.shell.Word;
import dev.paritylint.source.MemoryTree;
import dev.paritylint.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProceduresTest {
  @Test
  void a_script_runs_once_for_every_environment_it_tells_apart() {
    assertEquals(
        List.of(
            "ENVIRONMENT staging: START: terraform apply small",
            "ENVIRONMENT prod: START: terraform apply large"),
        told(
            "deploy.sh",
            """
            #!/bin/sh
            case "$1" in
              staging) size=small ;;
              prod) size=large ;;
            esac
            terraform apply $size
            """));
  }

  @Test
  void a_script_that_tells_none_apart_runs_once() {
    assertEquals(
        List.of(": START: echo a; START: cd infra; START:infra terraform plan"),
        told("plan.sh", "echo a\ncd infra\nterraform plan\n"));
  }

  @Test
  void a_program_sees_what_a_script_exports_or_puts_before_it() {
    assertEquals(
        List.of(": START: terraform plan {TF_VAR_a=1, TF_VAR_b=2}; START: other {TF_VAR_a=1}"),
        told("plan.sh", "export TF_VAR_a=1\nTF_VAR_c=3\nTF_VAR_b=2 terraform plan\nother\n"));
  }

  @Test
  void a_target_runs_what_it_needs_first_each_line_in_a_shell_of_its_own() {
    assertEquals(
        List.of(
            "JOB plan: START: cd infra; START: terraform init; START: cd infra; START:infra"
                + " terraform plan",
            "JOB init: START: cd infra; START: terraform init"),
        told(
            "Makefile",
            """
            .PHONY: init plan
            all: plan
            plan: init
            	cd infra && \\
            	  terraform plan
            init:
            	@cd infra
            	-terraform init
            """));
  }

  @Test
  void make_puts_its_variables_and_the_target_into_the_recipe() {
    assertEquals(
        List.of("JOB prod: START: terraform apply prod eu 4 $HOME-kept"),
        told(
            "infra.mk",
            """
            SIZE = 4
            REGION := eu
            prod:
            	terraform apply $@ $(REGION) ${SIZE} '$$HOME-kept'
            """));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          A = 1                        => 1
          A := 1 # one                 => 1
          A ?= 1                       => 1
          A ::= 1                      => 1
          A=1                          => 1
          override A = 1               => 1
          A = 1⏎A ?= 2                 => 1
          A = 1⏎A = 2                  => 2
          A = 1⏎A += 2                 => ?
          B = 1⏎A = $(B)0              => 10
          A = ${B}0⏎B = 1              => 10
          A = $(shell date)            => ?
          A = $(B)                     => ?
          A = $(A)                     => ?
          t: A = 1                     => 1
          A = 2⏎t: A = 1               => 1
          A = 1⏎other: A = 2           => 1
          A = one \\⏎  two             => one two
          ifdef B⏎A = 1⏎endif          => ?
          ifdef B⏎A = 1⏎else⏎A = 2⏎endif => ?
          A = 1⏎ifdef B⏎C = 2⏎endif    => 1
          define B⏎A = 2⏎endef⏎A = 1   => 1
          """)
  void a_variable_of_make_has_its_value(String head, String value) {
    String makefile = head.replace('⏎', '\n') + "\nt:\n\techo \"$(A)\"\n";
    assertEquals(List.of("JOB t: START: echo " + value), told("Makefile", makefile));
  }

  @Test
  void a_program_sees_those_variables_of_make_that_are_exported() {
    String head = "export TF_VAR_a = 1\nTF_VAR_b = 2\n";
    String rule = "t:\n\tTF_VAR_c=3 terraform plan\n";

    assertEquals(
        List.of("JOB t: START: terraform plan {TF_VAR_a=1, TF_VAR_c=3}"),
        told("Makefile", head + rule));
    assertEquals(
        List.of("JOB t: START: terraform plan {TF_VAR_a=1, TF_VAR_b=2, TF_VAR_c=3}"),
        told("Makefile", head + "export\n" + rule));
    assertEquals(
        List.of("JOB t: START: terraform plan {TF_VAR_a=1, TF_VAR_b=2, TF_VAR_c=3}"),
        told("Makefile", head + "export TF_VAR_b\n" + rule));
  }

  @Test
  void needs_may_go_on_over_several_lines_and_in_circles() {
    assertEquals(
        List.of(
            "JOB a: START: b; START: c; START: a", "JOB b: START: b", "JOB c: START: b; START: c"),
        told("Makefile", "a: b \\\n  c\n\ta\nb:\n\tb\nc: b\n\tc\n"));
    assertEquals(
        List.of("JOB a: START: b; START: a", "JOB b: START: a; START: b"),
        told("Makefile", "a: b\n\ta\nb: a\n\tb\n"));
  }

  @Test
  void what_a_condition_of_make_may_leave_out_is_left_out() {
    assertEquals(
        List.of("JOB t: START: first; START: last"),
        told("Makefile", "t:\n\tfirst\nifeq ($(A),1)\n\tone\nelse\n\ttwo\nendif\n\tlast\n"));
  }

  @Test
  void every_command_stands_where_it_says() {
    String makefile = "t:\n\t@cd infra && \\\n\t  terraform plan -var a=$(A)\n";
    assertEquals(
        List.of("cd infra", "terraform plan -var a=$(A)"),
        procedures("Makefile", makefile).get(0).invocations().stream()
            .map(one -> one.at().text())
            .toList());
  }

  @Test
  void a_job_of_a_workflow_runs_its_steps_where_they_say() {
    assertEquals(
        List.of(
            "JOB apply: TREE:infra terraform apply"
                + " {GITHUB_ENV=?, GITHUB_OUTPUT=?, TF_VAR_size=2}"),
        told(
            ".github/workflows/deploy.yml",
            """
            on: push
            env: { TF_VAR_size: 2 }
            jobs:
              apply:
                runs-on: ubuntu-latest
                defaults: { run: { working-directory: infra } }
                steps:
                  - run: terraform apply
            """));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"main.tf", "notes.txt", "Makefile.bak", "workflow.yml"})
  void other_files_run_nothing(String path) {
    assertEquals(List.of(), told(path, "t:\n\tterraform apply\n"));
  }

  @Test
  void a_truncated_makefile_is_read_as_far_as_it_goes() {
    String whole = "export A = 1 \\\n 2\nifdef B\nt: a \\\n b\n\t@echo $(A) ${A \\\n\tc\nendif\n";
    for (int end = 0; end <= whole.length(); end++) {
      int length = end;
      procedures("Makefile", whole.substring(0, end))
          .forEach(
              one ->
                  one.invocations()
                      .forEach(run -> assertTrue(run.at().end() <= length, run.at().text())));
    }
  }

  private static List<Procedure> procedures(String path, String text) {
    return Procedures.in(SourceFile.of(path, text), new MemoryTree(Map.of(path, text)));
  }

  private static List<String> told(String path, String text) {
    return procedures(path, text).stream().map(ProceduresTest::told).toList();
  }

  private static String told(Procedure procedure) {
    return procedure.clues().stream()
            .limit(1)
            .map(clue -> clue.kind() + " " + clue.word())
            .collect(Collectors.joining())
        + ": "
        + procedure.invocations().stream()
            .map(ProceduresTest::told)
            .collect(Collectors.joining("; "));
  }

  private static String told(Invocation one) {
    Map<String, String> seen = new TreeMap<>();
    one.environment().forEach((name, word) -> seen.put(name, shown(word)));
    return one.folder().base()
        + ":"
        + one.folder().path()
        + " "
        + one.words().stream().map(ProceduresTest::shown).collect(Collectors.joining(" "))
        + (seen.isEmpty() ? "" : " " + seen);
  }

  private static String shown(Word word) {
    return word.value().isKnown() ? word.characters() : "?";
  }
}

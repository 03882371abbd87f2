package dev.paritylint.acceptance;

import dev.paritylint.cli.CliRun;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;

/** How the commands look on the incident's example. What they say is held by other tests. */
class ExampleOutputTest {
  @Test
  void lint() {
    Approvals.verify(CliRun.in(Example.REPOSITORY, "lint", Example.BROKEN));
  }

  @Test
  void lint_for_programs() {
    Approvals.verify(CliRun.in(Example.REPOSITORY, "lint", "--format", "json", Example.BROKEN));
  }

  @Test
  void compare() {
    Approvals.verify(
        CliRun.in(Example.REPOSITORY, "compare", "staging", "production", Example.BROKEN));
  }

  @Test
  void settings() {
    Approvals.verify(CliRun.in(Example.REPOSITORY, "settings", Example.BROKEN));
  }

  @Test
  void trace() {
    Approvals.verify(
        CliRun.in(Example.REPOSITORY, "trace", "backend.gcp.cloud_run.timeout", Example.BROKEN));
  }

  @Test
  void environments() {
    Approvals.verify(CliRun.in(Example.REPOSITORY, "environments", Example.BROKEN));
  }

  @Test
  void rules() {
    Approvals.verify(CliRun.in(Example.REPOSITORY, "rules"));
  }

  @Test
  void explain() {
    Approvals.verify(CliRun.in(Example.REPOSITORY, "explain", "timeout/cut-short"));
  }
}

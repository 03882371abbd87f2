package dev.paritylint.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.cli.CliRun;
import java.nio.file.Files;
import java.nio.file.Path;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a change introduces, asked of a real repository. */
class ChangedSinceTest {
  @TempDir Path folder;
  private Checkout checkout = new Checkout(Path.of(""));

  @BeforeEach
  void a_shop_under_git() throws Exception {
    checkout = Checkout.of(folder);
    checkout.commit("as it is");
  }

  @Test
  void a_variable_added_to_staging_alone_is_a_warning_at_its_line() throws Exception {
    checkout.replace(
        "docker-compose.staging.yml", "REGION: eu", "REGION: eu\n      QUOTES_BOOK: main");

    Approvals.verify(checkout.run("lint", "--changed-since", "HEAD"));
  }

  @Test
  void the_hook_asks_for_it_too_and_says_why() throws Exception {
    checkout.replace(
        "docker-compose.staging.yml", "REGION: eu", "REGION: eu\n      QUOTES_BOOK: main");
    checkout.git("add", "--all");

    CliRun run = checkout.run("hook", "run");

    assertTrue(run.out().contains("QUOTES_BOOK of api is added to staging by"), run.out());
    assertEquals(1, run.exit());
  }

  @Test
  void a_level_that_the_team_sets_holds_on_that_day_too() throws Exception {
    checkout.write(
        "paritylint.yml", checkout.read("paritylint.yml") + "rules:\n  variable/missing: note\n");
    checkout.commit("a lower level");
    checkout.replace(
        "docker-compose.staging.yml", "REGION: eu", "REGION: eu\n      QUOTES_BOOK: main");

    assertEquals(0, checkout.run("lint", "--changed-since", "HEAD").exit());
  }

  @Test
  void a_clone_without_history_is_told_how_to_fetch_it(@TempDir Path elsewhere) throws Exception {
    checkout.write("other.env", "REGION=eu\n");
    checkout.commit("another");
    checkout.git("clone", "-q", "--depth", "1", folder.toUri().toString(), elsewhere + "/clone");

    CliRun run = CliRun.in(elsewhere.resolve("clone"), "lint", "--changed-since", "origin/release");

    assertEquals(
        new CliRun(
            2,
            "",
            "paritylint: no commit is called \"origin/release\" here; this clone is shallow: run \"git"
                + " fetch --unshallow\" and \"git fetch origin release\", or check out with the whole"
                + " history (fetch-depth: 0)\n"),
        run);
  }

  @Test
  void without_a_change_nothing_is_new() {
    CliRun run = checkout.run("lint", "--changed-since", "HEAD");

    assertEquals(0, run.exit(), run.toString());
    assertTrue(run.out().startsWith("no findings"), run.out());
  }

  @Test
  void moved_lines_and_other_files_introduce_nothing() throws Exception {
    checkout.replace("docker-compose.production.yml", "services:", "# moved\n\nservices:");
    checkout.write("README.md", "# hello\n");
    checkout.commit("moved");

    assertEquals(0, checkout.run("lint", "--changed-since", "HEAD~1").exit());
  }

  @Test
  void only_what_the_branch_did_counts() throws Exception {
    checkout.git("checkout", "-q", "-b", "feature");
    checkout.replace("docker-compose.staging.yml", "CATALOG_SIZE: 20", "CATALOG_SIZE: 30");
    checkout.commit("bigger");
    checkout.git("checkout", "-q", "main");
    checkout.replace("docker-compose.production.yml", "api.staging", "api.production");
    checkout.commit("mended on main");
    checkout.git("checkout", "-q", "feature");

    CliRun run = checkout.run("lint", "--changed-since", "main");

    assertEquals(0, run.exit(), run.toString());
  }

  @Test
  void a_finding_is_told_from_the_line_that_the_change_wrote() throws Exception {
    checkout.replace(
        "docker-compose.production.yml",
        "TAX_OFFICE: north",
        "TAX_OFFICE: north\n      SHOP_URL: https://shop.staging.example.com");
    checkout.commit("a shop in production");
    checkout.replace(
        "docker-compose.staging.yml",
        "CATALOG_SIZE: 20",
        "CATALOG_SIZE: 20\n      SHOP_URL: https://shop.staging.example.com");

    String out = checkout.run("lint", "--changed-since", "HEAD").out();

    assertFalse(out.contains(" --> docker-compose.production.yml"), out);
  }

  @Test
  void a_waiver_that_the_change_removes_brings_its_finding_back() throws Exception {
    checkout.write("paritylint.yml", "version: 1\n");

    CliRun run = checkout.run("lint", "--changed-since", "HEAD");

    assertTrue(run.out().contains("TAX_OFFICE of api is set in production"), run.out());
    assertFalse(run.out().contains("CATALOG_SIZE"), run.out());
  }

  @Test
  void a_configuration_that_was_broken_is_taken_as_it_is_now() throws Exception {
    String sound = checkout.read("paritylint.yml");
    checkout.write("paritylint.yml", "version: 1\nwavers: []\n");
    checkout.commit("broken");
    checkout.write("paritylint.yml", sound);

    CliRun run = checkout.run("lint", "--changed-since", "HEAD");

    assertEquals(0, run.exit(), run.toString());
  }

  @Test
  void of_a_folder_below_the_paths_and_the_configuration_are_found() throws Exception {
    Files.createDirectories(folder.resolve("shop"));
    checkout.git("mv", "docker-compose.staging.yml", "docker-compose.production.yml", "shop");
    checkout.commit("moved");
    checkout.replace("shop/docker-compose.staging.yml", "20", "20\n      QUOTES_BOOK: main");

    String out = checkout.run("lint", "shop", "--notes", "--changed-since", "HEAD").out();

    assertTrue(out.contains("QUOTES_BOOK of api is set in staging"), out);
    assertFalse(out.contains("CATALOG_SIZE of api"), out);
  }

  @Test
  void a_repository_without_deployments_is_no_failure() throws Exception {
    checkout.git("rm", "-q", "docker-compose.staging.yml", "docker-compose.production.yml");
    checkout.git("rm", "-q", "paritylint.yml");

    assertEquals(0, checkout.run("lint", "--changed-since", "HEAD").exit());
  }

  @Test
  void what_git_does_not_know_is_refused() {
    CliRun run = checkout.run("lint", "--changed-since", "origin/main");

    assertEquals(
        "paritylint: no commit is called \"origin/main\" here; see \"git log\", and run \"git fetch"
            + " origin\" if it is a branch of the remote\n",
        run.err());
    assertEquals(2, run.exit());
  }

  @Test
  void outside_of_a_repository_it_is_refused() {
    CliRun run = CliRun.of("lint", "--changed-since", "HEAD");

    assertEquals(
        "paritylint: FOLDER is in no Git repository; call it inside of one, or begin one with"
            + " \"git init\"\n",
        run.err());
    assertEquals(2, run.exit());
  }
}

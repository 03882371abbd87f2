package dev.paritylint.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.cli.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is waived, in the configuration and in comments, as people and programs see it. */
class WaiverTest {
  @TempDir Path folder;
  private Checkout checkout = new Checkout(Path.of(""));

  @BeforeEach
  void a_shop() throws IOException {
    checkout = Checkout.of(folder);
  }

  @Test
  void the_waived_are_listed_with_reasons() {
    Approvals.verify(checkout.run("lint", "--waived"));
  }

  @Test
  void the_waived_for_programs() {
    Approvals.verify(checkout.run("lint", "--format", "json"));
  }

  @Test
  void what_is_wrong_with_waivers_is_reported() throws IOException {
    checkout.replace("paritylint.yml", "2999-12-31", "2001-12-31");
    checkout.replace("docker-compose.staging.yml", " invoices are real everywhere", "");
    checkout.replace(
        "docker-compose.staging.yml", "20", "20 # paritylint: ignore[variable/mising] x");
    checkout.replace("docker-compose.production.yml", "eu", "eu # paritylint: ignore[url/local] x");

    Approvals.verify(checkout.run("lint"));
  }

  @Test
  void a_narrowed_run_calls_no_waiver_unused_that_covers_what_it_leaves_out() {
    CliRun run = checkout.run("--notes", "docker-compose.production.yml", "paritylint.yml");

    assertFalse(run.out().contains("waiver/unused"), run.out());
  }

  @Test
  void a_configuration_above_may_speak_of_other_folders() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    Files.createDirectories(folder.resolve("shop"));
    for (String environment : new String[] {"staging", "production"}) {
      String name = "docker-compose." + environment + ".yml";
      Files.move(folder.resolve(name), folder.resolve("shop").resolve(name));
    }
    checkout.replace("paritylint.yml", "TAX_OFFICE", "TAX_NUMBER");

    assertTrue(checkout.run("lint").out().contains("waiver/unused"));
    CliRun below = checkout.run("lint", "shop");
    assertFalse(below.out().contains("waiver/unused"), below.out());
    assertEquals(1, below.exit());
  }

  @Test
  void a_mistake_in_a_waiver_of_the_configuration_is_told_with_its_place() throws IOException {
    checkout.replace("paritylint.yml", "variable/missing", "variable/mising");
    assertEquals(
        "paritylint: paritylint.yml:3:5: unknown rule `variable/mising` in a waiver; did you mean"
            + " 'variable/missing'?\n",
        checkout.run("lint").err());
    checkout.replace("paritylint.yml", "variable/mising", "variable/missing");
    checkout.replace("paritylint.yml", "    reason: staging pays no taxes\n", "");
    CliRun run = checkout.run("lint");
    assertEquals(
        "paritylint: paritylint.yml:3:5: a waiver has no `reason`; say why the difference is"
            + " intended\n",
        run.err());
    assertEquals(2, run.exit());
  }
}

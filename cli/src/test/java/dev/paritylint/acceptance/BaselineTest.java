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

/** The day of adoption: what is found is written down, and only news is reported. */
class BaselineTest {
  private static final String FILE = ".paritylint-baseline.json";

  @TempDir Path folder;
  private Checkout checkout = new Checkout(Path.of(""));

  @BeforeEach
  void a_shop() throws IOException {
    checkout = Checkout.of(folder);
  }

  @Test
  void a_baseline_is_sorted_and_can_be_read() throws IOException {
    CliRun run = checkout.run("baseline");

    Approvals.verify(run + checkout.read(FILE));
  }

  @Test
  void what_it_knows_is_counted_and_the_rest_reported() throws IOException {
    checkout.run("baseline");
    assertEquals(0, checkout.run("lint").exit());
    checkout.replace("docker-compose.production.yml", "services:", "# moved\n\nservices:");
    checkout.replace(
        "docker-compose.production.yml",
        "TAX_OFFICE: north",
        "TAX_OFFICE: north\n      SHOP_URL: https://shop.staging.example.com");
    checkout.replace(
        "docker-compose.staging.yml",
        "CATALOG_SIZE: 20",
        "CATALOG_SIZE: 20\n      SHOP_URL: https://shop.staging.example.com");

    Approvals.verify(checkout.run("lint"));
  }

  @Test
  void an_update_drops_what_no_longer_occurs() throws IOException {
    checkout.run("baseline");
    String before = checkout.read(FILE);
    assertEquals(FILE + ": 0 added, 2 kept, 0 dropped\n", checkout.run("baseline").out());
    assertEquals(before, checkout.read(FILE));
    checkout.replace("docker-compose.production.yml", "api.staging", "api.production");

    assertEquals(FILE + ": 0 added, 1 kept, 1 dropped\n", checkout.run("baseline").out());
    assertFalse(checkout.read(FILE).contains("url/cross-environment"));
  }

  @Test
  void the_summary_for_programs_counts_it() {
    checkout.run("baseline");

    String out = checkout.run("lint", "--format", "json").out();

    assertTrue(out.contains("\"baselined\": 2"), out);
  }

  @Test
  void the_configuration_may_say_where_it_is() throws IOException {
    checkout.write("ci/empty", "");
    checkout.write("paritylint.yml", checkout.read("paritylint.yml") + "baseline: ci/known.json\n");

    assertEquals("ci/known.json: 2 added, 0 kept, 0 dropped\n", checkout.run("baseline").out());
    assertEquals(0, checkout.run("lint").exit());
  }

  @Test
  void it_holds_for_a_folder_below() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    Files.createDirectories(folder.resolve("shop"));
    for (String environment : new String[] {"staging", "production"}) {
      String name = "docker-compose." + environment + ".yml";
      Files.move(folder.resolve(name), folder.resolve("shop").resolve(name));
    }
    checkout.run("baseline");

    assertEquals(0, checkout.run("lint", "shop").exit());
    assertEquals(FILE + ": 0 added, 2 kept, 0 dropped\n", checkout.run("baseline", "shop").out());
  }

  @Test
  void what_is_no_baseline_is_refused() throws IOException {
    assertEquals(
        "paritylint: no baseline 'known.json'; write it with 'paritylint baseline'\n",
        checkout.run("lint", "--baseline", "known.json").err());
    checkout.write("known.json", "{\"version\": 1, \"findings\": [\n<<<<<<< HEAD\n");
    CliRun run = checkout.run("lint", "--baseline", "known.json");
    assertTrue(run.err().endsWith("; write it anew with `paritylint baseline`\n"), run.err());
    assertEquals(2, run.exit());
    assertEquals(2, checkout.run("baseline", "app.js").exit());
  }

  @Test
  void it_is_never_written_through_a_link() throws IOException {
    Path outside = Files.writeString(folder.resolve("precious"), "mine");
    Files.createSymbolicLink(folder.resolve(FILE), outside);

    assertEquals(2, checkout.run("baseline").exit());
    assertEquals("mine", Files.readString(outside));
  }

  @Test
  void it_holds_no_secret() throws IOException {
    String secret = "Tr0ub4dor-and-3-more";
    for (String environment : new String[] {"staging", "production"}) {
      checkout.replace(
          "docker-compose." + environment + ".yml",
          "REGION: eu",
          "REGION: eu\n      DB_PASSWORD: "
              + secret
              + "\n      A_URL: https://"
              + secret
              + ".staging.example.com");
    }
    checkout.run("baseline");

    assertTrue(checkout.read(FILE).contains("A_URL"));
    assertFalse(checkout.read(FILE).contains(secret), checkout.read(FILE));
  }
}

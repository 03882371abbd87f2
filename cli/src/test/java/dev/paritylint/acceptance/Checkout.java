package dev.paritylint.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.cli.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A folder with a shop in two environments, which may be a repository of the real Git. */
record Checkout(Path folder) {

  static Checkout of(Path folder) throws IOException {
    Checkout checkout = new Checkout(folder);
    checkout.write(
        "docker-compose.staging.yml",
        """
        services:
          api:
            image: shop/api:1
            environment:
              REGION: eu
              API_URL: https://api.staging.example.com
              # paritylint: ignore[url/cross-environment] invoices are real everywhere
              BILLING_URL: https://billing.production.example.com
              CATALOG_SIZE: 20
        """);
    checkout.write(
        "docker-compose.production.yml",
        """
        services:
          api:
            image: shop/api:1
            environment:
              REGION: eu
              API_URL: https://api.staging.example.com
              BILLING_URL: https://billing.production.example.com
              TAX_OFFICE: north
        """);
    checkout.write(
        "paritylint.yml",
        """
        version: 1
        waivers:
          - rule: variable/missing
            setting: api.TAX_OFFICE
            environments: [staging, production]
            reason: staging pays no taxes
            owner: finance
            expires: 2999-12-31
        """);
    checkout.write("app.js", "const quotes = process.env.QUOTES_BOOK;\n");
    return checkout;
  }

  void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  void replace(String name, String old, String replacement) throws IOException {
    String text = read(name);
    assertEquals(true, text.contains(old), "nothing to replace");
    write(name, text.replace(old, replacement));
  }

  void commit(String message) throws IOException, InterruptedException {
    if (!Files.exists(folder.resolve(".git"))) {
      git("init", "-q", "--initial-branch=main");
    }
    git("add", "--all");
    git("commit", "-q", "-m", message);
  }

  void git(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=a", "-c", "user.email=a@example.com"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), output);
  }

  CliRun run(String... arguments) {
    return CliRun.in(folder, Map.of(), arguments);
  }
}

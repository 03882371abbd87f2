package dev.paritylint.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Writes Terraform files of the usual kind, the same ones at every run. */
final class Corpus {
  private static final int FILES = 1_000;
  private static final long SEED = 20260101;

  private final Random random = new Random(SEED);

  static Path write() throws IOException {
    Path folder = Files.createTempDirectory("paritylint-bench");
    folder.toFile().deleteOnExit();
    Corpus corpus = new Corpus();
    for (int i = 0; i < FILES; i++) {
      Path file = Files.writeString(folder.resolve("generated_" + i + ".tf"), corpus.file());
      file.toFile().deleteOnExit();
    }
    return folder;
  }

  private String file() {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(20); i > 0; i--) {
      switch (random.nextInt(4)) {
        case 0 -> variable(text, i);
        case 1 -> locals(text, i);
        case 2 -> module(text, i);
        default -> resource(text, i);
      }
    }
    return text.toString();
  }

  private void variable(StringBuilder text, int number) {
    text.append(
        """
        variable "timeout_%d" {
          description = "How long a request may take, in seconds"
          type        = number
          default     = %d
        }

        """
            .formatted(number, random.nextInt(3600)));
  }

  private void locals(StringBuilder text, int number) {
    text.append(
        """
        # What all services have in common.
        locals {
          labels_%d = { team = "shop", cost = "c-%d" }
          hosts_%d  = ["api.example.com", "www.example.com", "${var.name}.example.com"]
          script_%d = <<-EOT
            #!/bin/sh
            exec server --port ${var.port} --timeout ${var.timeout_%d}
          EOT
        }

        """
            .formatted(number, random.nextInt(100), number, number, number));
  }

  private void module(StringBuilder text, int number) {
    text.append(
        """
        module "service_%d" {
          source   = "../modules/service"
          name     = "api-${var.environment}"
          timeout  = var.production ? 60 : %d
          replicas = length(var.zones) * 2 + 1
          labels   = merge(local.labels, { service = "api" })
        }

        """
            .formatted(number, random.nextInt(60)));
  }

  private void resource(StringBuilder text, int number) {
    text.append("resource \"google_cloud_run_v2_service\" \"service_").append(number);
    text.append("\" {\n  name     = \"shop-").append(number).append("\"\n");
    text.append("  location = var.region\n\n  template {\n    containers {\n");
    text.append("      image = \"${var.registry}/shop:${var.tag}\"\n");
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append("\n      env {\n        name  = \"SETTING_").append(i);
      text.append("\"\n        value = \"").append(random.nextInt(10_000)).append("\"\n      }\n");
    }
    text.append("    }\n  }\n}\n\n");
  }
}

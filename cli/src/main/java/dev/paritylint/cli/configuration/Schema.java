package dev.paritylint.cli.configuration;

/** The schema of {@code paritylint.yml} that editors go by. */
final class Schema {
  /** Its {@code $id}, where it is published. */
  static final String ADDRESS = "https://paritylint.dev/schemas/paritylint.schema.json";

  private Schema() {}
}

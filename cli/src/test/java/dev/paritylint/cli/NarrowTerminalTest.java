package dev.paritylint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NarrowTerminalTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "40", "54", "80", "9999", "99999", "wide", ""})
  void every_width_will_do(String columns) {
    CliRun run = CliRun.in(folder, Map.of("COLUMNS", columns), "--help");
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.out().contains("paritylint"), run.out());
  }
}

package dev.paritylint.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the repository that is written from the code: it has to be up to date. */
public final class WrittenPage {
  private WrittenPage() {}

  /** Compares it; {@code make docs} writes it. */
  public static void check(Path page, String text) throws IOException {
    if ("write".equals(System.getProperty("paritylint.docs"))) {
      Files.createDirectories(page.toAbsolutePath().getParent());
      Files.writeString(page, text);
    }
    assertEquals(text, Files.readString(page), page + " is out of date; run 'make docs'");
  }
}

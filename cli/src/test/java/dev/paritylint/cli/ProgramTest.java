package dev.paritylint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A crash is told from findings: they end with 1, it does not. */
class ProgramTest {
  @TempDir private Path folder;

  static List<Error> errors() {
    return List.of(
        new NoClassDefFoundError("gone"),
        new UnsatisfiedLinkError("no native library"),
        new NoSuchMethodError("of an older jar"),
        new ExceptionInInitializerError("bad constant"),
        new StackOverflowError(),
        new OutOfMemoryError("heap"),
        new InternalError("of the virtual machine"),
        new AssertionError("broken promise"));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void an_error_of_whatever_kind_ends_as_an_internal_one(Error error) {
    StringWriter err = new StringWriter();
    PrintWriter breaking =
        new PrintWriter(new StringWriter()) {
          @Override
          public void write(String text) {
            throw error;
          }
        };
    Surroundings surroundings =
        new Surroundings(
            folder,
            Map.of(),
            "",
            new BufferedReader(new StringReader("")),
            () -> false,
            breaking,
            new PrintWriter(err));

    int exit = new Program(surroundings).run("rules");

    assertEquals(2, exit);
    assertTrue(
        err.toString()
            .startsWith("paritylint: internal error; please report it with what follows\n" + error),
        err::toString);
  }
}

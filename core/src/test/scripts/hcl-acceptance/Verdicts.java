import dev.paritylint.hcl.HclFile;
import dev.paritylint.hcl.HclParser;
import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads paths, prints for each the line of the first problem (0 for none), a tab, and its message.
 */
class Verdicts {
  public static void main(String[] arguments) throws IOException {
    BufferedReader paths =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String path = paths.readLine(); path != null; path = paths.readLine()) {
      System.out.println(verdict(path));
    }
  }

  private static String verdict(String path) throws IOException {
    HclFile file = HclParser.parse(SourceFile.decode(path, Files.readAllBytes(Path.of(path))));
    if (file.problems().isEmpty()) {
      return "0\t";
    }
    Problem first = file.problems().get(0);
    return first.at().line() + "\t" + first.message().replaceAll("\\s", " ");
  }
}

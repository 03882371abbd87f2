package dev.paritylint.nginx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.dotenv.Variables;
import dev.paritylint.nginx.ConfigurationFiles.Installed;
import dev.paritylint.source.BundledTable;
import dev.paritylint.source.DiskTree;
import dev.paritylint.source.SourceTree;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The order in which nginx itself read the files of a folder, recorded by record.py beside it. */
class RecordedIncludesTest {
  private static final List<String> READ_BY_NGINX =
      BundledTable.lines(RecordedIncludesTest.class, "included.txt");

  @Test
  void files_beside_one_another_are_read_in_the_order_of_nginx() {
    assertEquals(READ_BY_NGINX, read(new FilesBeside(tree(), path -> true)));
  }

  @Test
  void files_in_a_container_are_read_in_the_order_of_nginx() {
    SourceTree tree = tree();
    ContainerFiles files = new ContainerFiles(tree);
    for (String path : tree.paths()) {
      files.put(path, "/etc/nginx/" + path);
    }
    assertEquals(READ_BY_NGINX, read(files));
  }

  private static List<String> read(ConfigurationFiles files) {
    Includes includes = new Includes(files, Variables.NONE);
    Set<String> order = new LinkedHashSet<>();
    collect(includes.read(new Installed(tree().read("nginx.conf").orElseThrow(), false)), order);
    return new ArrayList<>(order);
  }

  private static void collect(List<Directive> directives, Set<String> order) {
    for (Directive directive : directives) {
      order.add(directive.keyword().at().path());
      collect(directive.children(), order);
    }
  }

  private static SourceTree tree() {
    URL main = RecordedIncludesTest.class.getResource("includes/nginx.conf");
    try {
      Path folder = Path.of(Objects.requireNonNull(main).toURI()).getParent();
      return DiskTree.of(Objects.requireNonNull(folder));
    } catch (URISyntaxException | IOException broken) {
      throw new AssertionError(broken);
    }
  }
}

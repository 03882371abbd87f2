package dev.paritylint.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.LintResult;
import dev.paritylint.lint.Linter;
import dev.paritylint.model.Landscape;
import dev.paritylint.project.Assembly;
import dev.paritylint.project.config.Config;
import dev.paritylint.rules.Rules;
import dev.paritylint.source.Memory;
import dev.paritylint.source.MemoryTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept from one state is right for the next one: the same as read anew. */
class MemoryTest {
  private static final int CHANGES = 12;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void a_changed_state_is_read_as_if_nothing_were_remembered(long seed) throws IOException {
    Random random = new Random(seed);
    Memory memory = new Memory();
    Map<String, String> files = new TreeMap<>(Example.files(Example.BROKEN));
    Assembly.of(new MemoryTree(files), Config.EMPTY, memory);

    for (int i = 0; i < CHANGES; i++) {
      String change = change(files, random);

      Assembly remembered = Assembly.of(new MemoryTree(files), Config.EMPTY, memory);
      Assembly anew = Assembly.of(new MemoryTree(files), Config.EMPTY);

      assertEquals(Set.of(), differences(anew, remembered), "seed " + seed + ", " + change);
    }
  }

  /** Changes one file, and says how. */
  private static String change(Map<String, String> files, Random random) {
    List<String> paths = new ArrayList<>(files.keySet());
    String path = paths.get(random.nextInt(paths.size()));
    List<String> lines = new ArrayList<>(files.getOrDefault(path, "").lines().toList());
    int line = random.nextInt(Math.max(1, lines.size()));
    int kind = random.nextInt(7);
    if (kind == 0) {
      files.remove(path);
      return "without " + path;
    } else if (kind == 1) {
      String copy = path.replaceFirst("(\\.[^./]*)?$", "-copy$1");
      files.put(copy, files.getOrDefault(path, ""));
      return "copied to " + copy;
    } else if (lines.isEmpty()) {
      return "nothing";
    } else if (kind == 2) {
      lines.remove(line);
    } else if (kind == 3) {
      lines.add(line, lines.get(line));
    } else if (kind == 4) {
      lines.replaceAll(text -> text.replaceAll("[1-9](?=[0-9])", "7"));
    } else if (kind == 5) {
      lines.replaceAll(text -> text.replace("staging.", "production."));
    } else {
      lines.add(0, "");
    }
    files.put(path, String.join("\n", lines) + "\n");
    return "change " + kind + " of " + path + ":" + (line + 1);
  }

  /** What only one of the two says. */
  private static Set<Object> differences(Assembly one, Assembly other) {
    List<Object> left = said(one);
    List<Object> right = said(other);
    Set<Object> different = new LinkedHashSet<>(left);
    right.forEach(each -> different.remove(each));
    right.stream().filter(each -> !left.contains(each)).forEach(different::add);
    return different;
  }

  private static List<Object> said(Assembly assembly) {
    Landscape all = assembly.landscape();
    LintResult result = new Linter(Rules.byDefault()).lint(all, assembly.markers());
    return Stream.<List<?>>of(
            all.environments(),
            all.deployments(),
            all.settings(),
            all.routes(),
            all.rejections(),
            all.dangling(),
            all.deliveries(),
            all.problems(),
            all.requirements(),
            assembly.markers(),
            assembly.discovered().doubts(),
            result.findings().stream().map(MemoryTest::told).toList(),
            result.waived().stream().map(MemoryTest::told).toList())
        .<Object>flatMap(List::stream)
        .toList();
  }

  /** All that can be compared: what may tell a finding anew has no equals. */
  private static List<Object> told(Finding finding) {
    return List.of(
        finding.fingerprint(),
        finding.severity(),
        finding.message(),
        finding.place(),
        finding.related(),
        finding.help());
  }
}

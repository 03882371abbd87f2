package dev.paritylint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.lint.Rule;
import dev.paritylint.rules.custom.TeamRule;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulesTest {
  @Test
  void ids_are_unique() {
    Set<String> ids =
        Rules.all().stream().map(rule -> rule.info().id()).collect(Collectors.toSet());

    assertEquals(Rules.all().size(), ids.size());
  }

  @Test
  void every_class_named_a_rule_is_in_the_list() throws IOException {
    Set<String> listed =
        Rules.all().stream()
            .map(rule -> rule.getClass().getSimpleName())
            .collect(Collectors.toSet());

    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      Set<String> written =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("Rule.java"))
              .map(name -> name.replace(".java", ""))
              .filter(name -> !name.equals(TeamRule.class.getSimpleName()))
              .collect(Collectors.toSet());
      assertEquals(written, listed);
    }
  }

  @Test
  void every_page_has_its_rule() throws IOException {
    Path pages = Path.of("src/main/resources/dev/paritylint/rules");
    try (Stream<Path> files = Files.walk(pages)) {
      Set<String> written =
          files
              .filter(file -> file.toString().endsWith(".md"))
              .map(file -> pages.relativize(file).toString().replace('\\', '/').replace(".md", ""))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(
          new TreeSet<>(Rules.all().stream().map(rule -> rule.info().id()).toList()), written);
    }
  }

  @Test
  void the_index_lists_every_rule_as_the_rule_describes_itself() throws IOException {
    List<String> index = Files.readAllLines(Path.of("../docs/rules.md"));
    List<String> rows = index.stream().filter(line -> line.startsWith("| [")).toList();

    assertEquals(Rules.all().stream().map(RulesTest::row).toList(), rows);
  }

  private static String row(Rule rule) {
    String id = rule.info().id();
    return "| [%s](../rules/src/main/resources/dev/paritylint/rules/%s.md) | %s | %s |"
        .formatted(id, id, rule.info().severity().label(), rule.info().summary());
  }

  @Test
  void rules_stand_alone() {
    for (Rule rule : Rules.all()) {
      assertEquals(Object.class, rule.getClass().getSuperclass(), rule.info().id());
      assertTrue(Modifier.isFinal(rule.getClass().getModifiers()), rule.info().id());
    }
  }
}

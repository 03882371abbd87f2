package dev.paritylint.cli.report.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.cli.report.Shop;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GitlabReportTest {
  @Test
  void fingerprints_of_alike_findings_differ() {
    String out = new GitlabReport("").print(Shop.result(Shop.note(1), Shop.note(1), Shop.note(2)));
    List<String> fingerprints =
        Pattern.compile("\"fingerprint\": \"(.*)\"")
            .matcher(out)
            .results()
            .map(found -> found.group(1))
            .toList();

    assertEquals(3, fingerprints.stream().distinct().count(), fingerprints.toString());
    assertEquals(fingerprints.get(0) + "-2", fingerprints.get(1));
  }

  @Test
  void severities_are_gitlabs_and_descriptions_name_the_rule() {
    String out =
        new GitlabReport("a/")
            .print(Shop.result(Shop.notApplied(), Shop.passwordParity(), Shop.note(1)));

    List<String> severities =
        out.lines().filter(l -> l.contains("\"severity\"")).map(String::strip).toList();
    assertEquals(
        List.of("\"severity\": \"major\",", "\"severity\": \"minor\",", "\"severity\": \"info\","),
        severities);
    assertTrue(out.contains("\"description\": \"timeout/not-applied: staging asks for"), out);
    assertTrue(out.contains("\"path\": \"a/terraform/staging/main.tf\""), out);
  }
}

package dev.paritylint.project.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.paritylint.source.SourceFile;
import dev.paritylint.source.WrittenPage;
import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What editors and readers see of the schema. */
class ConfigurationDocumentationTest {
  private static final Path DOCS = Path.of("../docs");

  @Test
  void the_published_schema_is_the_one_that_ships() throws IOException {
    WrittenPage.check(DOCS.resolve("schemas/paritylint.schema.json"), ConfigFile.schema());
  }

  @Test
  void the_reference_is_written_from_the_schema() throws IOException {
    WrittenPage.check(
        DOCS.resolve("configuration-reference.md"), new ConfigurationReference(schema()).print());
  }

  @Test
  void every_key_says_what_it_means() throws IOException {
    List<String> silent = new ArrayList<>();
    Mapping top = (Mapping) schema();
    silent(top, "top", silent);
    Mapping parts = (Mapping) top.get("$defs").orElseThrow();
    assertFalse(parts.entries().isEmpty());
    for (Entry part : parts.entries()) {
      silent((Mapping) part.value(), part.key().text(), silent);
    }
    assertEquals(List.of(), silent);
  }

  private static void silent(Mapping of, String where, List<String> silent) {
    of.get("properties")
        .ifPresent(
            properties -> {
              for (Entry entry : ((Mapping) properties).entries()) {
                if (((Mapping) entry.value()).get("description").isEmpty()) {
                  silent.add(where + "." + entry.key().text());
                }
              }
            });
  }

  private static YamlNode schema() {
    return YamlParser.parse(SourceFile.of("schema", ConfigFile.schema())).documents().get(0);
  }
}

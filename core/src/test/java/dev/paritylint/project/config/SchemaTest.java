package dev.paritylint.project.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.source.SourceFile;
import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import dev.paritylint.yaml.YamlNode.Sequence;
import dev.paritylint.yaml.YamlParser;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Editors go by the schema, the tool by its reader: both have to know the same. */
class SchemaTest {
  private final YamlNode schema = load();

  @Test
  void the_schema_knows_the_same_keys_as_the_reader() {
    assertEquals(ConfigKeys.TOP, keys("properties"));
    assertEquals(ConfigKeys.ENVIRONMENT, keys("$defs", "environment", "properties"));
    assertEquals(ConfigKeys.DEPLOYMENT, keys("$defs", "deployment", "properties"));
    assertEquals(ConfigKeys.MEANING, keys("$defs", "measured", "properties"));
    assertEquals(ConfigKeys.CUSTOM_RULE, keys("$defs", "custom-rule", "properties"));
    assertEquals(ConfigKeys.SELECTION, keys("$defs", "selection", "properties"));
    assertEquals(ConfigKeys.RULE_TEST, keys("$defs", "rule-test", "properties"));
    assertEquals(ExpectationReader.KEYS, keys("$defs", "expectation-of", "properties"));
    assertEquals(
        ExpectationReader.RANGE,
        keys("$defs", "expectation-of", "properties", "range", "properties"));
    assertEquals(
        ExpectationReader.RATIO,
        keys("$defs", "expectation-of", "properties", "ratio", "properties"));
    assertEquals(ConfigKeys.WAIVER, keys("$defs", "waiver", "properties"));
  }

  @Test
  void the_schema_knows_the_same_words_as_the_reader() {
    assertEquals(RuleLevel.labels(), words("properties", "rules", "additionalProperties", "enum"));
    assertEquals(
        Arrays.stream(EnvironmentClass.values()).map(EnvironmentClass::label).toList(),
        words("$defs", "environment", "properties", "class", "enum"));
    assertEquals(MeaningsReader.labels(), words("$defs", "meaning", "enum"));
    assertEquals(
        MeaningsReader.unitNames(), words("$defs", "measured", "properties", "unit", "enum"));
    assertEquals(ExpectationReader.WORDS, words("$defs", "plain-expectation", "enum"));
    assertEquals(
        CustomRulesReader.kinds(), words("$defs", "selection", "properties", "kind", "enum"));
    assertEquals(
        RuleLevel.severities(), words("$defs", "custom-rule", "properties", "severity", "enum"));
    assertEquals(List.of("rule", "reason"), words("$defs", "waiver", "required"));
  }

  private List<String> keys(String... path) {
    return ((Mapping) at(path)).entries().stream().map(entry -> entry.key().text()).toList();
  }

  private List<String> words(String... path) {
    return ((Sequence) at(path)).items().stream().map(item -> ((Scalar) item).text()).toList();
  }

  private YamlNode at(String... path) {
    YamlNode node = schema;
    for (String key : path) {
      node = ((Mapping) node).get(key).orElseThrow();
    }
    return node;
  }

  private static YamlNode load() {
    return YamlParser.parse(SourceFile.of("schema", ConfigFile.schema())).documents().get(0);
  }
}

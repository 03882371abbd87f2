package dev.paritylint.cli.report;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with a document by its format's schema; nothing where it is sound. */
public final class Schemas {
  private static final Path PUBLISHED = Path.of("..", "docs", "schemas");

  private Schemas() {}

  /** By a JSON Schema beside the tests. */
  public static List<String> json(String schema, String document) {
    try (InputStream in = resource(schema).openStream()) {
      return validate(new String(in.readAllBytes(), StandardCharsets.UTF_8), document);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** By one that we publish, which here allows no field that it does not name. */
  public static List<String> published(String name, String document) {
    try {
      String text = Files.readString(PUBLISHED.resolve(name + "-v1.schema.json"));
      JsonNode schema = JsonMapper.shared().readTree(text);
      close(schema);
      return validate(schema.toString(), document);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** By an XML Schema beside the tests. */
  public static List<String> xml(String schema, String document) {
    try {
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(resource(schema))
          .newValidator()
          .validate(new StreamSource(new StringReader(document)));
      return List.of();
    } catch (SAXException wrong) {
      return List.of(Objects.requireNonNullElse(wrong.getMessage(), wrong.toString()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> validate(String schema, String document) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema, InputFormat.JSON)
        .validate(document, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("properties").isObject()) {
      object.put("additionalProperties", false);
    }
    node.forEach(Schemas::close);
  }

  private static URL resource(String name) {
    return Objects.requireNonNull(Schemas.class.getResource("schemas/" + name), name);
  }
}

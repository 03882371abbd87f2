package dev.paritylint.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Origin;
import dev.paritylint.source.SourceFile;
import dev.paritylint.terraform.EvaluatedRoot.Content;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceIndexTest {
  private static final Origin HERE = Origin.literal(SourceFile.of("main.tf", "").whole());

  private static Traced text(String text) {
    return new Traced(new TerraformValue.Text(text), HERE, false);
  }

  private static Resource resource(String address, String name) {
    String type = address.contains("google_b") ? "google_b" : "google_a";
    Content content = new Content(Map.of("name", text(name)), List.of());
    return new Resource(address, type, "x", false, HERE.at(), content);
  }

  private static final ResourceIndex INDEX =
      new ResourceIndex(
          new EvaluatedRoot(
              List.of(
                  resource("google_a.one", "first"),
                  resource("google_a.counted[0]", "counted"),
                  resource("google_a.many[\"x\"]", "twice"),
                  resource("google_a.many[\"y\"]", "twice"),
                  resource("module.m.google_b.inner", "inner")),
              List.of(),
              Map.of(),
              List.of()));

  private static String found(Traced value) {
    return INDEX
        .target(value, Set.of("google_a", "google_b"))
        .map(Resource::address)
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          google_a.one             | google_a.one
          google_a.counted         | google_a.counted[0]
          google_a.counted[0]      | google_a.counted[0]
          google_a.many["y"]       | google_a.many["y"]
          google_a.many            | none
          google_a.counte          | none
          module.m.google_b.inner  | module.m.google_b.inner
          ``                       | none
          """)
  void a_reference_finds_its_instance_or_the_only_one(String reference, String address) {
    Traced unknown =
        new Traced(new TerraformValue.Unknown("decided on apply", "", reference), HERE, false);
    assertEquals(address, found(unknown));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          first                                   | google_a.one
          projects/p/global/backendServices/first | google_a.one
          twice                                   | none
          nobody                                  | none
          ``                                      | none
          projects/                               | none
          """)
  void a_name_finds_the_only_resource_that_has_it(String name, String address) {
    assertEquals(address, found(text(name)));
  }

  @ParameterizedTest
  @CsvSource({"google_a.one, google_b", "module.m.google_b.inner, google_a"})
  void another_type_is_not_found(String reference, String type) {
    Traced unknown =
        new Traced(new TerraformValue.Unknown("decided on apply", "", reference), HERE, false);
    assertEquals(List.of(), INDEX.target(unknown, Set.of(type)).stream().toList());
  }
}

package dev.paritylint.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Origin;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.source.SourceFile;
import dev.paritylint.terraform.EvaluatedRoot.Content;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResourceServicesTest {
  private static final SourceFile FILE = SourceFile.of("main.tf", "");
  private static final Catalogue CATALOGUE = Catalogue.load();

  private static Resource resource(String address, String type, String label, String name) {
    Traced traced = new Traced(new TerraformValue.Text(name), Origin.literal(FILE.whole()), false);
    Content content = new Content(name.isEmpty() ? Map.of() : Map.of("name", traced), List.of());
    return new Resource(address, type, label, false, FILE.whole(), content);
  }

  private static List<String> names(Resource... resources) {
    ResourceServices services =
        new ResourceServices(
            new EvaluatedRoot(List.of(resources), List.of(), Map.of(), List.of()), CATALOGUE);
    return List.of(resources).stream().map(services::of).toList();
  }

  private static final String RUN = "google_cloud_run_v2_service";
  private static final String LB = "aws_lb";

  @Test
  void a_service_has_the_name_that_people_know_it_by() {
    assertEquals(List.of("shop-api"), names(resource(RUN + ".api", RUN, "api", "shop-api")));
  }

  @Test
  void without_a_known_name_the_label_is_its_name() {
    assertEquals(List.of("api"), names(resource(RUN + ".api", RUN, "api", "")));
    assertEquals(List.of("edge"), names(resource(LB + ".edge", LB, "edge", "staging-edge")));
  }

  @Test
  void a_label_that_says_nothing_gives_way_to_its_module() {
    assertEquals(
        List.of("edge"), names(resource("module.net.module.edge." + LB + ".this", LB, "this", "")));
    assertEquals(List.of("this"), names(resource(LB + ".this", LB, "this", "")));
  }

  @Test
  void instances_are_told_apart_by_their_keys() {
    assertEquals(
        List.of("edge[blue]", "edge[green]"),
        names(
            resource(LB + ".edge[\"blue\"]", LB, "edge", ""),
            resource(LB + ".edge[\"green\"]", LB, "edge", "")));
  }

  @Test
  void a_single_counted_instance_needs_no_key() {
    assertEquals(List.of("edge"), names(resource(LB + ".edge[0]", LB, "edge", "")));
  }

  @Test
  void equal_labels_in_two_modules_are_told_apart_by_the_modules() {
    assertEquals(
        List.of("api_backend", "auth_backend"),
        names(
            resource("module.api." + LB + ".backend", LB, "backend", ""),
            resource("module.auth." + LB + ".backend", LB, "backend", "")));
  }
}

package dev.paritylint.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.source.DiskTree;
import dev.paritylint.terraform.EvaluatedRoot.Nested;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import dev.paritylint.terraform.TerraformValue.Attributes;
import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Numeric;
import dev.paritylint.terraform.TerraformValue.Text;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.terraform.TerraformValue.Unknown;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The root {@code shop} with the variables of staging. */
class EvaluatedRootTest {
  private static EvaluatedRoot root = new EvaluatedRoot(List.of(), List.of(), Map.of(), List.of());

  @BeforeAll
  static void evaluate() throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(EvaluatedRootTest.class.getResource("root")).toURI());
    root =
        TerraformEvaluator.evaluate(
            DiskTree.of(folder), "shop", List.of("shop/env/staging.tfvars"));
  }

  private static Resource resource(String address) {
    return root.resources().stream()
        .filter(resource -> resource.address().equals(address))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no resource " + address));
  }

  private static Traced attribute(String address, String name) {
    return Objects.requireNonNull(resource(address).content().attributes().get(name));
  }

  private static Traced linked(String name) {
    return attribute("google_compute_url_map.main", name);
  }

  /** The place of use, then each step, with what stands there. */
  private static String chain(Traced traced) {
    String steps =
        traced.origin().via().stream()
            .map(step -> " <- " + step.what() + " at " + step.at() + " " + step.at().text())
            .collect(Collectors.joining());
    return traced.origin().at().text() + steps;
  }

  private static String text(Traced traced) {
    return assertInstanceOf(Text.class, traced.value()).text();
  }

  private static Unknown unknown(Traced traced) {
    return assertInstanceOf(Unknown.class, traced.value());
  }

  @Test
  void every_instance_has_its_address() {
    assertEquals(
        List.of(
            "google_compute_backend_service.api",
            "google_cloud_run_service.app[\"admin\"]",
            "google_cloud_run_service.app[\"web\"]",
            "google_storage_bucket.many[0]",
            "google_storage_bucket.many[1]",
            "google_compute_url_map.main",
            "data.google_compute_zones.all",
            "module.lb.google_compute_backend_service.main[0]",
            "module.lb.google_compute_backend_service.main[1]"),
        root.resources().stream().map(Resource::address).toList());
    assertEquals(List.of(), root.problems());
  }

  @Test
  void the_last_file_sets_a_variable_and_the_type_converts_it() {
    Traced timeout = attribute("google_compute_backend_service.api", "timeout_sec");
    assertEquals(new Numeric(BigDecimal.valueOf(30)), timeout.value());
    assertEquals(
        "var.backend_timeout_sec <- var.backend_timeout_sec at shop/env/staging.tfvars:2:23 \"30\"",
        chain(timeout));
  }

  @Test
  void a_chain_leads_through_locals_and_modules() {
    assertEquals(
        "var.timeout"
            + " <- module.lb.timeout at shop/main.tf:74:13 local.timeout"
            + " <- local.timeout at shop/main.tf:6:13 var.backend_timeout_sec"
            + " <- var.backend_timeout_sec at shop/env/staging.tfvars:2:23 \"30\"",
        chain(attribute("module.lb.google_compute_backend_service.main[1]", "timeout_sec")));
    assertEquals("lb-30", text(linked("balanced")));
  }

  @Test
  void what_the_variable_chose_is_explained_by_it() {
    assertEquals(
        "var.environment == \"staging\" ? 30 : 60"
            + " <- var.environment at shop/env/staging.tfvars:1:23 \"staging\"",
        chain(linked("maybe")));
  }

  @Test
  void a_map_keeps_the_origin_of_each_element() {
    Attributes env = assertInstanceOf(Attributes.class, linked("env").value());
    assertEquals(
        "var.backend_timeout_sec <- var.backend_timeout_sec at shop/env/staging.tfvars:2:23 \"30\"",
        chain(Objects.requireNonNull(env.entries().get("TIMEOUT"))));
    Traced password = Objects.requireNonNull(env.entries().get("PASSWORD"));
    assertTrue(password.sensitive());
    assertEquals("hunter2", text(password));
    assertEquals(
        "module.lb.google_compute_backend_service.main[0]",
        unknown(Objects.requireNonNull(env.entries().get("ID"))).reference());
  }

  @Test
  void dynamic_blocks_are_unrolled_and_optional_attributes_filled() {
    List<Nested> backends =
        resource("google_compute_backend_service.api").content().blocks("backend");
    assertEquals(2, backends.size());
    assertEquals("\"backend\"", backends.get(0).header().text());
    Traced given =
        Objects.requireNonNull(backends.get(0).content().attributes().get("max_utilization"));
    assertEquals(new Numeric(new BigDecimal("0.5")), given.value());
    assertEquals(
        "backend.value.utilization"
            + " <- backend.value.utilization at shop/c.auto.tfvars.json:3:37 \"0.5\"",
        chain(given));
    Traced filled =
        Objects.requireNonNull(backends.get(1).content().attributes().get("max_utilization"));
    assertEquals(
        "backend.value.utilization <- backend.value.utilization at shop/variables.tf:18:36 0.8",
        chain(filled));
  }

  @Test
  void attributes_of_other_resources_are_those_the_configuration_sets() {
    assertEquals("api-staging", text(linked("title")));
    assertEquals(new Numeric(new BigDecimal("0.25")), linked("sample").value());
    assertEquals("shop-staging-web", text(linked("app")));
    Elements buckets = assertInstanceOf(Elements.class, linked("buckets").value());
    assertEquals(
        List.of("bucket-0", "bucket-1"),
        buckets.items().stream().map(EvaluatedRootTest::text).toList());
  }

  @Test
  void what_is_computed_refers_to_its_resource() {
    assertEquals(
        new Unknown(
            "google_compute_backend_service.api.id is known only after it is applied",
            "",
            "google_compute_backend_service.api"),
        linked("default_service").value());
    assertEquals("https://lb/", unknown(linked("link")).prefix());
    assertEquals("google_compute_backend_service.api", unknown(linked("link")).reference());
    assertEquals("data.google_compute_zones.all", unknown(linked("zone")).reference());
    assertEquals(
        new Unknown(
            "module.network.subnet comes from a module that is not in the repository",
            "",
            "module.network"),
        linked("remote").value());
  }

  @Test
  void a_variable_without_a_value_is_unknown_and_decides_nothing() {
    assertEquals(
        "no value is set for var.unset",
        unknown(attribute("google_compute_backend_service.api", "port_name")).reason());
    assertEquals("same", unknown(linked("same")).prefix());
    assertEquals(new TerraformValue.Bool(false), linked("never").value());
  }

  @Test
  void override_files_and_templates_are_read() {
    assertEquals("EU", text(attribute("google_storage_bucket.many[1]", "location")));
    assertEquals("Hello staging\nport 1\nport 2\n", text(linked("banner")));
    assertEquals(
        "for b.example.com in modules/lb",
        text(attribute("module.lb.google_compute_backend_service.main[1]", "description")));
  }
}

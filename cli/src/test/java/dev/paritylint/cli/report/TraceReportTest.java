package dev.paritylint.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.paritylint.cli.report.terminal.LineDrawing;
import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.cli.report.terminal.Painter;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceReportTest {
  private static final Look LOOK = new Look(Painter.PLAIN, 100, "");

  @Test
  void every_environment_shows_the_way_of_its_value() {
    assertEquals(
        """
        backend.gcp.backend_service.timeout_sec
        ├─ staging
        │  └─ 3600 s in terraform:terraform/staging
        │     └─ terraform/staging/main.tf:3:17
        │        └─ var.backend_timeout_sec: terraform/staging/staging.tfvars:2:23
        └─ production
           └─ 0.5 s in terraform:terraform/production
              └─ terraform/production/main.tf:3:17
        """,
        trace("gcp.backend_service.timeout_sec"));
  }

  @Test
  void an_environment_without_it_says_so() {
    assertEquals(
        """
        backend.nginx.proxy_read_timeout
        ├─ staging
        │  └─ unlimited in terraform:terraform/staging
        │     └─ terraform/staging/main.tf:2:17
        └─ production: not set
        """,
        trace("nginx.proxy_read_timeout"));
  }

  @Test
  void a_secret_is_masked_and_an_unknown_says_why() {
    String text = trace("DB_PASSWORD");
    assertFalse(text.contains(Shop.PASSWORD), text);
    assertEquals(
        """
        backend.DB_PASSWORD
        ├─ staging
        │  └─ •••• in compose:docker-compose.staging.yml
        │     └─ docker-compose.staging.yml:5:20
        │        └─ db_password: terraform/staging/staging.tfvars:3:23
        └─ production
           └─ unknown: kept in a secret store in terraform:terraform/production
              └─ terraform/production/main.tf:1:10
        """,
        text);
  }

  @Test
  void a_default_that_was_overridden_hangs_below_what_overrode_it() {
    Span place = Shop.span(Shop.STAGING_ROOT, "var.backend_timeout_sec");
    Origin.Step step =
        new Origin.Step(
            Shop.span(Shop.STAGING_VALUES, "3600"),
            "var.backend_timeout_sec",
            Shop.span(Shop.PRODUCTION_ROOT, "30"));
    assertEquals(
        """
        backend.WS_TIMEOUT
        ├─ staging
        │  └─ 3600 (timeout: 3600 s) in terraform:terraform/staging
        │     └─ terraform/staging/main.tf:3:17
        │        └─ var.backend_timeout_sec: terraform/staging/staging.tfvars:2:23
        │           └─ instead of default 30 at terraform/production/main.tf:3
        └─ production: not set
        """,
        new TraceText(
                Shop.landscape()
                    .withSettings(
                        List.of(
                            of(SettingKind.VARIABLE, new Value.Text("3600"), place, step),
                            of(SettingKind.TIMEOUT, Value.Seconds.of(3600), place, step))),
                LOOK,
                LineDrawing.BOX)
            .print());
  }

  @Test
  void what_came_the_same_way_is_told_once() {
    Span place = Shop.span(Shop.COMPOSE, "debug");
    assertEquals(
        """
        backend.LOG_LEVEL
        `- staging, production
           `- debug in compose:docker-compose.staging.yml, terraform:terraform/production
              `- docker-compose.staging.yml:4:17
        """,
        new TraceText(
                Shop.landscape()
                    .withSettings(
                        List.of(
                            level(Shop.STAGING_COMPOSE, place),
                            level(Shop.PRODUCTION_TERRAFORM, place))),
                LOOK,
                LineDrawing.ASCII)
            .print());
  }

  @Test
  void several_services_have_a_tree_each() {
    Span place = Shop.span(Shop.COMPOSE, "debug");
    Setting backend = level(Shop.STAGING_COMPOSE, place);
    assertEquals(
        """
        backend.LOG_LEVEL
        |- staging
        |  `- debug in compose:docker-compose.staging.yml
        |     `- docker-compose.staging.yml:4:17
        `- production: not set

        worker.LOG_LEVEL
        |- staging
        |  `- debug in compose:docker-compose.staging.yml
        |     `- docker-compose.staging.yml:4:17
        `- production: not set
        """,
        new TraceText(
                Shop.landscape().withSettings(List.of(backend, backend.withService("worker"))),
                LOOK,
                LineDrawing.ASCII)
            .print());
  }

  private static Setting level(Deployment deployment, Span place) {
    return new Setting(
        deployment,
        "backend",
        SettingKind.VARIABLE,
        "LOG_LEVEL",
        new Value.Text("debug"),
        Origin.literal(place),
        false);
  }

  private static Setting of(SettingKind kind, Value value, Span place, Origin.Step step) {
    return new Setting(
        Shop.STAGING_TERRAFORM,
        "backend",
        kind,
        "WS_TIMEOUT",
        value,
        new Origin(place, List.of(step)),
        false);
  }

  private static String trace(String name) {
    Landscape shop = Shop.landscape();
    return new TraceText(
            shop.withSettings(
                shop.settings().stream().filter(setting -> setting.name().equals(name)).toList()),
            LOOK,
            LineDrawing.BOX)
        .print();
  }
}

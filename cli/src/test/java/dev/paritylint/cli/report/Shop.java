package dev.paritylint.cli.report;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.LintResult;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.lint.Summary;
import dev.paritylint.model.Confidence;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Evidence;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Landscape.Comparison;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A small repository with everything that a report has to show, put together by hand. */
public final class Shop {
  public static final String PASSWORD = "hunter2-of-staging";

  public static final RuleInfo NOT_APPLIED =
      new RuleInfo(
          "timeout/not-applied", Severity.ERROR, "a timeout where the platform ignores it");
  public static final RuleInfo PARITY =
      new RuleInfo("timeout/parity", Severity.WARNING, "the same timeout differs");
  public static final RuleInfo MISSING =
      new RuleInfo("variable/missing", Severity.ERROR, "a variable exists on one side only");

  public static final SourceFile STAGING_ROOT =
      SourceFile.of(
          "terraform/staging/main.tf",
          """
          resource "google_compute_backend_service" "api" {
            name        = "api-staging"
            timeout_sec = var.backend_timeout_sec
          }
          """);
  public static final SourceFile STAGING_VALUES =
      SourceFile.of(
          "terraform/staging/staging.tfvars",
          """
          project             = "shop-staging"
          backend_timeout_sec = 3600
          db_password         = "hunter2-of-staging"
          """);
  public static final SourceFile PRODUCTION_ROOT =
      SourceFile.of(
          "terraform/production/main.tf",
          """
          resource "google_compute_backend_service" "api" {
            name        = "api"
            timeout_sec = 30
          }
          """);
  public static final SourceFile COMPOSE =
      SourceFile.of(
          "docker-compose.staging.yml",
          """
          services:
            backend:
              environment:
              \tLOG_LEVEL: debug
                DB_PASSWORD: hunter2-of-staging # the same as hunter2-of-staging in tfvars
                HOST: ${HOST}
          """);

  public static final Environment STAGING =
      new Environment(
          "staging",
          Set.of("stage", "staging"),
          EnvironmentClass.PRE_PRODUCTION,
          "",
          "",
          Confidence.STRONG,
          List.of(
              new Evidence("the same folder exists for production", "terraform/staging", 0),
              new Evidence("its content names staging", "terraform/staging/staging.tfvars", 1)));
  public static final Environment PRODUCTION =
      new Environment(
          "production",
          Set.of("production"),
          EnvironmentClass.PRODUCTION,
          "",
          "",
          Confidence.DECLARED,
          List.of());

  public static final Deployment STAGING_TERRAFORM =
      new Deployment(
          DeploymentKind.TERRAFORM,
          STAGING,
          "terraform/staging",
          List.of("terraform/staging/staging.tfvars"),
          null,
          "");
  public static final Deployment STAGING_COMPOSE =
      new Deployment(
          DeploymentKind.COMPOSE, STAGING, "docker-compose.staging.yml", List.of(), null, "");
  public static final Deployment PRODUCTION_TERRAFORM =
      new Deployment(
          DeploymentKind.TERRAFORM, PRODUCTION, "terraform/production", List.of(), null, "");

  public static final Origin STAGING_TIMEOUT =
      new Origin(
          span(STAGING_ROOT, "var.backend_timeout_sec"),
          List.of(new Origin.Step(span(STAGING_VALUES, "3600"), "var.backend_timeout_sec")));
  public static final Origin PRODUCTION_TIMEOUT = Origin.literal(span(PRODUCTION_ROOT, "30"));

  private Shop() {}

  /** The first place of {@code token} in the file. */
  public static Span span(SourceFile file, String token) {
    int start = file.text().indexOf(token);
    return file.span(start, start + token.length());
  }

  public static Landscape landscape() {
    return new Landscape(
        List.of(STAGING, PRODUCTION),
        List.of(STAGING_TERRAFORM, STAGING_COMPOSE, PRODUCTION_TERRAFORM),
        settings(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(new Comparison(STAGING, PRODUCTION)));
  }

  private static List<Setting> settings() {
    String timeout = "gcp.backend_service.timeout_sec";
    Origin password =
        new Origin(
            span(COMPOSE, PASSWORD),
            List.of(new Origin.Step(span(STAGING_VALUES, "\"" + PASSWORD + "\""), "db_password")));
    return List.of(
        setting(STAGING_COMPOSE, "LOG_LEVEL", text("debug"), span(COMPOSE, "debug")),
        setting(
            STAGING_COMPOSE,
            "HOST",
            new Value.Unknown("HOST is set by whoever starts compose"),
            span(COMPOSE, "${HOST}")),
        setting(PRODUCTION_TERRAFORM, "LOG_LEVEL", text("debug"), span(PRODUCTION_ROOT, "\"api\"")),
        setting(PRODUCTION_TERRAFORM, "HOST", text("api"), span(PRODUCTION_ROOT, "\"api\"")),
        new Setting(
            STAGING_COMPOSE,
            "backend",
            SettingKind.VARIABLE,
            "DB_PASSWORD",
            text(PASSWORD),
            password,
            true),
        new Setting(
            PRODUCTION_TERRAFORM,
            "backend",
            SettingKind.VARIABLE,
            "DB_PASSWORD",
            new Value.Unknown("kept in a secret store"),
            Origin.literal(span(PRODUCTION_ROOT, "\"google_compute_backend_service\"")),
            true),
        new Setting(
            STAGING_TERRAFORM,
            "backend",
            SettingKind.TIMEOUT,
            timeout,
            Value.Seconds.of(3600),
            STAGING_TIMEOUT,
            false),
        new Setting(
            PRODUCTION_TERRAFORM,
            "backend",
            SettingKind.TIMEOUT,
            timeout,
            new Value.Seconds(new BigDecimal("0.50")),
            PRODUCTION_TIMEOUT,
            false),
        new Setting(
            STAGING_TERRAFORM,
            "backend",
            SettingKind.TIMEOUT,
            "nginx.proxy_read_timeout",
            new Value.Unlimited(),
            Origin.literal(span(STAGING_ROOT, "\"api-staging\"")),
            false));
  }

  private static Setting setting(Deployment deployment, String name, Value value, Span at) {
    return new Setting(
        deployment, "backend", SettingKind.VARIABLE, name, value, Origin.literal(at), false);
  }

  private static Value text(String text) {
    return new Value.Text(text);
  }

  public static Finding notApplied() {
    return new Finding(
        NOT_APPLIED,
        Severity.ERROR,
        List.of("staging"),
        "backend",
        "gcp.backend_service.timeout_sec",
        "staging asks for 3600s where the platform keeps 30s",
        new Place(STAGING_TIMEOUT, "has no effect"),
        List.of(
            Place.at(span(STAGING_ROOT, "\"google_compute_backend_service\""), "this balancer"),
            Place.at(span(PRODUCTION_ROOT, "30"), "production leaves it at 30s")),
        """
        remove it and set the timeout on the service, or waive it:
        waivers:
          - rule: timeout/not-applied\
        """);
  }

  public static Finding passwordParity() {
    return new Finding(
        PARITY,
        Severity.WARNING,
        List.of("production", "staging"),
        "backend",
        "DB_PASSWORD",
        "a careless rule quotes " + PASSWORD,
        Place.at(span(COMPOSE, PASSWORD), "also " + PASSWORD),
        List.of(),
        "");
  }

  public static Finding note(int number) {
    return new Finding(
        MISSING,
        Severity.NOTE,
        List.of("production"),
        "backend",
        "NOTE_" + number,
        "NOTE_" + number + " is missing in production",
        Place.at(span(COMPOSE, "LOG_LEVEL"), ""),
        List.of(),
        "");
  }

  public static LintResult result(Finding... findings) {
    return new LintResult(landscape(), List.of(findings), List.of(), summary(findings));
  }

  private static Summary summary(Finding... findings) {
    return new Summary(
        2,
        3,
        9,
        4,
        2,
        1,
        5,
        count(Severity.ERROR, findings),
        count(Severity.WARNING, findings),
        count(Severity.NOTE, findings),
        0,
        0);
  }

  private static int count(Severity severity, Finding... findings) {
    return (int) Arrays.stream(findings).filter(one -> one.severity() == severity).count();
  }
}

package dev.paritylint.cli.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.cli.report.Shop;
import dev.paritylint.cli.report.compare.CompareTable;
import dev.paritylint.lint.LintResult;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Hop;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Limit;
import dev.paritylint.model.Limit.LimitKind;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Route;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Upgrade;
import dev.paritylint.model.Value;
import dev.paritylint.source.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {
  private static final Span PLACE = Shop.span(Shop.COMPOSE, "backend");

  private static final List<Upgrade> ONE_OF_EACH =
      List.of(
          new Upgrade.Passed("it passes by itself"),
          new Upgrade.Dropped(PLACE, "proxy_http_version 1.1;", "nginx drops it"),
          new Upgrade.ByVersion(PLACE, "proxy_http_version 1.1;", "older ones drop it"),
          new Upgrade.Unclear());

  @Test
  void a_small_shop() {
    LintResult result = Shop.result(Shop.notApplied(), Shop.passwordParity(), Shop.note(1));
    Approvals.verify(body(new HtmlReport("infra/").print(result)));
  }

  @Test
  void no_page_shows_a_secret() {
    String page = new HtmlReport("").print(Shop.result(Shop.passwordParity(), Shop.notApplied()));
    assertFalse(page.contains(Shop.PASSWORD), page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "<!-- --!> ]]>",
        "{{script}}{{body}}",
        "$1 \\1 &lt; &amp;",
        "line\u2028separator",
        "\u202Eturned around",
        "\u0000\u0007\u001B[2J"
      })
  void whatever_a_repository_holds_stays_text(String hostile) {
    String page = new HtmlReport(hostile + "/").print(Shop.result(), table(hostile));
    String safe = Markup.escaped(hostile);
    assertFalse(safe.matches("(?s).*[<>\"'].*"), safe);
    assertTrue(page.contains("<code class=\"value\">" + safe + "</code>"), page);
    assertEquals(1, occurrences(page, "<script"));
    assertEquals(1, occurrences(page, "<img") + occurrences(page, "<script"));
    assertTrue(page.codePoints().noneMatch(sign -> sign < ' ' && sign != '\n'));
    assertTrue(page.codePoints().noneMatch(sign -> sign == 0x2028 || sign == 0x202E));
  }

  @Test
  void only_the_pages_own_style_and_script_may_run() throws NoSuchAlgorithmException {
    String page = new HtmlReport("").print(Shop.result());
    String policy =
        part(page, "Content-Security-Policy\" content=\"([^\"]*)\"").replace("&#39;", "'");
    assertEquals(
        "default-src 'none'; img-src data:; style-src '"
            + hash(part(page, "(?s)<style>(.*?)</style>"))
            + "'; script-src '"
            + hash(part(page, "(?s)<script>(.*?)</script>"))
            + "'; base-uri 'none'; form-action 'none'",
        policy);
    assertFalse(page.contains(" style="), "a policy by hashes refuses style attributes");
    assertFalse(Pattern.compile(" on[a-z]+=").matcher(page).find());
    assertFalse(Pattern.compile("(?:src|href)=\"(?!#|data:)").matcher(page).find());
  }

  @Test
  void every_element_is_closed() {
    String page = body(new HtmlReport("").print(withRoutes(ONE_OF_EACH)));
    List<String> open = new ArrayList<>();
    Matcher tags = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>").matcher(page);
    while (tags.find()) {
      if (tags.group(2).equals("input")) {
        continue;
      }
      if (tags.group(1).isEmpty()) {
        open.add(tags.group(2));
      } else {
        assertEquals(open.remove(open.size() - 1), tags.group(2));
      }
    }
    assertEquals(List.of(), open);
  }

  @Test
  void every_outcome_of_an_upgrade_is_drawn() {
    assertEquals(
        Set.of(Upgrade.class.getPermittedSubclasses()),
        ONE_OF_EACH.stream().map(Object::getClass).collect(Collectors.toSet()));
    String page = new HtmlReport("").print(withRoutes(ONE_OF_EACH));
    for (String outcome : List.of("passes", "✕ dropped", "? version", "unclear")) {
      assertTrue(page.contains(">" + outcome + "</text>"), outcome);
    }
  }

  @Test
  void the_lowest_limit_binds_and_what_is_not_known_says_so() {
    String page = new HtmlReport("").print(withRoutes(ONE_OF_EACH));
    assertEquals(List.of("10 s"), all(page, "cell binding.*?class=\"value\"[^>]*>([^<]*)"));
    assertTrue(page.contains(">unknown</text>"), page);
    assertTrue(page.contains("lifetime at most 10 s, by hop 0; it depends on hop 3"), page);
  }

  @Test
  void nothing_compared_is_a_page_too() {
    Landscape landscape =
        new Landscape(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of());
    String page =
        new HtmlReport("")
            .print(new LintResult(landscape, List.of(), List.of(), Shop.result().summary()));
    assertTrue(page.contains("Nothing to compare"), page);
    assertTrue(page.contains("No findings."), page);
    assertTrue(page.contains("No route was found."), page);
  }

  @Test
  void a_page_says_the_same_each_time() {
    assertEquals(
        new HtmlReport("").print(withRoutes(ONE_OF_EACH)),
        new HtmlReport("").print(withRoutes(ONE_OF_EACH)));
  }

  /** A hop for each outcome, with a lifetime of 10, 20 and 30 seconds and one that is unknown. */
  private static LintResult withRoutes(List<Upgrade> outcomes) {
    List<Hop> hops = new ArrayList<>();
    for (Upgrade outcome : outcomes) {
      int number = hops.size();
      Value value =
          outcome instanceof Upgrade.Unclear
              ? new Value.Unknown("set in another repository")
              : Value.Seconds.of(10L * (number + 1));
      Limit limit =
          new Limit(LimitKind.LIFETIME, value, "limit", PLACE, List.of(), true, "it ends");
      hops.add(new Hop("nginx", "hop " + number, PLACE, List.of(limit), outcome));
    }
    Landscape shop = Shop.landscape();
    Landscape landscape =
        new Landscape(
            shop.environments(),
            shop.deployments(),
            shop.settings(),
            List.of(new Route(Shop.STAGING_TERRAFORM, "a.io", List.of(), "backend", hops)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            shop.comparisons());
    return new LintResult(landscape, List.of(), List.of(), Shop.result().summary());
  }

  private static CompareTable table(String value) {
    Setting setting =
        new Setting(
            Shop.STAGING_COMPOSE,
            value,
            SettingKind.VARIABLE,
            value,
            new Value.Text(value),
            Origin.literal(PLACE),
            false);
    List<Environment> both = List.of(Shop.STAGING, Shop.PRODUCTION);
    return CompareTable.of(Shop.landscape().withSettings(List.of(setting)), both);
  }

  private static String body(String page) {
    return part(page, "(?s)<body>\n(.*)<script>");
  }

  private static String part(String page, String pattern) {
    return all(page, pattern).get(0);
  }

  private static List<String> all(String page, String pattern) {
    return Pattern.compile(pattern).matcher(page).results().map(found -> found.group(1)).toList();
  }

  private static int occurrences(String page, String text) {
    return page.split(Pattern.quote(text), -1).length - 1;
  }

  private static String hash(String text) throws NoSuchAlgorithmException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return "sha256-"
        + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}

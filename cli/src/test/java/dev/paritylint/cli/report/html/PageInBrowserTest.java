package dev.paritylint.cli.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.cli.CliRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The page of the incident's example, used as people use it. */
class PageInBrowserTest {
  private static final String ROWS = "[...document.querySelectorAll('#matrix tr[data-state]')]";
  private static final String SHOWN = ROWS + ".filter(row => row.checkVisibility())";
  private static final String FINDINGS =
      "[...document.querySelectorAll('.finding')].filter(one => one.checkVisibility())";

  @TempDir static Path folder;

  private static Browser browser;
  private static Path page;

  @BeforeAll
  static void open() throws IOException {
    browser = Browser.open(folder.resolve("profile"));
    page = folder.resolve("page.html");
    CliRun run =
        CliRun.in(
            Path.of("..").toAbsolutePath().normalize(),
            "compare",
            "staging",
            "production",
            "examples/websocket-incident/broken",
            "--format",
            "html");
    Files.writeString(page, run.out());
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void load() {
    browser.media("screen", "light");
    browser.size(1280, 900);
    browser.show(page);
  }

  @Test
  void it_loads_from_disk_without_the_network_and_without_a_complaint() {
    browser.requests();
    browser.console();
    browser.show(page);
    assertEquals(List.of(page.toUri().toString()), local(browser.requests()));
    assertEquals(List.of(), browser.console());
  }

  /** What is written into the page is no request. */
  private static List<String> local(List<String> addresses) {
    return addresses.stream().filter(address -> !address.startsWith("data:")).toList();
  }

  @Test
  void only_its_own_script_and_style_may_run() {
    browser.console();
    browser.ask(
        """
        const script = document.createElement('script');
        script.textContent = 'document.title = "taken over"';
        document.body.append(script);
        const image = document.createElement('img');
        image.src = 'https://example.com/pixel.png';
        document.body.append(image);
        return 1;
        """);
    assertEquals("paritylint: staging ↔ production", browser.ask("return document.title"));
    assertFalse(browser.console().isEmpty());
  }

  @Test
  void differences_are_shown_first_and_everything_on_request() {
    assertEquals(21, shown());
    assertEquals("21 of 86 settings, 15 of 15 findings", status());
    browser.element("#everything").click();
    assertEquals(86, shown());
    browser.element("#everything").click();
    assertEquals(21, shown());
    browser.element("[data-state='different']").click();
    assertEquals(9, shown());
    assertEquals(
        "false", browser.element("button[data-state='different']").getDomAttribute("aria-pressed"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          service  | frontend  | NEXT_PUBLIC_WS_URL
          kind     | header    | gcp.backend_service.custom_response_headers.Strict-Transport-Security, nginx.proxy_set_header.Connection@/ws, nginx.proxy_set_header.Upgrade@/ws
          severity | error     | gcp.backend_service.timeout_sec, CORS_ORIGINS, NEXT_PUBLIC_WS_URL
          severity | note      | CHAT_HISTORY_LIMIT, ERROR_REPORT_CHANNEL
          """)
  void a_filter_leaves_what_fits(String filter, String value, String names) {
    browser.ask(
        "const select = document.getElementById('%s'); select.value = '%s';"
                .formatted(filter, value)
            + "select.dispatchEvent(new Event('change')); return 1;");
    assertEquals(names, names());
  }

  @Test
  void a_service_narrows_findings_and_routes_too() {
    browser.ask(
        "service.value = 'frontend'; service.dispatchEvent(new Event('change')); return 1;");
    assertEquals(1, browser.number("return " + FINDINGS + ".length"));
    assertEquals(
        "frontend",
        browser.ask(
            "return [...document.querySelectorAll('#routes > .service')]"
                + ".filter(one => one.checkVisibility()).map(one => one.dataset.service).join()"));
  }

  @Test
  void search_finds_names_values_and_places() {
    search("cors_or");
    assertEquals("CORS_ORIGINS", names());
    search("86400");
    assertEquals("WEBSOCKET_CONNECTION_TIMEOUT", names());
    search("config/staging.env mail");
    assertEquals("MAIL_FROM, MAIL_FROM", names());
    search("backend.cache");
    assertEquals("CACHE_REGION, CACHE__REGION", names());
    search("nothing is called so");
    assertEquals("", names());
    assertTrue(browser.element("#settings .filtered").isDisplayed());
  }

  @Test
  void the_keyboard_reaches_everything() {
    browser.press("/");
    assertEquals("search", focused());
    browser.press("ws_url");
    assertEquals(1, shown());
    browser.press(Keys.ARROW_DOWN);
    assertEquals("NEXT_PUBLIC_WS_URL", focusedName());
    browser.press(Keys.ENTER);
    assertEquals("#finding-1", browser.ask("return location.hash"));
    assertEquals("SUMMARY", browser.ask("return document.activeElement.tagName"));
    browser.escape();
    assertEquals("search", focused());
    assertEquals(21, shown());
    browser.press(Keys.ARROW_DOWN, Keys.NULL);
    String first = focusedName();
    browser.press(Keys.ARROW_DOWN);
    assertNotEquals(first, focusedName());
    browser.press(Keys.ARROW_UP);
    assertEquals(first, focusedName());
    browser.press("d");
    assertEquals(86, shown());
    browser.press(Keys.END);
    browser.press(Keys.HOME);
    browser.press(Keys.ARROW_UP);
    assertEquals("search", focused());
  }

  @Test
  void what_has_the_focus_is_seen() {
    for (String selector : List.of("#search", "#kind", "#everything", ".finding summary")) {
      browser.ask("document.querySelector(\"" + selector + "\").focus(); return 1;");
      browser.press(Keys.TAB);
      assertNotEquals(
          "none",
          browser.ask("return getComputedStyle(document.activeElement).outlineStyle"),
          selector);
    }
  }

  @Test
  void a_link_opens_the_finding_that_a_filter_hides() {
    browser.press("/");
    browser.press("nothing is called so");
    browser.ask("location.hash = '#finding-4'; return 1;");
    browser.ask("return new Promise(done => setTimeout(() => done(1), 50))");
    assertTrue(browser.element("#finding-4 .frame").isDisplayed());
  }

  @Test
  void all_findings_open_and_close_at_once() {
    browser.element("#open-all").click();
    assertEquals(
        browser.number("return " + FINDINGS + ".length"),
        browser.number("return document.querySelectorAll('.finding[open]').length"));
    browser.element("#open-all").click();
    assertEquals(0, browser.number("return document.querySelectorAll('.finding[open]').length"));
  }

  @Test
  void every_control_has_a_name() {
    assertEquals(
        List.of(),
        browser.ask(
            """
            return [...document.querySelectorAll('input, select, button, a, summary, svg[role]')]
              .filter(one => !(one.labels?.length || one.textContent.trim()))
              .map(one => one.outerHTML)
            """));
    assertEquals(
        List.of(),
        browser.ask(
            """
            const ids = [...document.querySelectorAll('[id]')].map(one => one.id);
            return ids.filter((id, at) => ids.indexOf(id) !== at)
            """));
  }

  @Test
  void dark_is_dark_and_light_is_light() {
    String background = "return getComputedStyle(document.body).backgroundColor";
    assertEquals("rgb(255, 255, 255)", browser.ask(background));
    browser.media("screen", "dark");
    assertEquals("rgb(15, 19, 24)", browser.ask(background));
  }

  @ParameterizedTest
  @CsvSource({"screen, light, 1280", "screen, dark, 1280", "screen, dark, 400", "print, dark, 800"})
  void all_text_can_be_read(String medium, String scheme, int width) {
    browser.media(medium, scheme);
    browser.size(width, 900);
    browser.element("body");
    browser.ask("document.querySelectorAll('details').forEach(one => one.open = true); return 1;");
    if (medium.equals("screen")) {
      browser.element("#everything").click();
    }
    List<?> faint = (List<?>) browser.ask(contrasts());
    assertEquals("", faint.stream().map(Object::toString).collect(Collectors.joining("\n")));
  }

  /** WCAG 2.2, 1.4.3: 4.5 to 1 for all text here, however large. */
  private static String contrasts() {
    try (var in = PageInBrowserTest.class.getResourceAsStream("contrasts.js")) {
      return new String(
          java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException gone) {
      throw new IllegalStateException(gone);
    }
  }

  @ParameterizedTest
  @CsvSource({"320", "400", "768", "1280", "1920"})
  void nothing_runs_off_the_side(int width) {
    browser.size(width, 900);
    browser.ask("document.querySelectorAll('details').forEach(one => one.open = true); return 1;");
    assertEquals(
        List.of(),
        browser.ask(
            """
            const edge = document.documentElement.clientWidth + 0.5;
            return [...document.querySelectorAll('main *, header *')]
              .filter(one => one.checkVisibility() && !one.closest('.skip, caption, mark'))
              .filter(one => one.getBoundingClientRect().right > edge)
              .map(one => one.className?.baseVal ?? one.className)
            """));
    assertEquals((long) width, browser.number("return document.documentElement.scrollWidth"));
  }

  @ParameterizedTest
  @CsvSource({"320", "400", "1280"})
  void the_parts_of_a_headline_stand_beside_each_other(int width) {
    browser.size(width, 900);
    assertEquals(
        List.of(),
        browser.ask(
            """
            return [...document.querySelectorAll('.finding > summary')].flatMap(summary => {
              const boxes = [...summary.children].map(part => part.getBoundingClientRect());
              return boxes.flatMap((one, at) => boxes.slice(at + 1)
                .filter(other => one.left < other.right && other.left < one.right
                  && one.top < other.bottom && other.top < one.bottom)
                .map(() => summary.textContent));
            })
            """));
  }

  @ParameterizedTest
  @CsvSource({"400", "1280"})
  void texts_of_a_picture_stay_in_their_boxes(int width) {
    browser.size(width, 900);
    assertEquals(
        List.of(),
        browser.ask(
            """
            return [...document.querySelectorAll('.picture text')].filter(text => {
              const box = text.closest('.cell')?.querySelector('.box') ?? text.closest('.picture');
              return text.getBoundingClientRect().right > box.getBoundingClientRect().right;
            }).map(text => text.textContent)
            """));
  }

  @Test
  void each_route_marks_the_limits_that_bind() {
    assertEquals(
        browser.number("return document.querySelectorAll('.picture').length"),
        browser.number(
            "return [...document.querySelectorAll('.picture')]"
                + ".filter(one => one.querySelector('.binding')).length"));
    assertEquals(
        "3600 s",
        browser.ask(
            """
            const cloud = [...document.querySelectorAll("[data-service='backend'] .picture")]
              .find(one => one.textContent.includes('Cloud Run service quill-backend-staging'));
            return cloud.querySelector('.binding .value').textContent
            """));
  }

  @Test
  void the_head_of_the_table_stays_in_sight() {
    browser.element("#everything").click();
    browser.ask("window.scrollTo(0, 4000); return 1;");
    assertTrue(
        browser.number("return document.querySelector('thead th').getBoundingClientRect().top")
            >= browser.number(
                "return document.getElementById('toolbar').getBoundingClientRect().bottom - 1"));
  }

  @Test
  void on_paper_every_finding_is_open_and_no_control_is_left() {
    browser.ask(
        "addEventListener('beforeprint', () => window.opened ="
            + " document.querySelectorAll('.finding[open]').length); return 1;");
    byte[] paper = browser.print();
    assertTrue(new String(paper, StandardCharsets.ISO_8859_1).startsWith("%PDF"));
    assertEquals(15, browser.number("return window.opened"));
    assertEquals(1, browser.number("return document.querySelectorAll('.finding[open]').length"));
    browser.media("print", "dark");
    assertFalse(browser.element("#toolbar").isDisplayed());
    assertEquals(
        "rgb(255, 255, 255)",
        browser.ask("return getComputedStyle(document.body).backgroundColor"));
  }

  private static long shown() {
    return browser.number("return " + SHOWN + ".length");
  }

  private static String names() {
    return (String)
        browser.ask(
            "return " + SHOWN + ".map(row => row.querySelector('.name').textContent).join(', ')");
  }

  private static String status() {
    return browser.element("#shown").getText();
  }

  private static String focused() {
    return (String) browser.ask("return document.activeElement.id");
  }

  private static String focusedName() {
    return (String)
        browser.ask("return document.activeElement.querySelector('.name')?.textContent ?? ''");
  }

  private static void search(String words) {
    browser.element("#search").clear();
    browser.element("#search").sendKeys(words);
  }
}

package dev.paritylint.cli.report.html;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The Chromium of this machine, without a window, with a profile of its own. */
final class Browser implements AutoCloseable {
  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Skips the test where there is none; nothing is ever downloaded. */
  static Browser open(Path profile) {
    Optional<File> chromium = program("chromium", "chromium-browser", "google-chrome");
    Optional<File> service = program("chromedriver");
    assumeTrue(
        chromium.isPresent() && service.isPresent(),
        "no chromium and chromedriver on the PATH; install Debian's chromium and chromium-driver");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.get());
    options.setPageLoadStrategy(PageLoadStrategy.NORMAL);
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless=new",
        "--disable-gpu",
        "--no-sandbox", // a container's root may not open one, and only our own page is looked at
        "--no-first-run",
        "--disable-background-networking",
        "--hide-scrollbars",
        "--user-data-dir=" + profile);
    ChromeDriverService local =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(service.get())
            .usingAnyFreePort()
            .build();
    return new Browser(new ChromeDriver(local, options));
  }

  private static Optional<File> program(String... names) {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Arrays.stream(names)
        .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(dir -> new File(dir, name)))
        .filter(File::canExecute)
        .findFirst();
  }

  /** Loads a page from disk, as somebody who double-clicks it. */
  void show(Path page) {
    driver.get(page.toUri().toString());
  }

  void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** {@code screen} or {@code print}, {@code light} or {@code dark}. */
  void media(String medium, String scheme) {
    Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia", Map.of("media", medium, "features", List.of(feature)));
  }

  /** What JavaScript answers: a string, a number, a list of those. */
  Object ask(String script) {
    return Objects.requireNonNull(driver.executeScript(script), script);
  }

  long number(String script) {
    return ((Number) ask(script)).longValue();
  }

  WebElement element(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** To whatever has the focus. */
  void press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  void escape() {
    press(Keys.ESCAPE);
  }

  /** The page on paper. */
  byte[] print() {
    Map<String, Object> answer =
        driver.executeCdpCommand("Page.printToPDF", Map.of("printBackground", true));
    return Base64.getDecoder().decode((String) answer.get("data"));
  }

  /** A picture of what is seen, for people who work on the page. */
  void picture(Path file) throws IOException {
    Map<String, Object> answer = driver.executeCdpCommand("Page.captureScreenshot", Map.of());
    Files.write(file, Base64.getDecoder().decode((String) answer.get("data")));
  }

  /** What stands in the console since it was last asked. */
  List<String> console() {
    return entries(LogType.BROWSER).map(LogEntry::getMessage).toList();
  }

  /** The addresses that were asked for since this was last asked. */
  List<String> requests() {
    return entries(LogType.PERFORMANCE)
        .map(LogEntry::getMessage)
        .filter(message -> message.contains("\"Network.requestWillBeSent\""))
        .map(message -> message.replaceAll("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
        .toList();
  }

  private Stream<LogEntry> entries(String type) {
    return StreamSupport.stream(driver.manage().logs().get(type).spliterator(), false);
  }

  @Override
  public void close() {
    driver.quit();
  }
}

package dev.paritylint.rules.header;

import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.platform.WebAddress;
import dev.paritylint.rules.Placeholders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The origins, or hosts, that a setting allows, as they are written: between commas, semicolons or
 * blanks, or in a list of JSON.
 */
record Origins(Setting setting, Use use, List<String> entries) {

  /** What the list is for. */
  enum Use {
    /** Compared with the Origin header, letter by letter. */
    CORS,
    /** Origins as well, of forms that the service itself serves. */
    CSRF,
    /** Compared with the Host header: hosts without a scheme. */
    HOSTS,
    /** Sent as the header itself: one origin, or a star. */
    HEADER
  }

  private static final Pattern CORS =
      Pattern.compile(
          "(.*_)?(CORS_(ALLOW(ED)?_)?ORIGINS?|ALLOW(ED)?_(CORS_)?ORIGINS?"
              + "|CORS_ORIGINS?_(ALLOWED|WHITELIST)|CORS_WHITELIST|(FRONT_?END|CLIENT)_ORIGINS)");
  private static final Pattern CSRF = Pattern.compile("(.*_)?TRUSTED_ORIGINS?");
  private static final Pattern HOSTS = Pattern.compile("(.*_)?ALLOWED_HOSTS");
  private static final Pattern ATTRIBUTE = Pattern.compile(".*\\.allow_origins(@.*)?");
  private static final Pattern HEADER =
      Pattern.compile("(?i).*\\.access-control-allow-origin(@.*)?");
  private static final Pattern EXPRESSION = Pattern.compile(".*[\\^$\\\\()|+{}<>%].*");
  private static final Pattern HOST =
      Pattern.compile("(?i)(localhost(?=:)|[a-z0-9-]+(\\.[a-z0-9-]+)+)(:[0-9]{1,5})?/?");

  Origins {
    entries = List.copyOf(entries);
  }

  /** The list that a setting holds; empty where it holds none, or nobody can know it. */
  static Optional<Origins> of(Setting setting) {
    Optional<Use> use = use(setting);
    if (use.isEmpty() || setting.secret() || !(setting.value() instanceof Value.Text text)) {
      return Optional.empty();
    }
    List<String> entries = new ArrayList<>();
    for (String part : text.text().replaceAll("[\\[\\]\"']", " ").split("[,;\\s]+", -1)) {
      if (!part.isEmpty()) {
        entries.add(part);
      }
    }
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new Origins(setting, use.get(), entries));
  }

  private static Optional<Use> use(Setting setting) {
    return switch (setting.kind()) {
      case VARIABLE -> variable(constant(setting.name()));
      case ATTRIBUTE ->
          ATTRIBUTE.matcher(setting.name()).matches() ? Optional.of(Use.CORS) : Optional.empty();
      case HEADER ->
          HEADER.matcher(setting.name()).matches() ? Optional.of(Use.HEADER) : Optional.empty();
      case TIMEOUT, URL, ROUTE -> Optional.empty();
    };
  }

  private static Optional<Use> variable(String name) {
    if (CSRF.matcher(name).matches()) {
      return Optional.of(Use.CSRF);
    }
    if (CORS.matcher(name).matches()) {
      return Optional.of(Use.CORS);
    }
    return HOSTS.matcher(name).matches() ? Optional.of(Use.HOSTS) : Optional.empty();
  }

  static String constant(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("[^A-Za-z0-9]+", "_")
        .toUpperCase(Locale.ROOT);
  }

  /** Whether the name is one whose entries were hosts once (django-cors-headers before 3.0). */
  boolean mayHoldHosts() {
    return constant(setting.name()).endsWith("WHITELIST");
  }

  boolean isVariable() {
    return setting.kind() == SettingKind.VARIABLE;
  }

  /** Whether the list waits for somebody to fill it in. */
  boolean isForm() {
    return entries.stream().anyMatch(entry -> Placeholders.in(entry).isPresent());
  }

  /** Whether an entry stands for more than one origin, or for what nobody can read. */
  boolean isOpen() {
    return entries.stream().anyMatch(Origins::isPattern);
  }

  static boolean isPattern(String entry) {
    return entry.contains("*") || entry.startsWith(".") || EXPRESSION.matcher(entry).matches();
  }

  /** The entries that are full origins. */
  List<WebAddress> addresses() {
    return entries.stream()
        .filter(entry -> !isPattern(entry))
        .flatMap(entry -> address(entry).stream())
        .toList();
  }

  /** An origin with its scheme. */
  static Optional<WebAddress> address(String entry) {
    return WebAddress.parse(entry).filter(address -> !address.scheme().isEmpty());
  }

  /** Whether an entry is a host without a scheme; localhost alone is often a word of its own. */
  static boolean isBareHost(String entry) {
    return HOST.matcher(entry).matches();
  }

  /** Whether an entry lets the browser through to a front end, as far as its host says. */
  boolean covers(WebAddress frontEnd) {
    boolean bare =
        entries.stream()
            .filter(Origins::isBareHost)
            .map(entry -> entry.replaceFirst("[:/].*", ""))
            .anyMatch(frontEnd.host()::equalsIgnoreCase);
    return bare || addresses().stream().anyMatch(address -> same(address, frontEnd));
  }

  private static boolean same(WebAddress one, WebAddress other) {
    return one.host().equals(other.host())
        && one.scheme().equals(other.scheme())
        && port(one) == port(other);
  }

  private static int port(WebAddress address) {
    if (address.port() >= 0) {
      return address.port();
    }
    return address.isEncrypted() ? 443 : 80;
  }

  /** An address as a browser names it in the Origin header. */
  static String origin(WebAddress address) {
    boolean usual = Arrays.asList(-1, address.isEncrypted() ? 443 : 80).contains(address.port());
    return address.scheme() + "://" + address.host() + (usual ? "" : ":" + address.port());
  }
}

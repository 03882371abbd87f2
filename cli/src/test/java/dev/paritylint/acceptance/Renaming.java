package dev.paritylint.acceptance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives everything in the example that people name another name: project, services, resources,
 * variables, hosts, folders, numbers and environments. The same seed gives the same names, no new
 * name occurs in the example, and every renaming can be undone.
 */
final class Renaming {
  private static final List<String> STAGINGS = List.of("uat", "preprod", "stg");
  private static final List<String> PRODUCTIONS = List.of("prod", "prd");
  private static final List<String> SYLLABLES =
      List.of("ka", "lo", "mi", "ru", "ne", "so", "ti", "wo", "ze", "fu", "bri", "gla");

  /** What only occurs as a name of the example's own, as a whole word or with `-` or `_` beside. */
  private static final List<String> NAMES =
      List.of(
          "quill",
          "api_backend",
          "auth_backend",
          "frontend_backend",
          "backend_neg",
          "auth_neg",
          "frontend_neg",
          "https_lb",
          "api-paths",
          "auth-paths",
          "app-paths",
          "api_host",
          "auth_host",
          "app_host",
          "request_timeout_sec",
          "websocket_route_timeout_sec",
          "backend_timeout_sec",
          "session_affinity_ttl_sec",
          "image_tag",
          "STAGING_API",
          "PRODUCTION_API",
          "SERVICES",
          "backend-defaults",
          "api-backend",
          "auth-backend",
          "frontend-backend");

  private static final List<String> VARIABLES =
      List.of(
          "LOG_FORMAT",
          "PUBLIC_API_URL",
          "AUTH_SERVICE_URL",
          "FRONTEND_URL",
          "CORS_ORIGINS",
          "REQUEST_TIMEOUT",
          "DATABASE_CONNECT_TIMEOUT",
          "WEBSOCKET_CONNECTION_TIMEOUT",
          "WEBSOCKET_HEARTBEAT_INTERVAL",
          "METRICS_URL",
          "TRACE_SAMPLE_RATE",
          "ERROR_REPORT_CHANNEL",
          "PUBLIC_AUTH_URL",
          "API_URL",
          "APP_URL",
          "MAIL_FROM",
          "MAIL_SEND_TIMEOUT",
          "DIGEST_HOUR",
          "VARIABLES",
          "PROJECT",
          "MIN_INSTANCES");

  private static final List<String> SERVICES =
      List.of("backend", "auth", "frontend", "proxy", "notifier");

  /** Numbers that messages hold for another reason: platforms' own limits and answers. */
  private static final List<Integer> TAKEN = List.of(24, 60, 300, 400, 3600);

  private static final List<Integer> NUMBERS = List.of(86_400, 3600, 3300, 500, 300, 60, 30, 15, 5);

  private static final int HEARTBEAT = 30;

  private final Random random;
  private final Map<String, String> words = new LinkedHashMap<>();
  private final Map<String, String> numbers = new LinkedHashMap<>();

  Renaming(long seed) {
    random = new Random(seed);
    NAMES.forEach(name -> words.put(name, renamed(name)));
    // Names of services and resources are shown, and sometimes written, with dashes.
    List.of("api_backend", "auth_backend", "frontend_backend", "https_lb")
        .forEach(name -> words.put(dashed(name), dashed(words.getOrDefault(name, name))));
    // What a variable means is in its words, so a new one is put before them.
    VARIABLES.forEach(
        name -> words.put(name, word().toUpperCase(java.util.Locale.ROOT) + "_" + name));
    String cache = word().toUpperCase(java.util.Locale.ROOT);
    words.put("CACHE_REGION", cache + "_REGION");
    words.put("CACHE__REGION", cache + "__REGION");
    SERVICES.forEach(name -> words.put(name, word()));
    words.put("example.com", word() + "." + pick(List.of("net", "org", "io")));
    words.put("example.net", word() + "." + pick(List.of("net", "org", "io")));
    for (String label : List.of("api", "app", "metrics")) {
      words.put(label + ".", word() + ".");
    }
    words.put("terraform/", word() + "/");
    words.put("scripts/", word() + "/");
    words.put("config/", word() + "/");
    String staging = pick(STAGINGS);
    words.put("staging", staging);
    words.put("STAGING_ENV_OVERRIDE", staging.toUpperCase(java.util.Locale.ROOT) + "_ENV_OVERRIDE");
    words.put("production", pick(PRODUCTIONS));
    numbers();
  }

  /**
   * Larger stays larger, what is beyond the platform's range stays beyond, and a heartbeat stays
   * within half of nginx's own 60 seconds.
   */
  private void numbers() {
    int above = 0;
    List<Integer> ascending = new ArrayList<>(NUMBERS);
    Collections.sort(ascending);
    for (int number : ascending) {
      int low = Math.max(above + 1, number == 86_400 ? 3601 : 1);
      int high = number == 86_400 ? 86_400 : Math.min(3599, number + number / 3);
      high = number == HEARTBEAT ? HEARTBEAT + 1 : high;
      do {
        above = low + random.nextInt(Math.max(1, high - low));
      } while (TAKEN.contains(above));
      numbers.put(String.valueOf(number), String.valueOf(above));
    }
  }

  private static String dashed(String name) {
    return name.replace('_', '-');
  }

  private String renamed(String name) {
    String separator = name.contains("-") ? "-" : "_";
    String first = word();
    String renamed = name.contains(separator) ? first + separator + word() : first;
    return name.equals(name.toUpperCase(java.util.Locale.ROOT))
        ? renamed.toUpperCase(java.util.Locale.ROOT)
        : renamed;
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    do {
      word.setLength(0);
      for (int i = 0; i < 4; i++) {
        word.append(pick(SYLLABLES));
      }
    } while (words.toString().contains(word));
    return word.toString();
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  Map<String, String> files(Map<String, String> files) {
    Map<String, String> renamed = new TreeMap<>();
    files.forEach((path, text) -> renamed.put(words(path), text(text)));
    return renamed;
  }

  private String text(String text) {
    return replaceAll(words(text), numbers, Renaming::wholeNumber);
  }

  private String words(String text) {
    return replaceAll(text, words, Renaming::wholeName);
  }

  /** What was said of the renamed files, in the words of the original. */
  String undoNames(String text) {
    return replaceAll(text, inverse(words), Renaming::wholeName);
  }

  /** As {@link #undoNames}, numbers too. */
  String undo(String text) {
    return replaceAll(undoNames(text), inverse(numbers), Renaming::wholeNumber);
  }

  private static Map<String, String> inverse(Map<String, String> renaming) {
    Map<String, String> inverse = new LinkedHashMap<>();
    renaming.forEach((name, renamed) -> inverse.put(renamed, name));
    return inverse;
  }

  /** All at once, the longest name first, so that no replacement is replaced again. */
  private static String replaceAll(
      String text, Map<String, String> renaming, UnaryOperator<String> boundary) {
    List<String> longestFirst = new ArrayList<>(renaming.keySet());
    longestFirst.sort((a, b) -> b.length() - a.length());
    String any =
        String.join(
            "|", longestFirst.stream().map(name -> boundary.apply(Pattern.quote(name))).toList());
    return Pattern.compile(any)
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(renaming.get(found.group())));
  }

  /**
   * No letter, digit or underscore beside it, and no block of the language's own. A folder or the
   * first label of a host ends in what separates it from the rest.
   */
  private static String wholeName(String quoted) {
    if (quoted.endsWith("/\\E") || quoted.endsWith(".\\E")) {
      return "(?<![A-Za-z0-9_.-])" + quoted;
    }
    return "(?<![A-Za-z0-9_])" + quoted + "(?![A-Za-z0-9_]|\\s*\\{\\n)";
  }

  private static String wholeNumber(String quoted) {
    return "(?<![0-9.A-Za-z_-])" + quoted + "(?=s?\\b)(?![0-9.])";
  }
}

package dev.paritylint.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hosts and paths that a Traefik router takes, where its rule is made of those alone: {@code
 * (Host(`a`) || Host(`b`)) && PathPrefix(`/api`)} (Traefik documentation, routers).
 *
 * @param hosts empty where the rule names none
 * @param paths patterns, empty for all
 * @param hostsKnown whether it takes requests of these hosts only
 */
record TraefikRule(List<String> hosts, List<String> paths, boolean hostsKnown) {
  private static final Pattern MATCHER =
      Pattern.compile("(?i)(!?)\\s*([A-Za-z]{1,40})\\(([^()]{0,2000})\\)");
  private static final Pattern ARGUMENT = Pattern.compile("[`\"']([^`\"']{0,500})[`\"']");
  private static final int MAX_LENGTH = 10_000;

  TraefikRule {
    hosts = List.copyOf(hosts);
    paths = List.copyOf(paths);
  }

  static TraefikRule of(String rule) {
    List<String> hosts = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    boolean plain = rule.length() < MAX_LENGTH;
    Matcher matcher = MATCHER.matcher(plain ? rule : "");
    StringBuilder rest = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(rest, "");
      List<String> arguments = arguments(matcher.group(3));
      switch (matcher.group(1) + matcher.group(2).toLowerCase(Locale.ROOT)) {
        case "host" -> hosts.addAll(arguments);
        case "path" -> paths.addAll(arguments);
        case "pathprefix" -> arguments.forEach(prefix -> paths.add(prefix + "*"));
        default -> plain = false;
      }
    }
    String operators = matcher.appendTail(rest).toString();
    boolean either = operators.contains("||");
    boolean grouped = operators.contains("(") || hosts.isEmpty() || paths.isEmpty();
    boolean known = either ? plain && grouped : !hosts.isEmpty() || plain;
    return new TraefikRule(
        hosts.stream().distinct().toList(),
        either && !plain ? List.of() : paths.stream().distinct().toList(),
        known && operators.matches("[\\s()&|]*"));
  }

  private static List<String> arguments(String text) {
    List<String> arguments = new ArrayList<>();
    Matcher matcher = ARGUMENT.matcher(text);
    while (matcher.find()) {
      arguments.add(matcher.group(1).strip());
    }
    return arguments;
  }
}

package dev.paritylint.terraform;

import dev.paritylint.terraform.EvaluatedRoot.Content;
import dev.paritylint.terraform.EvaluatedRoot.Nested;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a Google URL map sends which hosts and paths. */
final class GoogleUrlMap {

  /**
   * One destination.
   *
   * @param host empty where any, or where no host rule that can be read names one
   * @param paths empty where all that no other destination takes
   * @param label the catalogue's label of the block that decides, for the settings in it
   */
  record Target(String host, boolean hostKnown, List<String> paths, String label, Traced service) {
    Target {
      paths = List.copyOf(paths);
    }
  }

  /** A host of a host rule; empty where any. */
  private record Host(String name, boolean known) {}

  /** Enough for every URL map that Google accepts by default; more is no configuration. */
  private static final int MOST = 5000;

  private static final List<String> MATCHES =
      List.of("prefix_match", "full_path_match", "path_template_match", "regex_match");

  private final Content map;
  private final List<Target> targets = new ArrayList<>();

  private GoogleUrlMap(Content map) {
    this.map = map;
  }

  static List<Target> targets(Resource urlMap) {
    GoogleUrlMap reader = new GoogleUrlMap(urlMap.content());
    reader.read();
    return reader.targets;
  }

  private void read() {
    for (Nested matcher : map.blocks("path_matcher")) {
      for (Host host : hosts(ResourceTexts.text(matcher.content(), "name"))) {
        matcher(host, matcher.content());
      }
    }
    services(map, "default_service", "default_route_action")
        .forEach(service -> add(new Host("", true), List.of(), "", service));
  }

  /** The hosts of a path matcher; one that is not known, where one of its host rules is not. */
  private List<Host> hosts(String matcher) {
    List<Content> rules =
        map.blocks("host_rule").stream()
            .map(Nested::content)
            .filter(
                rule ->
                    !matcher.isEmpty() && ResourceTexts.text(rule, "path_matcher").equals(matcher))
            .toList();
    List<Host> hosts = new ArrayList<>();
    rules.stream()
        .flatMap(rule -> ResourceTexts.texts(rule, "hosts").stream())
        .map(host -> new Host(host.equals("*") ? "" : host, true))
        .distinct()
        .forEach(hosts::add);
    boolean complete = rules.stream().allMatch(rule -> ResourceTexts.isComplete(rule, "hosts"));
    if (hosts.isEmpty() || !complete) {
      hosts.add(new Host("", false));
    }
    return hosts;
  }

  private void matcher(Host host, Content matcher) {
    for (Nested rule : matcher.blocks("path_rule")) {
      List<String> paths = ResourceTexts.texts(rule.content(), "paths");
      services(rule.content(), "service", "route_action")
          .forEach(service -> add(host, paths, String.join(",", paths), service));
    }
    for (Nested rule : matcher.blocks("route_rules")) {
      String priority = ResourceTexts.text(rule.content(), "priority");
      services(rule.content(), "service", "route_action")
          .forEach(service -> add(host, matched(rule.content()), priority, service));
    }
    String name = ResourceTexts.text(matcher, "name");
    services(matcher, "default_service", "default_route_action")
        .forEach(service -> add(host, List.of(), name, service));
  }

  private static List<String> matched(Content rule) {
    List<String> paths = new ArrayList<>();
    for (Nested match : rule.blocks("match_rules")) {
      for (String attribute : MATCHES) {
        String path = ResourceTexts.text(match.content(), attribute);
        if (!path.isEmpty()) {
          paths.add(attribute.equals("prefix_match") ? path + "*" : path);
        }
      }
    }
    return paths;
  }

  /** The one service, or the weighted ones of the action. */
  private static List<Traced> services(Content content, String attribute, String action) {
    List<Traced> services = new ArrayList<>();
    add(content.attributes().get(attribute), services);
    for (Nested block : content.blocks(action)) {
      for (Nested weighted : block.content().blocks("weighted_backend_services")) {
        add(weighted.content().attributes().get("backend_service"), services);
      }
    }
    return services;
  }

  private static void add(@Nullable Traced service, List<Traced> services) {
    if (service != null && !(service.value() instanceof TerraformValue.Null)) {
      services.add(service);
    }
  }

  private void add(Host host, List<String> paths, String label, Traced service) {
    if (targets.size() < MOST) {
      targets.add(new Target(host.name(), host.known(), paths, label, service));
    }
  }
}

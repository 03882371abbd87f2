package dev.paritylint.nginx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names the place where something is set, so that the files of two environments align: nothing for
 * the only server that answers, else its host without the environment's words, then the location.
 */
final class Places {
  private final Map<Level, String> labels = new HashMap<>();

  Places(Configuration configuration, Set<String> environmentWords) {
    List<Server> answering = new ArrayList<>();
    configuration.servers().stream().filter(Server::isTls).forEach(answering::add);
    configuration.servers().stream().filter(server -> !server.isTls()).forEach(answering::add);
    long speaking = answering.stream().filter(Server::answers).count();
    answering.sort((one, other) -> Boolean.compare(other.answers(), one.answers()));
    Set<String> taken = new HashSet<>();
    for (Server server : answering) {
      boolean alone = speaking <= 1 || sameHosts(answering);
      String label = alone && taken.isEmpty() ? "" : host(server, environmentWords, alone);
      labels.put(server.level(), unique(label, server, taken));
    }
    for (Location location : configuration.locations()) {
      String server = labels.getOrDefault(location.server().level(), "");
      labels.put(location.level(), server + location.pattern().label());
    }
  }

  private static boolean sameHosts(List<Server> servers) {
    return servers.stream().filter(Server::answers).map(Server::hosts).distinct().count() <= 1;
  }

  private static String unique(String label, Server server, Set<String> taken) {
    String unique = label;
    for (int number = 1; !taken.add(unique); number++) {
      unique = label + ":" + server.port() + (number == 1 ? "" : "#" + number);
    }
    return unique;
  }

  /** What stands behind the {@code @} in a setting's name, with it; empty where nothing has to. */
  String suffix(Level level) {
    String label = labels.getOrDefault(level, "");
    return label.isEmpty() ? "" : "@" + label;
  }

  private static String host(Server server, Set<String> words, boolean alone) {
    if (alone || server.hosts().isEmpty()) {
      return "";
    }
    StringBuilder host = new StringBuilder();
    for (String part : server.hosts().get(0).toLowerCase(Locale.ROOT).split("\\.", -1)) {
      String kept =
          String.join(
              "-",
              Arrays.stream(part.split("-", -1)).filter(word -> !words.contains(word)).toList());
      if (!kept.isEmpty()) {
        host.append(host.length() == 0 ? "" : ".").append(kept);
      }
    }
    return host.toString();
  }
}

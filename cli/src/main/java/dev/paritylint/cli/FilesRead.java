package dev.paritylint.cli;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Setting;
import dev.paritylint.project.Doubt;
import dev.paritylint.project.WhyUnread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which files of a folder settings were read from, as what and for whom, and which were not. */
final class FilesRead {
  private FilesRead() {}

  static List<String> of(Workspace workspace) {
    Map<String, Set<String>> readers = new TreeMap<>();
    for (Deployment one : workspace.landscape().deployments()) {
      String reader = one.kind().label() + " of " + one.environment().name();
      one.paths().forEach(path -> add(path, reader, readers));
    }
    for (Setting one : workspace.landscape().settings()) {
      String reader = one.deployment().kind().label() + " of " + one.environment().name();
      paths(one.origin()).forEach(path -> add(path, reader, readers));
    }
    Map<String, String> doubts = new TreeMap<>();
    for (Doubt one : workspace.doubts()) {
      doubts.putIfAbsent(one.path(), "'" + one.word() + "': " + one.why());
    }
    List<String> lines = new ArrayList<>();
    for (String path : workspace.tree().paths()) {
      Set<String> by = readers.get(path);
      if (by != null) {
        lines.add("read " + path + " as " + String.join(", ", by));
      } else {
        lines.add("left out " + path + ", " + why(path, doubts));
      }
    }
    return lines;
  }

  private static String why(String path, Map<String, String> doubts) {
    String doubt = doubts.get(path);
    return doubt != null ? doubt : WhyUnread.of(path);
  }

  private static List<String> paths(Origin origin) {
    List<String> paths = new ArrayList<>(List.of(origin.at().path()));
    origin.via().forEach(step -> paths.add(step.at().path()));
    return paths;
  }

  private static void add(String path, String reader, Map<String, Set<String>> readers) {
    readers.computeIfAbsent(path, unseen -> new TreeSet<>()).add(reader);
  }
}

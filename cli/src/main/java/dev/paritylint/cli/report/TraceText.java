package dev.paritylint.cli.report;

import dev.paritylint.cli.report.terminal.Chain;
import dev.paritylint.cli.report.terminal.LineDrawing;
import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.cli.report.terminal.Painter.Role;
import dev.paritylint.cli.report.terminal.Printable;
import dev.paritylint.cli.report.terminal.Tree;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The way of each setting's value through the files, as a tree: environments, the value that holds,
 * where it stands, and each link of the chain behind it. What came the same way is told once.
 */
public final class TraceText {
  private final Landscape landscape;
  private final Look look;
  private final LineDrawing lines;

  /** How a value came to hold; of several deployments that is often the same. */
  private record Way(String value, Origin origin) {}

  /** All settings of the landscape are shown. */
  public TraceText(Landscape landscape, Look look, LineDrawing lines) {
    this.landscape = landscape;
    this.look = look;
    this.lines = lines;
  }

  public String print() {
    Map<String, List<Setting>> byKey =
        Order.of(landscape).stream()
            .collect(Collectors.groupingBy(Setting::key, TreeMap::new, Collectors.toList()));
    return byKey.entrySet().stream()
        .map(entry -> tree(entry.getKey(), entry.getValue()).print(lines))
        .collect(Collectors.joining("\n"));
  }

  private Tree tree(String key, List<Setting> settings) {
    Map<Set<Way>, List<Environment>> alike =
        environments().stream()
            .collect(
                Collectors.groupingBy(
                    environment -> ways(List.of(environment), settings).keySet(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<Tree> branches =
        alike.values().stream()
            .map(environments -> branch(environments, ways(environments, settings)))
            .toList();
    return new Tree(painted(Role.STRONG, key), branches);
  }

  /** Those that anything is deployed to. */
  private List<Environment> environments() {
    return landscape.environments().stream()
        .filter(
            environment ->
                landscape.deployments().stream()
                    .anyMatch(one -> one.environment().equals(environment)))
        .toList();
  }

  /** Each with the deployments in which it is the way. */
  private static Map<Way, Set<String>> ways(
      List<Environment> environments, List<Setting> settings) {
    List<Setting> here =
        settings.stream().filter(one -> environments.contains(one.environment())).toList();
    Map<Way, Set<String>> ways = new LinkedHashMap<>();
    for (Setting setting : here) {
      List<Setting> same =
          here.stream().filter(one -> one.deployment().equals(setting.deployment())).toList();
      if (isWritten(setting, same)) {
        Way way = new Way(Values.of(setting) + meaning(setting, same), setting.origin());
        ways.computeIfAbsent(way, one -> new LinkedHashSet<>()).add(setting.deployment().id());
      }
    }
    return ways;
  }

  /** A variable with a meaning is there twice; its text is what is written. */
  private static boolean isWritten(Setting setting, List<Setting> same) {
    return setting.kind() == SettingKind.VARIABLE
        || same.stream().noneMatch(one -> one.kind() == SettingKind.VARIABLE);
  }

  /** {@code (timeout: 30 s)} beside the text of a variable that means one. */
  private static String meaning(Setting written, List<Setting> same) {
    return same.stream()
        .filter(setting -> setting.kind() != written.kind())
        .filter(setting -> setting.origin().at().equals(written.origin().at()))
        .filter(setting -> !setting.shown().equals(written.shown()))
        .map(setting -> " (" + setting.kind().label() + ": " + Values.of(setting) + ")")
        .distinct()
        .collect(Collectors.joining());
  }

  private Tree branch(List<Environment> environments, Map<Way, Set<String>> ways) {
    String names = environments.stream().map(Environment::name).collect(Collectors.joining(", "));
    String name = painted(Role.PLACE, names);
    if (ways.isEmpty()) {
      return Tree.leaf(name + ": not set");
    }
    List<Tree> values = new ArrayList<>();
    ways.forEach(
        (way, deployments) ->
            values.add(
                new Tree(
                    painted(Role.STRONG, way.value())
                        + " in "
                        + Printable.of(String.join(", ", deployments)),
                    List.of(chain(way.origin())))));
    return new Tree(name, values);
  }

  private Tree chain(Origin origin) {
    return new Tree(look.link(origin.at()), steps(origin, 0));
  }

  private List<Tree> steps(Origin origin, int index) {
    if (index == origin.via().size()) {
      return List.of();
    }
    Origin.Step step = origin.via().get(index);
    String place = step.at().equals(origin.at()) ? "here" : look.link(step.at());
    List<Tree> below = new ArrayList<>();
    Span overridden = step.overridden();
    if (overridden != null) {
      below.add(Tree.leaf("instead of " + Chain.overridden(overridden, look)));
    }
    below.addAll(steps(origin, index + 1));
    return List.of(new Tree(Printable.of(step.what()) + ": " + place, below));
  }

  private String painted(Role role, String text) {
    return look.painter().paint(role, Printable.of(text));
  }
}

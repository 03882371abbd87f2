package dev.paritylint.project;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.DeploymentReader;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Input;
import dev.paritylint.model.Reading;
import dev.paritylint.source.SourceTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A repository written down with what discovery has to say of it. Expected lines are complete for
 * each first word that is expected at all.
 */
record DetectionCase(String name, Map<String, String> files, List<String> expected) {

  /** Reads a table: `= name`, `file path`, indented content, `-> ` before what is expected. */
  static List<DetectionCase> load(String resource) {
    List<DetectionCase> cases = new ArrayList<>();
    String current = "";
    for (String line : text(resource).lines().toList()) {
      if (line.startsWith("= ")) {
        cases.add(new DetectionCase(line.substring(2), new TreeMap<>(), new ArrayList<>()));
        continue;
      }
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      DetectionCase last = cases.get(cases.size() - 1);
      if (line.startsWith("file ")) {
        for (String path : line.substring(5).strip().split(" +", -1)) {
          current = path;
          last.files.put(current, "");
        }
      } else if (line.startsWith("-> ")) {
        last.expected.add(line.substring(3).strip());
      } else {
        last.files.merge(current, line.substring(2) + "\n", String::concat);
      }
    }
    return cases;
  }

  private static String text(String resource) {
    try (InputStream in =
        Objects.requireNonNull(DetectionCase.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What discovery says, in the words of the table, restricted to what the case speaks of. */
  List<String> told(Discovered discovered) {
    List<String> first = expected.stream().map(DetectionCase::firstWord).distinct().toList();
    return tell(discovered).stream().filter(line -> first.contains(firstWord(line))).toList();
  }

  private static String firstWord(String line) {
    return line.substring(0, (line + " ").indexOf(' '));
  }

  /** `in WORKSPACE -var NAME=VALUE TF_VAR_NAME=VALUE`; a question mark is what is not known. */
  private static String given(Deployment deployment) {
    StringBuilder given = new StringBuilder();
    for (Input input : deployment.inputs()) {
      String value = input.value().isKnown() ? input.value().shown() : "?";
      given.append(
          switch (input.kind()) {
            case WORKSPACE -> " in " + value;
            case ENVIRONMENT -> " TF_VAR_" + input.name() + "=" + value;
            case OPTION -> " -var " + input.name() + "=" + value;
            case SHELL -> " " + input.name() + "=" + value;
            case ENV_FILE -> " --env-file " + value;
            case FOLDER -> " --project-directory " + value;
            case PROFILES -> value.isEmpty() ? "" : " --profile " + value;
          });
    }
    return given.toString();
  }

  static List<String> tell(Discovered discovered) {
    List<String> lines = new ArrayList<>();
    for (Deployment deployment : discovered.deployments()) {
      String layers = deployment.layers().isEmpty() ? "" : " + " + deployment.layers();
      lines.add(
          "deploy "
              + deployment.id()
              + " "
              + deployment.environment()
              + layers
              + given(deployment));
    }
    for (Environment environment : discovered.environments()) {
      lines.add(
          "environment "
              + environment
              + " "
              + environment.kind().label()
              + " "
              + environment.confidence().label()
              + " "
              + String.join(",", environment.spellings()));
    }
    discovered
        .comparisons()
        .forEach(pair -> lines.add("compare " + pair.left() + " " + pair.right()));
    for (Family family : discovered.families()) {
      List<String> members =
          family.members().stream().map(member -> member.environment().name()).sorted().toList();
      lines.add("family " + family.key() + " " + String.join(",", members));
    }
    discovered.doubts().forEach(doubt -> lines.add("doubt " + doubt.word() + " " + doubt.path()));
    if (discovered.deployments().isEmpty()) {
      lines.add("deploy nothing");
    }
    if (discovered.doubts().isEmpty()) {
      lines.add("doubt nothing");
    }
    if (discovered.comparisons().isEmpty()) {
      lines.add("compare nothing");
    }
    return lines;
  }

  /** Stands for the reader of scripts: takes quoted keys of a dictionary for branches. */
  static final class QuotedKeys implements DeploymentReader {
    private static final Pattern KEY = Pattern.compile("\"([A-Za-z-]+)\":");

    @Override
    public DeploymentKind kind() {
      return DeploymentKind.SCRIPT;
    }

    @Override
    public Reading read(Deployment deployment, SourceTree tree) {
      return Reading.NOTHING;
    }

    @Override
    public List<String> branches(String path, SourceTree tree) {
      return tree.read(path)
          .map(file -> KEY.matcher(file.text()).results().map(key -> key.group(1)).toList())
          .orElse(List.of());
    }
  }

  @Override
  public String toString() {
    return name;
  }
}

package dev.paritylint.workflow;

import dev.paritylint.source.SourceTree;
import dev.paritylint.vocabulary.BuiltInWords;
import dev.paritylint.vocabulary.EnvironmentWords;
import dev.paritylint.workflow.Names.Given;
import dev.paritylint.workflow.Names.ValueType;
import dev.paritylint.yaml.YamlNode.Scalar;
import dev.paritylint.yaml.YamlNode.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the environments of a job apart: by its matrix, or by what may be chosen for an input. */
final class Targets {
  private static final int MOST = 32;

  private Targets() {}

  /** One for each environment that the job names; one where it names none or only one. */
  static List<Target> of(WorkflowFile file, Job job, SourceTree tree) {
    Map<String, Given> inputs = inputs(file.inputs());
    List<Target> targets = new ArrayList<>();
    String axis = axis(job.matrix());
    for (Scalar value : axis.isEmpty() ? List.<Scalar>of() : values(job.matrix(), axis)) {
      List<Map<String, Scalar>> rows =
          job.matrix().combinations().stream()
              .filter(row -> row.containsKey(axis) && row.get(axis).text().equals(value.text()))
              .toList();
      targets.add(
          new Target(
              branch(job, value.text()),
              value.text(),
              job,
              given(shared(rows)),
              inputs,
              Occasion.ANY));
    }
    if (targets.isEmpty()) {
      targets.addAll(ofChoice(file, job, inputs));
    }
    if (targets.isEmpty()) {
      targets.addAll(ofCalled(job, inputs, tree));
    }
    if (targets.isEmpty()) {
      Map<String, Given> matrix = given(shared(job.matrix().combinations()));
      Target whole = new Target(job.name(), "", job, matrix, inputs, Occasion.ANY);
      targets.addAll(OccasionTargets.of(file, whole, tree));
    }
    return targets;
  }

  static String branch(Job job, String choice) {
    return job.name() + "(" + choice + ")";
  }

  /** The environments that a workflow which the job calls runs for by itself. */
  private static List<Target> ofCalled(Job job, Map<String, Given> inputs, SourceTree tree) {
    Map<String, Target> targets = new LinkedHashMap<>();
    for (Job inner : CalledWorkflow.of(job, tree).map(WorkflowFile::jobs).orElse(List.of())) {
      String axis = axis(inner.matrix());
      for (Scalar value : axis.isEmpty() ? List.<Scalar>of() : values(inner.matrix(), axis)) {
        Map<String, Given> matrix = given(shared(job.matrix().combinations()));
        String word = value.text();
        targets.putIfAbsent(
            word, new Target(branch(job, word), word, job, matrix, inputs, Occasion.ANY));
      }
    }
    return List.copyOf(targets.values());
  }

  /** What the combinations of a job have in common that run for an environment, or all of them. */
  static Map<String, Given> matrix(Job job, String choice) {
    String axis = axis(job.matrix());
    List<Map<String, Scalar>> all = job.matrix().combinations();
    List<Map<String, Scalar>> chosen =
        all.stream()
            .filter(row -> row.containsKey(axis) && row.get(axis).text().equals(choice))
            .toList();
    return given(shared(chosen.isEmpty() ? all : chosen));
  }

  private static List<Target> ofChoice(WorkflowFile file, Job job, Map<String, Given> inputs) {
    List<Target> targets = new ArrayList<>();
    for (Input input : file.inputs().values()) {
      boolean environments = isEnvironments(input.options().stream().map(Scalar::text).toList());
      if (!environments || !targets.isEmpty()) {
        continue;
      }
      for (Scalar option : meant(input.options(), job)) {
        Map<String, Given> chosen = new LinkedHashMap<>(inputs);
        chosen.put(input.name().text(), given(option, input.type()));
        Map<String, Given> matrix = given(shared(job.matrix().combinations()));
        targets.add(
            new Target(
                branch(job, option.text()), option.text(), job, matrix, chosen, Occasion.ANY));
      }
    }
    return targets;
  }

  /** A job that is named for one environment runs for that one, whatever else may be chosen. */
  private static List<Scalar> meant(List<Scalar> options, Job job) {
    Set<String> words =
        Arrays.stream(EnvironmentWords.split(job.name().replace('-', '_')))
            .map(EnvironmentWords::canonical)
            .collect(Collectors.toSet());
    List<Scalar> named =
        options.stream()
            .filter(option -> words.contains(EnvironmentWords.canonical(option.text())))
            .toList();
    return named.size() == 1 ? named : options;
  }

  /** What is known of the inputs when the workflow runs by itself. */
  static Map<String, Given> inputs(Map<String, Input> inputs) {
    Map<String, Given> given = new LinkedHashMap<>();
    inputs.forEach(
        (name, input) -> {
          Scalar value = input.given();
          if (value != null && !Interpolation.isIn(value.text())) {
            given.put(name, given(value, input.type()));
          }
        });
    return given;
  }

  /** A scalar of YAML, which means what it looks like unless it is quoted. */
  static Given given(Scalar scalar) {
    boolean plain = scalar.style() == Style.PLAIN && !scalar.text().isEmpty();
    ValueType type =
        plain && scalar.text().matches("true|false")
            ? ValueType.TRUTH
            : plain && scalar.text().matches("-?\\d+(\\.\\d+)?")
                ? ValueType.NUMBER
                : ValueType.TEXT;
    return given(scalar, type);
  }

  static Given given(Scalar scalar, ValueType type) {
    Resolved resolved =
        Interpolation.isIn(scalar.text())
            ? Resolved.unknown("`" + scalar.text() + "` is known only when the workflow runs")
            : Resolved.known(scalar.text());
    return new Given(resolved, scalar.span(), type);
  }

  private static Map<String, Given> given(Map<String, Scalar> values) {
    Map<String, Given> given = new LinkedHashMap<>();
    values.forEach((name, value) -> given.put(name, given(value)));
    return given;
  }

  /** What all combinations agree in. */
  private static Map<String, Scalar> shared(List<Map<String, Scalar>> rows) {
    if (rows.isEmpty()) {
      return Map.of();
    }
    Map<String, Scalar> shared = new LinkedHashMap<>(rows.get(0));
    for (Map<String, Scalar> row : rows) {
      shared
          .entrySet()
          .removeIf(
              entry ->
                  !row.containsKey(entry.getKey())
                      || !row.get(entry.getKey()).text().equals(entry.getValue().text()));
    }
    return shared;
  }

  private static List<Scalar> values(Matrix matrix, String axis) {
    Map<String, Scalar> values = new LinkedHashMap<>();
    for (Map<String, Scalar> row : matrix.combinations()) {
      if (row.containsKey(axis) && values.size() < MOST) {
        values.putIfAbsent(row.get(axis).text(), row.get(axis));
      }
    }
    return List.copyOf(values.values());
  }

  /** The axis whose values are environments, or empty. */
  private static String axis(Matrix matrix) {
    Set<String> axes = new LinkedHashSet<>();
    matrix.combinations().forEach(row -> axes.addAll(row.keySet()));
    for (String axis : axes) {
      if (isEnvironments(values(matrix, axis).stream().map(Scalar::text).toList())) {
        return axis;
      }
    }
    return "";
  }

  /** Two known names at least. */
  private static boolean isEnvironments(List<String> words) {
    return words.size() <= MOST
        && words.stream().filter(word -> BuiltInWords.find(word).isPresent()).distinct().count()
            >= 2;
  }
}

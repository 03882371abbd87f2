package dev.paritylint.workflow;

import dev.paritylint.vocabulary.BuiltInWords;
import dev.paritylint.workflow.Names.Given;
import dev.paritylint.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells the environments of a job apart: by its matrix, or by what may be chosen for an input. */
final class Targets {
  private static final int MOST = 32;

  private Targets() {}

  /** One for each environment that the job names; one where it names none or only one. */
  static List<Target> of(WorkflowFile file, Job job) {
    Map<String, Given> inputs = inputs(file.inputs());
    List<Target> targets = new ArrayList<>();
    String axis = axis(job.matrix());
    for (Scalar value : axis.isEmpty() ? List.<Scalar>of() : values(job.matrix(), axis)) {
      List<Map<String, Scalar>> rows =
          job.matrix().combinations().stream()
              .filter(row -> row.containsKey(axis) && row.get(axis).text().equals(value.text()))
              .toList();
      targets.add(new Target(branch(job, value), value.text(), job, given(shared(rows)), inputs));
    }
    if (targets.isEmpty()) {
      targets.addAll(ofChoice(file, job, inputs));
    }
    if (targets.isEmpty()) {
      Map<String, Given> matrix = given(shared(job.matrix().combinations()));
      targets.add(new Target(job.name(), "", job, matrix, inputs));
    }
    return targets;
  }

  private static String branch(Job job, Scalar value) {
    return job.name() + "(" + value.text() + ")";
  }

  private static List<Target> ofChoice(WorkflowFile file, Job job, Map<String, Given> inputs) {
    List<Target> targets = new ArrayList<>();
    for (Input input : file.inputs().values()) {
      boolean environments = isEnvironments(input.options().stream().map(Scalar::text).toList());
      if (!environments || !targets.isEmpty()) {
        continue;
      }
      for (Scalar option : input.options()) {
        Map<String, Given> chosen = new LinkedHashMap<>(inputs);
        chosen.put(input.name().text(), given(option));
        Map<String, Given> matrix = given(shared(job.matrix().combinations()));
        targets.add(new Target(branch(job, option), option.text(), job, matrix, chosen));
      }
    }
    return targets;
  }

  /** What is known of the inputs when the workflow runs by itself. */
  static Map<String, Given> inputs(Map<String, Input> inputs) {
    Map<String, Given> given = new LinkedHashMap<>();
    inputs.forEach(
        (name, input) -> {
          Scalar value = input.given();
          if (value != null && !Interpolation.isIn(value.text())) {
            given.put(name, given(value));
          }
        });
    return given;
  }

  static Given given(Scalar scalar) {
    Resolved resolved =
        Interpolation.isIn(scalar.text())
            ? Resolved.unknown("`" + scalar.text() + "` is known only when the workflow runs")
            : Resolved.known(scalar.text());
    return new Given(resolved, scalar.span());
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

package dev.paritylint.workflow;

import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import dev.paritylint.yaml.YamlFile;
import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import dev.paritylint.yaml.YamlParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A workflow as it is written.
 *
 * @param inputs what whoever starts it may give it, a person or another workflow
 * @param callInputs of these, what another workflow may
 * @param called whether only other workflows start it
 */
record WorkflowFile(
    SourceFile source,
    List<Entry> env,
    Map<String, Input> inputs,
    Map<String, Input> callInputs,
    Triggers triggers,
    List<Job> jobs,
    boolean called,
    List<Problem> problems) {

  static WorkflowFile parse(SourceFile source, SourceTree tree) {
    return tree.parse(source, WorkflowFile.class, text -> of(YamlParser.parse(text), text));
  }

  private static WorkflowFile of(YamlFile file, SourceFile source) {
    YamlNode root = file.documents().isEmpty() ? null : file.documents().get(0);
    if (!(root instanceof Mapping workflow)) {
      return new WorkflowFile(
          source,
          List.of(),
          Map.of(),
          Map.of(),
          Triggers.of(null),
          List.of(),
          false,
          file.problems());
    }
    YamlNode on = Yaml.node(workflow, "on");
    Mapping triggers = on instanceof Mapping mapping ? mapping : null;
    Defaults defaults = Defaults.NONE.under(workflow);
    List<Job> jobs = new ArrayList<>();
    for (Entry entry : Yaml.entries(workflow, "jobs")) {
      if (entry.value() instanceof Mapping job) {
        jobs.add(Job.of(entry.key(), job, defaults));
      }
    }
    return new WorkflowFile(
        source,
        Yaml.entries(workflow, "env"),
        Input.ofTriggers(triggers),
        triggers == null ? Map.of() : Input.of(Yaml.mapping(triggers, "workflow_call")),
        Triggers.of(on),
        List.copyOf(jobs),
        isCalled(on),
        file.problems());
  }

  private static boolean isCalled(@Nullable YamlNode on) {
    List<String> triggers =
        on instanceof Mapping mapping
            ? mapping.entries().stream().map(entry -> entry.key().text()).toList()
            : Yaml.scalars(on).stream().map(Scalar::text).toList();
    return triggers.equals(List.of("workflow_call"));
  }

  Optional<Job> job(String id) {
    return jobs.stream().filter(job -> job.name().equals(id)).findFirst();
  }

  /** The jobs that run only once this one has, directly or not. */
  List<Job> after(Job job) {
    Set<String> done = new HashSet<>(Set.of(job.name()));
    List<Job> after = new ArrayList<>();
    for (boolean more = true; more; ) {
      more = false;
      for (Job other : jobs) {
        if (!done.contains(other.name()) && other.needs().stream().anyMatch(done::contains)) {
          done.add(other.name());
          after.add(other);
          more = true;
        }
      }
    }
    return after;
  }

  /** The jobs that have run before this one, directly or not. */
  List<Job> before(Job job) {
    Set<String> wanted = new HashSet<>(job.needs());
    List<Job> before = new ArrayList<>();
    for (boolean more = true; more; ) {
      more = false;
      for (Job other : jobs) {
        if (wanted.contains(other.name()) && !before.contains(other)) {
          before.add(other);
          wanted.addAll(other.needs());
          more = true;
        }
      }
    }
    return before;
  }
}

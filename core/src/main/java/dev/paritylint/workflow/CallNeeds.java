package dev.paritylint.workflow;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.Requirement;
import dev.paritylint.model.Requirement.Absent;
import dev.paritylint.model.Requirement.Given;
import dev.paritylint.model.Requirement.Supply;
import dev.paritylint.source.Span;
import dev.paritylint.yaml.YamlNode.Entry;
import java.util.List;
import java.util.Optional;

/**
 * What a job must give to the workflow that it calls: inputs that are required and have no default.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax
 */
final class CallNeeds {
  private CallNeeds() {}

  static List<Requirement> of(Deployment deployment, Job job, WorkflowFile called) {
    return called.callInputs().values().stream()
        .filter(input -> input.required() && input.given() == null)
        .map(
            input ->
                new Requirement(
                    deployment,
                    "the workflow " + called.source().path(),
                    "",
                    input.name().text(),
                    input.name().span(),
                    supply(job, input.name().text())))
        .toList();
  }

  private static Supply supply(Job job, String name) {
    Optional<Entry> given =
        job.with().stream().filter(entry -> entry.key().text().equalsIgnoreCase(name)).findFirst();
    return given.isPresent() ? new Given(given.get().value().span()) : new Absent(anyPlace(job));
  }

  private static Span anyPlace(Job job) {
    return job.with().isEmpty() ? job.id().span() : job.with().get(0).key().span();
  }
}

package dev.paritylint.workflow;

import dev.paritylint.model.Origin;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.workflow.Tables.DeployAction;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a deploying action is told in {@code with:} beside variables: the space, the task
 * definition, the slot. It may name an environment, as anything else of the job's.
 */
final class StepInputs {
  private static final Set<String> TAKEN_APART =
      Set.of("secrets", "timeout", "flags", "env_vars_file");

  private StepInputs() {}

  /** Each input of one line whose value is known. */
  static List<Fact> of(Step step, Names names) {
    List<Fact> facts = new ArrayList<>();
    for (Entry entry : step.with()) {
      if (entry.value() instanceof Scalar scalar
          && !isRead(step, entry.key().text())
          && !ofMatrix(scalar)) {
        fact(entry.key().text(), scalar, names).ifPresent(facts::add);
      }
    }
    return facts;
  }

  /** The service, its variables, and what the readers of single actions take apart. */
  private static boolean isRead(Step step, String input) {
    DeployAction action = Tables.deployAction(step.action());
    return action != null
        && (action.input().equalsIgnoreCase(input)
            || action.service().equalsIgnoreCase(input)
            || TAKEN_APART.contains(input.toLowerCase(Locale.ROOT)));
  }

  /** A job that runs once for each of several values names all of them on purpose. */
  private static boolean ofMatrix(Scalar scalar) {
    return scalar.text().contains("matrix.");
  }

  private static Optional<Fact> fact(String input, Scalar scalar, Names names) {
    Resolved resolved = new Evaluator(names).text(scalar.passage());
    boolean line =
        resolved.value() instanceof Value.Text text && text.text().strip().indexOf('\n') < 0;
    return line
        ? Optional.of(
            new Fact(
                "",
                SettingKind.ATTRIBUTE,
                "with." + input.toLowerCase(Locale.ROOT),
                resolved.value(),
                new Origin(scalar.span(), resolved.via()),
                resolved.secret(),
                List.of()))
        : Optional.empty();
  }
}

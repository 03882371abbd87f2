package dev.paritylint.project;

import dev.paritylint.model.Evidence;
import dev.paritylint.model.Input;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A command that runs Terraform in a root.
 *
 * @param path the script, Makefile or workflow that does it
 * @param verdict the environment that it is for, null where nothing says
 * @param varFiles those of its var files that lie in the repository, in order
 * @param inputs what else it is given; how far each stands behind the var files of this run
 * @param strength how much it says of what is deployed
 * @param at the command
 */
record TerraformRun(
    String root,
    String path,
    @Nullable Verdict verdict,
    List<String> varFiles,
    List<Input> inputs,
    Strength strength,
    Span at)
    implements Run {
  private static final int TIED = 3;

  TerraformRun {
    varFiles = List.copyOf(varFiles);
    inputs = List.copyOf(inputs);
  }

  /** The weakest first. */
  enum Strength {
    SELECTS,
    PLANS,
    APPLIES
  }

  /** Whether it is given any value of its own. */
  boolean gives() {
    return inputs.stream().anyMatch(input -> input.kind() != Input.Kind.WORKSPACE);
  }

  /** Its environment, with the run among the reasons. */
  Verdict asEnvironment(Verdict named) {
    String what = "runs terraform in " + (root.isEmpty() ? "." : root);
    List<Belief> because = new ArrayList<>(named.because());
    because.add(new Belief(named.rank(), new Evidence(what, at.path(), at.line())));
    return new Verdict(named.key(), named.kind(), named.rank(), named.spellings(), because);
  }

  /** That a file which it is given belongs to its environment. */
  Optional<Verdict> verdictFor(String file) {
    Verdict known = verdict;
    if (known == null) {
      return Optional.empty();
    }
    String what = "gives " + file + " to terraform for " + known.key().label();
    List<Belief> because = new ArrayList<>();
    because.add(new Belief(TIED, new Evidence(what, at.path(), at.line())));
    because.addAll(known.because());
    return Optional.of(new Verdict(known.key(), known.kind(), TIED, known.spellings(), because));
  }

  /** Whether it is run in a workspace of which no environment is known. */
  boolean isElsewhere() {
    return verdict == null
        && inputs.stream()
            .anyMatch(input -> input.kind() == Input.Kind.WORKSPACE && input.value().isKnown());
  }
}

package dev.paritylint.project;

import dev.paritylint.model.Evidence;
import dev.paritylint.model.Input;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command that starts the services of a compose project.
 *
 * @param files the project's files, in order
 * @param inputs what else it is given
 */
record ComposeRun(
    List<String> files, String path, @Nullable Verdict verdict, List<Input> inputs, Span at)
    implements Run {
  ComposeRun {
    files = List.copyOf(files);
    inputs = List.copyOf(inputs);
  }

  /** Its environment, with the run among the reasons. */
  Verdict asEnvironment(Verdict named) {
    String what = "starts " + String.join(", ", files);
    List<Belief> because = new ArrayList<>(named.because());
    because.add(new Belief(named.rank(), new Evidence(what, at.path(), at.line())));
    return new Verdict(named.key(), named.kind(), named.rank(), named.spellings(), because);
  }
}

package dev.paritylint.invocation;

import dev.paritylint.workflow.Clue;
import java.util.List;

/**
 * What a script, a make target or a job of a workflow starts, in order, in one of the environments
 * that it may run for.
 *
 * @param path its file
 * @param clues what may name the environment, the strongest first
 */
public record Procedure(String path, List<Clue> clues, List<Invocation> invocations) {
  public Procedure {
    clues = List.copyOf(clues);
    invocations = List.copyOf(invocations);
  }
}

package dev.paritylint.project;

import dev.paritylint.invocation.Procedure;
import dev.paritylint.workflow.Clue;
import java.util.List;
import java.util.Optional;

/** The environment that a script, a make target or a job is for. */
final class ProcedureVerdicts {
  private static final List<Clue.Kind> SURE = List.of(Clue.Kind.ENVIRONMENT);
  private static final List<Clue.Kind> LIKELY =
      List.of(Clue.Kind.JOB, Clue.Kind.ARGUMENT, Clue.Kind.CONDITION);

  private final Verdicts verdicts;
  private final ClueVerdicts clues;

  ProcedureVerdicts(Survey survey, Verdicts verdicts) {
    this.verdicts = verdicts;
    this.clues = new ClueVerdicts(survey.vocabulary());
  }

  /** What it says to be for, else what its path says, else what its name does. */
  Optional<Verdict> of(Procedure procedure) {
    return clues
        .of(procedure.clues(), SURE)
        .or(() -> verdicts.of(procedure.path()))
        .or(() -> clues.of(procedure.clues(), LIKELY));
  }
}

package dev.paritylint.workflow;

import dev.paritylint.shell.ShellRun;
import dev.paritylint.workflow.Names.Given;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the steps of a job that were read have left for those after them. */
final class LaterSteps {
  private final Map<String, Given> env = new LinkedHashMap<>();
  private final Map<String, Given> outputs = new LinkedHashMap<>();
  private Writers writers = Writers.NONE;

  /** The names at a place behind those steps. */
  Names names(Names around) {
    return around.withEnv(env).withHanded(outputs).withWriters(writers);
  }

  void mayWriteAnything() {
    writers = writers.withAnything();
  }

  /** After an action of somebody else's. */
  void action(String action) {
    writers = writers.withAction(action);
  }

  /** After a script that is no shell's: what it writes is seen, but not when. */
  void unread(String script) {
    Writers before = writers;
    writers = writers.withScript(script);
    env.keySet().removeIf(name -> writers.sets(name) && !before.sets(name));
  }

  /** After a script; {@code certain} where the step certainly runs. */
  void script(Step step, String script, ShellRun run, boolean certain) {
    HandedOn handed = HandedOn.of(run, script, "GITHUB_ENV");
    if (!handed.isComplete() || script.contains("::set-env")) {
      unread(script);
    } else {
      handed.unsure().forEach(this::forget);
      handed.known().forEach((name, given) -> set(name, given, certain));
    }
    HandedOn results = HandedOn.of(run, script, "GITHUB_OUTPUT");
    if (!step.id().isEmpty() && results.isComplete() && certain) {
      results
          .known()
          .forEach((name, given) -> outputs.put("steps." + step.id() + ".outputs." + name, given));
    }
  }

  private void set(String name, Given given, boolean certain) {
    if (certain) {
      env.put(name, given);
      writers = writers.without(name);
    } else {
      forget(name);
    }
  }

  private void forget(String name) {
    env.remove(name);
    writers = writers.with(name);
  }

  /** With the same variables, for the steps of an action, which have outputs of their own. */
  LaterSteps inside() {
    LaterSteps inside = new LaterSteps();
    inside.env.putAll(env);
    inside.writers = writers;
    return inside;
  }

  /** What the steps of an action leave for the steps of the job. */
  void after(LaterSteps inside, boolean certain) {
    inside.env.forEach((name, given) -> set(name, given, certain || given.equals(env.get(name))));
    env.keySet().retainAll(inside.env.keySet());
    writers = writers.with(inside.writers);
  }
}

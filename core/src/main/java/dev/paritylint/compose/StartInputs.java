package dev.paritylint.compose;

import dev.paritylint.dotenv.Variables;
import dev.paritylint.dotenv.Variables.Variable;
import dev.paritylint.model.Input;
import dev.paritylint.model.Input.Kind;
import dev.paritylint.model.Value;
import java.util.List;
import java.util.Optional;

/** What a project is given by the command that starts it, as far as a script in sight says. */
record StartInputs(List<Input> inputs) {
  StartInputs {
    inputs = List.copyOf(inputs);
  }

  /** The variables of the shell, which win over those of every file. */
  Variables shell() {
    return name ->
        inputs.stream()
            .filter(input -> input.kind() == Kind.SHELL && input.name().equals(name))
            .map(StartInputs::variable)
            .findFirst();
  }

  /** The env files that are read instead of {@code .env}, in order; none where it is read. */
  List<Input> envFiles() {
    return of(Kind.ENV_FILE);
  }

  Optional<Folder> folder() {
    return of(Kind.FOLDER).stream()
        .map(Input::value)
        .filter(Value::isKnown)
        .map(path -> new Folder(path.shown()))
        .findFirst();
  }

  static Variable variable(Input input) {
    return new Variable(input.value(), input.origin().at(), input.origin().via());
  }

  private List<Input> of(Kind kind) {
    return inputs.stream().filter(input -> input.kind() == kind).toList();
  }
}

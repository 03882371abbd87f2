package dev.paritylint.compose;

import dev.paritylint.dotenv.BoundedVariables;
import dev.paritylint.dotenv.Variables;
import dev.paritylint.dotenv.Variables.Variable;
import dev.paritylint.source.Passage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The variables of a Dockerfile's stage: {@code ENV}, which its containers have, and {@code ARG},
 * which only the build has (Dockerfile reference, environment replacement).
 */
final class ImageVariables {
  private final Map<String, Placed> given;
  private final Map<String, Placed> global = new LinkedHashMap<>();
  private final Map<String, Placed> arguments = new LinkedHashMap<>();
  private final Map<String, Placed> environment = new LinkedHashMap<>();
  private final Variables all = new BoundedVariables(this::find);
  private boolean inStage;

  /** None yet, for a build with these arguments. */
  ImageVariables(Map<String, Placed> given) {
    this.given = given;
  }

  /** What a stage begins with: the variables of the image that it is built from. */
  void begin(Map<String, Placed> inherited) {
    inStage = true;
    arguments.clear();
    environment.clear();
    environment.putAll(inherited);
  }

  Map<String, Placed> environment() {
    return environment;
  }

  void env(Passage passage) {
    List<Passage> words = ImageText.words(passage);
    if (!words.isEmpty() && words.get(0).text().indexOf('=') < 0) {
      int name = words.get(0).text().length();
      String rest = passage.text().substring(name);
      int start = name + rest.length() - rest.stripLeading().length();
      int end = Math.max(start, passage.text().stripTrailing().length());
      environment.put(words.get(0).text(), value(passage.part(start, end)));
      return;
    }
    // All of one instruction see what was set before it.
    Map<String, Placed> set = new LinkedHashMap<>();
    for (Passage word : words) {
      int equals = word.text().indexOf('=');
      if (equals > 0) {
        Passage value = word.part(equals + 1, word.text().length());
        set.put(word.text().substring(0, equals), value(value));
      }
    }
    environment.putAll(set);
  }

  void arg(Passage passage) {
    for (Passage word : ImageText.words(passage)) {
      int equals = word.text().indexOf('=');
      String name = equals < 0 ? word.text() : word.text().substring(0, equals);
      Placed fallback =
          equals < 0 ? global.get(name) : value(word.part(equals + 1, word.text().length()));
      Placed value = given.getOrDefault(name, fallback);
      if (value != null) {
        (inStage ? arguments : global).put(name, value);
      }
    }
  }

  /** A text with its variables in place. */
  Placed value(Passage written) {
    return ImageText.of(written, all);
  }

  private Optional<Variable> find(String name) {
    Map<String, Placed> before = inStage ? arguments : global;
    Placed found = environment.getOrDefault(name, before.get(name));
    return Optional.ofNullable(found)
        .map(placed -> new Variable(placed.value(), placed.origin().source()));
  }
}

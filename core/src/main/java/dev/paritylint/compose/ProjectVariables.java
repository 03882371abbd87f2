package dev.paritylint.compose;

import dev.paritylint.dotenv.DotenvFile;
import dev.paritylint.dotenv.DotenvParser;
import dev.paritylint.dotenv.Interpolation;
import dev.paritylint.dotenv.Variables;
import dev.paritylint.model.Input;
import dev.paritylint.model.Value.Text;
import dev.paritylint.source.SourceFile;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code ${X}} may be taken from: the {@code .env} file, and the project's name. */
final class ProjectVariables {
  private static final String NAME = "COMPOSE_PROJECT_NAME";

  private ProjectVariables() {}

  /** The variables of the shell, of {@code .env} or what is read instead, then its name. */
  static Variables of(Folder folder, List<String> paths, ProjectFiles files, StartInputs started) {
    Variables shell = started.shell();
    Variables dotenv =
        started.envFiles().isEmpty()
            ? folder.resolve(".env").map(path -> file(path, files, shell)).orElse(Variables.NONE)
            : instead(started.envFiles(), files, shell);
    Variables given = shell.before(dotenv);
    Optional<Variables.Variable> name = name(folder, paths, files, given);
    return given.before(asked -> asked.equals(NAME) ? name : Optional.empty());
  }

  /** Of several, the last wins; one of which the path is not known may set anything. */
  private static Variables instead(List<Input> envFiles, ProjectFiles files, Variables shell) {
    Variables all = Variables.NONE;
    for (Input envFile : envFiles) {
      Variables own =
          envFile.value() instanceof Text path
              ? file(path.text(), files, shell.before(all))
              : unseen -> Optional.of(StartInputs.variable(envFile));
      all = own.before(all);
    }
    return all;
  }

  /** The variables of one env file, whose own interpolation asks {@code first}. */
  static Variables file(String path, ProjectFiles files, Variables first) {
    Optional<SourceFile> source = files.tree().read(path);
    if (source.isEmpty()) {
      return Variables.NONE;
    }
    DotenvFile file = DotenvParser.parse(source.get(), first, Variables.NONE);
    files.problems().addAll(file.problems());
    return file.variables();
  }

  private static Optional<Variables.Variable> name(
      Folder folder, List<String> paths, ProjectFiles files, Variables variables) {
    Optional<Variables.Variable> found = Optional.empty();
    for (String path : paths) {
      for (Mapping document : files.documents(path)) {
        for (Entry entry : document.entries()) {
          if (entry.key().text().equals("name") && entry.value() instanceof Scalar scalar) {
            Interpolation.Result name = Interpolation.of(ScalarText.of(scalar), variables);
            found = Optional.of(new Variables.Variable(name.value(), scalar.span()));
          }
        }
      }
    }
    return found.or(() -> ofFolder(folder, paths, files));
  }

  /** Compose's own choice: the folder's name in lower case, of letters, digits, {@code - _}. */
  private static Optional<Variables.Variable> ofFolder(
      Folder folder, List<String> paths, ProjectFiles files) {
    String name =
        folder
            .name()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^-_a-z0-9]", "")
            .replaceAll("^[-_]+", "");
    return name.isEmpty()
        ? Optional.empty()
        : files
            .tree()
            .read(paths.get(0))
            .map(source -> new Variables.Variable(new Text(name), source.whole()));
  }
}

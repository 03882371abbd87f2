package dev.paritylint.dotenv;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.DeploymentReader;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Reading;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.shell.Word;
import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one env file as the variables of one service, by the rules of what is said to read it;
 * where nothing says so, what the usual libraries read differently is unknown. A script for a shell
 * to source is read as the shell would.
 */
public final class DotenvReader implements DeploymentReader {
  @Override
  public DeploymentKind kind() {
    return DeploymentKind.DOTENV;
  }

  @Override
  public Reading read(Deployment deployment, SourceTree tree) {
    return tree.read(deployment.main())
        .map(source -> read(deployment, source, tree))
        .orElse(Reading.NOTHING);
  }

  private static Reading read(Deployment deployment, SourceFile source, SourceTree tree) {
    String service = ServiceName.of(source.path(), deployment.environment());
    if (SourcedFile.is(source)) {
      List<Setting> settings = new ArrayList<>();
      SourcedFile.variables(source, tree)
          .forEach((name, word) -> settings.add(setting(deployment, service, name, word)));
      return Reading.of(settings, List.of());
    }
    DotenvFile file = DotenvParser.parse(source);
    List<Setting> settings =
        LibraryReading.of(file, new Libraries(tree).of(source.path()).orElse(null)).stream()
            .map(entry -> setting(deployment, service, entry))
            .toList();
    return Reading.of(
        settings, file.problems().stream().filter(problem -> !isComment(problem)).toList());
  }

  /** Compose refuses such a line; the libraries of programs skip it, and so it is used. */
  private static boolean isComment(Problem problem) {
    return problem.at().text().startsWith(";");
  }

  private static Setting setting(Deployment deployment, String service, String name, Word word) {
    return new Setting(
        deployment, service, SettingKind.VARIABLE, name, word.value(), word.origin(), false);
  }

  private static Setting setting(Deployment deployment, String service, DotenvEntry entry) {
    return new Setting(
        deployment,
        service,
        SettingKind.VARIABLE,
        entry.key(),
        entry.value(),
        new Origin(entry.at(), entry.via()),
        false);
  }
}

package dev.paritylint.dotenv;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.DeploymentReader;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Reading;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.List;

/** Reads one env file as the variables of one service. */
public final class DotenvReader implements DeploymentReader {
  @Override
  public DeploymentKind kind() {
    return DeploymentKind.DOTENV;
  }

  @Override
  public Reading read(Deployment deployment, SourceTree tree) {
    return tree.read(deployment.main())
        .map(source -> read(deployment, source))
        .orElse(Reading.NOTHING);
  }

  private static Reading read(Deployment deployment, SourceFile source) {
    DotenvFile file = DotenvParser.parse(source);
    String service = ServiceName.of(source.path(), deployment.environment());
    List<Setting> settings =
        file.entries().stream().map(entry -> setting(deployment, service, entry)).toList();
    return Reading.of(settings, file.problems());
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

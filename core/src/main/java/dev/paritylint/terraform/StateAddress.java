package dev.paritylint.terraform;

import dev.paritylint.hcl.Body.Block;
import dev.paritylint.hcl.HclParser;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a root keeps its state, as its {@code backend} block says: the arguments {@code key} (s3,
 * azurerm) and {@code prefix} (gcs). A root that is run with several var files is given another
 * address each time, so that the block says nothing of one environment.
 */
final class StateAddress {
  private static final String SERVICE = "terraform";
  private static final List<String> ARGUMENTS = List.of("key", "prefix");
  private static final Pattern PLAIN = Pattern.compile("\"(?<text>[^\"\\\\$%]+)\"");

  private StateAddress() {}

  static List<Setting> of(Deployment deployment, SourceTree tree) {
    List<Setting> settings = new ArrayList<>();
    if (deployment.layers().isEmpty() && deployment.suffix().isEmpty()) {
      TerraformFolders.configurations(tree).getOrDefault(deployment.main(), List.of()).stream()
          .filter(path -> path.endsWith(".tf"))
          .flatMap(path -> tree.read(path).stream())
          .filter(file -> file.text().contains("backend"))
          .flatMap(file -> backends(file, tree).stream())
          .forEach(backend -> settings.addAll(of(backend, deployment)));
    }
    return settings;
  }

  private static List<Block> backends(SourceFile file, SourceTree tree) {
    return HclParser.parse(file, tree).body().blocks("terraform").stream()
        .flatMap(terraform -> terraform.body().blocks("backend").stream())
        .toList();
  }

  private static List<Setting> of(Block backend, Deployment deployment) {
    return ARGUMENTS.stream()
        .flatMap(
            argument ->
                backend.body().attribute(argument).stream()
                    .flatMap(found -> setting(argument, found.value().span(), deployment).stream()))
        .toList();
  }

  private static Optional<Setting> setting(String argument, Span at, Deployment deployment) {
    Matcher plain = PLAIN.matcher(at.text());
    return plain.matches()
        ? Optional.of(
            new Setting(
                deployment,
                SERVICE,
                SettingKind.ATTRIBUTE,
                "backend." + argument + "@" + deployment.main(),
                new Value.Text(plain.group("text")),
                Origin.literal(at),
                false))
        : Optional.empty();
  }
}

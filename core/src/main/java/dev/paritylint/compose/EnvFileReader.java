package dev.paritylint.compose;

import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads which files a service's {@code env_file} names, in their order. */
record EnvFileReader(ScalarReader scalars, Folder folder) {

  List<EnvFile> envFiles(@Nullable YamlNode node) {
    List<EnvFile> files = new ArrayList<>();
    if (node instanceof Sequence list) {
      list.items().forEach(item -> envFile(item, files));
    } else if (node != null) {
      envFile(node, files);
    }
    return files;
  }

  private void envFile(YamlNode item, List<EnvFile> files) {
    if (item instanceof Mapping mapping) {
      String format = mapping.get("format").flatMap(scalars::known).orElse("");
      mapping.get("path").ifPresent(path -> envFile(path, format, files));
    } else {
      envFile(item, "", files);
    }
  }

  private void envFile(YamlNode path, String format, List<EnvFile> files) {
    scalars
        .known(path)
        .flatMap(folder::resolve)
        .ifPresent(resolved -> files.add(new EnvFile(resolved, format, path.span())));
  }
}

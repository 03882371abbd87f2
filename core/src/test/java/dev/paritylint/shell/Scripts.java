package dev.paritylint.shell;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Reading;
import dev.paritylint.model.Value;
import dev.paritylint.source.MemoryTree;
import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The scripts that tests read, and what is read of them. */
final class Scripts {
  static final String PATH = "scripts/deploy.sh";

  private Scripts() {}

  static String resource(String name) {
    try (InputStream in = Scripts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static SourceTree tree(String script) {
    return new MemoryTree(Map.of(PATH, script));
  }

  static ShellRun run(String script) {
    SourceFile file = SourceFile.of(PATH, script);
    return ShellRun.of(Passage.of(file), Map.of(), List.of(), tree(script));
  }

  static List<CommandSetting> settings(String script) {
    ShellRun run = run(script);
    DeployCommands commands = DeployCommands.in(tree(script));
    return run.commands().stream().flatMap(command -> commands.settings(command).stream()).toList();
  }

  static Reading read(SourceTree tree, @Nullable String branch) {
    Deployment deployment =
        new Deployment(DeploymentKind.SCRIPT, Environment.DEFAULT, PATH, List.of(), branch, "");
    return new ShellReader().read(deployment, tree);
  }

  /** Each setting as {@code service.NAME=value}, in order; what is unknown is {@code prefix…}. */
  static String told(Reading reading) {
    return reading.settings().stream()
        .map(setting -> setting.key() + "=" + shown(setting.value()))
        .collect(Collectors.joining(" "));
  }

  static String told(List<CommandSetting> settings) {
    return settings.stream()
        .map(one -> one.service() + "." + one.name() + "=" + shown(one.value()))
        .collect(Collectors.joining(" "));
  }

  static String shown(Value value) {
    return value instanceof Value.Unknown unknown ? unknown.prefix() + "…" : value.shown();
  }
}

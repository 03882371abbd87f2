package dev.paritylint.python;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Reading;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import dev.paritylint.source.MemoryTree;
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
  static final String PATH = "deploy.py";

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

  /** The rows of a recorded table, split at tabs. */
  static List<String[]> table(String name) {
    return resource(name).lines().map(line -> line.split("\t", -1)).toList();
  }

  /** A text as Python's {@code json.dumps} writes it. */
  static String unquoted(String json) {
    StringBuilder text = new StringBuilder();
    String inner = json.substring(1, json.length() - 1);
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char kind = inner.charAt(++i);
      int simple = "bfnrt".indexOf(kind);
      if (kind == 'u') {
        text.append((char) Integer.parseInt(inner.substring(i + 1, i + 5), 16));
        i += 4;
      } else {
        text.append(simple < 0 ? kind : "\b\f\n\r\t".charAt(simple));
      }
    }
    return text.toString();
  }

  static SourceTree tree(String text) {
    return new MemoryTree(Map.of(PATH, text));
  }

  static List<String> branches(String text) {
    return new PythonReader().branches(PATH, tree(text));
  }

  static Reading read(String text, @Nullable String branch) {
    return read(new PythonReader(), tree(text), branch);
  }

  static Reading read(PythonReader reader, SourceTree tree, @Nullable String branch) {
    Deployment deployment =
        new Deployment(DeploymentKind.SCRIPT, Environment.DEFAULT, PATH, List.of(), branch, "");
    return reader.read(deployment, tree);
  }

  /** Each setting as {@code service.NAME=value}, in order; what is unknown is {@code prefix…}. */
  static String settings(String text, @Nullable String branch) {
    return read(text, branch).settings().stream()
        .map(setting -> setting.key() + "=" + shown(setting))
        .collect(Collectors.joining(" "));
  }

  static String shown(Setting setting) {
    if (setting.value() instanceof Value.Text known) {
      return known.text();
    } else if (setting.value() instanceof Value.Seconds seconds) {
      return seconds.seconds().toPlainString() + "s";
    } else if (setting.value() instanceof Value.Unknown unknown) {
      return unknown.prefix() + "…";
    }
    throw new AssertionError("no value of scripts: " + setting.value());
  }
}

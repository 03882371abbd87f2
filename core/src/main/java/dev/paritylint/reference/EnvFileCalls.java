package dev.paritylint.reference;

import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which env files Compose is called with, {@code docker compose --env-file}, and for which files.
 */
final class EnvFileCalls {
  private static final String OPTION = "--env-file";
  private static final Pattern ENV_FILE =
      Pattern.compile(OPTION + "[ =][\"']?([^\\s\"';|&]{1,200})");
  private static final Pattern COMPOSE_FILE =
      Pattern.compile("(?:-f|--file)[ =][\"']?([^\\s\"';|&]{1,200})");
  private static final Pattern HOLE =
      Pattern.compile("\\$\\{\\{[^}]*\\}\\}|\\$\\{[^}]*\\}|\\$\\([^)]*\\)|\\$\\w+|<\\w+>");
  private static final Set<String> USUAL =
      Set.of("docker-compose.yml", "docker-compose.yaml", "compose.yml", "compose.yaml");

  private final List<String> paths;
  private final List<Call> calls;

  /**
   * One call.
   *
   * @param files the compose files that it names, none for the usual one
   */
  private record Call(String folder, List<String> files, List<String> envFiles) {}

  private EnvFileCalls(List<String> paths, List<Call> calls) {
    this.paths = List.copyOf(paths);
    this.calls = List.copyOf(calls);
  }

  static EnvFileCalls in(SourceTree tree) {
    List<Call> calls = new ArrayList<>();
    for (String path : tree.paths()) {
      if (FileUse.of(path) == FileUse.GIVES) {
        tree.read(path).filter(file -> file.text().contains(OPTION)).ifPresent(f -> scan(f, calls));
      }
    }
    return new EnvFileCalls(tree.paths(), calls);
  }

  private static void scan(SourceFile script, List<Call> calls) {
    String text = script.text().replace("\\\r\n", " ").replace("\\\n", " ");
    text.lines()
        .filter(line -> line.contains(OPTION) && line.toLowerCase(Locale.ROOT).contains("compose"))
        .forEach(
            line ->
                calls.add(
                    new Call(
                        folderOf(script.path()), all(COMPOSE_FILE, line), all(ENV_FILE, line))));
  }

  private static List<String> all(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  /** The env files that a project of these compose files is called with, as far as they exist. */
  Set<String> of(List<String> composeFiles) {
    Set<String> found = new LinkedHashSet<>();
    for (Call call : calls) {
      if (concerns(call, composeFiles)) {
        call.envFiles().forEach(name -> found.addAll(resolve(name, call.folder())));
      }
    }
    return found;
  }

  private static boolean concerns(Call call, List<String> composeFiles) {
    List<String> names = composeFiles.stream().map(EnvFileCalls::nameOf).toList();
    if (call.files().isEmpty()) {
      return names.stream().anyMatch(USUAL::contains);
    }
    return call.files().stream()
        .map(EnvFileCalls::nameOf)
        .map(EnvFileCalls::pattern)
        .anyMatch(file -> names.stream().anyMatch(name -> file.matcher(name).matches()));
  }

  private List<String> resolve(String name, String folder) {
    String plain = name.replaceFirst("^(?:\\$\\{?\\w+\\}?/|\\.{1,2}/)+", "");
    Pattern beside = pattern(folder.isEmpty() ? plain : folder + "/" + plain);
    Pattern anywhere = Pattern.compile("(?:.*/)?" + pattern(plain));
    List<String> near = paths.stream().filter(path -> beside.matcher(path).matches()).toList();
    return near.isEmpty()
        ? paths.stream().filter(path -> anywhere.matcher(path).matches()).toList()
        : near;
  }

  /** What fills the variables of a path. */
  private static Pattern pattern(String name) {
    StringBuilder pattern = new StringBuilder();
    int from = 0;
    Matcher hole = HOLE.matcher(name);
    while (hole.find()) {
      pattern.append(Pattern.quote(name.substring(from, hole.start()))).append("[^/]+");
      from = hole.end();
    }
    return Pattern.compile(pattern.append(Pattern.quote(name.substring(from))).toString());
  }

  private static String folderOf(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  private static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}

package dev.paritylint.project;

import dev.paritylint.hole.ScriptText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which compose files are laid over each other, as scripts and pages call them. */
final class ComposeChains {
  /** In a shell's words, or in a program's list of them: {@code "-f", "compose.yml"}. */
  private static final Pattern FILES =
      Pattern.compile("(?:-f|--file)(?:[ =]\"?|[\"'], ?[\"'])([^\\s\"';|&,]{1,200})[\"']?[ \\t]*");

  private static final Pattern VARIABLE =
      Pattern.compile(
          "COMPOSE_FILE[\"']?[ \\t]*[=:][ \\t]*(?:\"([^\"]{3,400})\"|'([^']{3,400})'|([^\\s\"']{3,400}))");
  private static final Pattern SEPARATOR =
      Pattern.compile("COMPOSE_PATH_SEPARATOR[\"']?[ \\t]*[=:][ \\t]*[\"']?([^\\s\"']{1,20})");

  /** Windows separates by semicolons, everybody else by colons. */
  private static final Pattern USUAL = Pattern.compile("[:;,]");

  private static final Pattern HOLE =
      Pattern.compile("\\$\\{\\{[^}]*\\}\\}|\\$\\{[^}]*\\}|\\$\\([^)]*\\)|\\$\\w+|<\\w+>");

  private final Set<String> files;
  private final List<List<String>> chains = new ArrayList<>();

  ComposeChains(List<String> files, List<ScriptText> scripts, List<List<String>> started) {
    this.files = new LinkedHashSet<>(files);
    if (files.size() > 1) {
      scripts.forEach(this::scan);
      started.stream().filter(chain -> chain.size() > 1).forEach(chains::add);
    }
  }

  /** The chain that ends with a file or has it behind its base; empty where none names it. */
  List<String> of(String file) {
    List<String> longest = List.of();
    for (List<String> chain : chains) {
      if (chain.indexOf(file) > 0 && chain.size() > longest.size()) {
        longest = chain;
      }
    }
    return longest;
  }

  /** The chain that every call of a file as the first one makes; empty where calls differ. */
  List<String> beginningWith(String file) {
    List<List<String>> beginning =
        chains.stream().filter(chain -> chain.indexOf(file) == 0).distinct().toList();
    return beginning.size() == 1 ? beginning.get(0) : List.of();
  }

  private void scan(ScriptText script) {
    Pattern separator = separator(script.text());
    script.text().lines().forEach(line -> scanLine(line, script.path(), separator));
  }

  /** What separates the names in {@code COMPOSE_FILE}: any text that the same file says. */
  private static Pattern separator(String text) {
    Matcher said = SEPARATOR.matcher(text.contains("COMPOSE_PATH_SEPARATOR") ? text : "");
    return said.find() ? Pattern.compile(Pattern.quote(said.group(1))) : USUAL;
  }

  private void scanLine(String line, String script, Pattern separator) {
    if (line.contains("compose") || line.contains("docker")) {
      List<String> names = new ArrayList<>();
      Matcher file = FILES.matcher(line);
      while (file.find()) {
        names.add(file.group(1));
      }
      add(names, script);
    }
    if (!line.contains("COMPOSE_FILE")) {
      return;
    }
    Matcher variable = VARIABLE.matcher(line);
    while (variable.find()) {
      String written =
          Stream.of(variable.group(1), variable.group(2), variable.group(3))
              .filter(Objects::nonNull)
              .findFirst()
              .orElse("");
      // Where nothing is said of it, the shell ends a name at an operator.
      String value = separator == USUAL ? written.replaceFirst("[|&].*", "") : written;
      add(separator.splitAsStream(value).filter(name -> !name.isEmpty()).toList(), script);
    }
  }

  /** A chain with a variable in it stands for one chain for every file that fills it. */
  private void add(List<String> names, String script) {
    if (names.size() < 2) {
      return;
    }
    List<List<String>> all = List.of(List.of());
    for (String name : names) {
      List<String> found = resolve(name, Occurrences.folderOf(script));
      List<List<String>> longer = new ArrayList<>();
      for (List<String> chain : all) {
        for (String path : found) {
          List<String> extended = new ArrayList<>(chain);
          extended.add(path);
          longer.add(extended);
        }
      }
      all = longer;
      if (all.size() > 64) {
        return;
      }
    }
    all.stream()
        .filter(chain -> new LinkedHashSet<>(chain).size() == chain.size())
        .filter(chain -> lieAsNamed(chain, names))
        .forEach(chains::add);
  }

  /** Names that begin alike are looked up from one folder, whichever that is. */
  private static boolean lieAsNamed(List<String> chain, List<String> names) {
    Map<String, String> folders = new HashMap<>();
    for (int i = 0; i < chain.size(); i++) {
      String name = plain(names.get(i));
      String tail = tail(name);
      if (!tail.contains("..")) {
        String folder = above(chain.get(i), tail.split("/", -1).length);
        String before = folders.put(name.substring(0, name.length() - tail.length()), folder);
        if (before != null && !before.equals(folder)) {
          return false;
        }
      }
    }
    return true;
  }

  private static String above(String path, int levels) {
    String folder = path;
    for (int i = 0; i < levels; i++) {
      folder = Occurrences.folderOf(folder);
    }
    return folder;
  }

  private static String plain(String name) {
    return name.replaceFirst("^(?:\\./)+", "");
  }

  /** What follows the folder that a variable holds. */
  private static String tail(String name) {
    return name.replaceFirst("^(?:\\$\\{?\\w+\\}?/)+", "");
  }

  private List<String> resolve(String name, String folder) {
    String plain = plain(name);
    if (!HOLE.matcher(plain).find()) {
      return exact(plain, folder);
    }
    String tail = tail(plain);
    StringBuilder pattern = new StringBuilder();
    int from = 0;
    Matcher hole = HOLE.matcher(tail);
    while (hole.find()) {
      pattern.append(Pattern.quote(tail.substring(from, hole.start()))).append("[^/]+");
      from = hole.end();
    }
    pattern.append(Pattern.quote(tail.substring(from)));
    Pattern whole = Pattern.compile("(?:.*/)?" + pattern);
    return files.stream().filter(path -> whole.matcher(path).matches()).toList();
  }

  /** Relative to the script's folder or to the whole; else the only file of that name. */
  private List<String> exact(String name, String folder) {
    for (String base : List.of(folder, "")) {
      String path = RelativePath.resolve(base, name);
      if (path != null && files.contains(path)) {
        return List.of(path);
      }
    }
    String tail = name.replaceFirst("^(?:\\.\\./)+", "");
    List<String> like =
        files.stream().filter(path -> path.equals(tail) || path.endsWith("/" + tail)).toList();
    return like.size() == 1 ? like : List.of();
  }
}

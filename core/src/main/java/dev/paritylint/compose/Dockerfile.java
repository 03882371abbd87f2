package dev.paritylint.compose;

import dev.paritylint.source.SourceTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a Dockerfile puts into an image: the files of the repository that it copies, stage by stage.
 * What its commands do is not followed.
 *
 * @param base the image that the stage is built from, or empty where a variable decides
 */
record Dockerfile(String base, List<Mount> copies, Map<String, Dockerfile> stages) {
  private static final int MAX_FILES = 2000;
  private static final Set<String> FOLDERS =
      Set.of(
          "nginx", "conf.d", "http.d", "templates", "snippets", "sites-enabled", "sites-available");

  Dockerfile {
    copies = List.copyOf(copies);
    stages = Map.copyOf(stages);
  }

  /** The last stage of a Dockerfile; empty where there is no such file. */
  static Optional<Dockerfile> read(String context, String path, SourceTree tree) {
    return new Folder(context)
        .resolve(path)
        .flatMap(tree::read)
        .map(file -> new Reader(new Folder(context), tree).read(file.text()));
  }

  /** The stage of that name; this one where there is none. */
  Dockerfile stage(String name) {
    return stages.getOrDefault(name, this);
  }

  private static final class Reader {
    private final Folder context;
    private final SourceTree tree;
    private final Map<String, Dockerfile> stages = new HashMap<>();
    private String name = "";
    private String base = "";
    private String folder = "/";
    private List<Mount> copies = new ArrayList<>();

    Reader(Folder context, SourceTree tree) {
      this.context = context;
      this.tree = tree;
    }

    Dockerfile read(String text) {
      for (String line : text.replaceAll("\\\\\\r?\\n", " ").split("\\R", -1)) {
        List<String> words =
            Arrays.stream(line.strip().split("\\s+", -1))
                .filter(word -> !word.startsWith("--") || word.startsWith("--from"))
                .toList();
        if (words.size() > 1) {
          instruction(words.get(0).toUpperCase(Locale.ROOT), words.subList(1, words.size()), line);
        }
      }
      keep();
      return new Dockerfile(base, copies, stages);
    }

    private void instruction(String instruction, List<String> words, String line) {
      switch (instruction) {
        case "FROM" -> from(words);
        case "WORKDIR" -> folder = absolute(words.get(0));
        case "COPY", "ADD" -> copy(line.contains("[") ? listed(line) : words);
        default -> {}
      }
    }

    private void from(List<String> words) {
      keep();
      Dockerfile parent = stages.get(words.get(0));
      base = parent == null ? words.get(0) : parent.base();
      base = base.contains("$") ? "" : base;
      copies = new ArrayList<>(parent == null ? List.of() : parent.copies());
      name = words.size() > 2 ? words.get(2) : "";
      folder = "/";
    }

    private void keep() {
      if (!name.isEmpty()) {
        stages.put(name, new Dockerfile(base, copies, Map.of()));
      }
    }

    private static List<String> listed(String line) {
      return Arrays.stream(line.substring(line.indexOf('[') + 1).split(",", -1))
          .map(word -> word.replaceAll("[\\[\\]\"\\s]", ""))
          .toList();
    }

    private String absolute(String path) {
      String plain = path.equals(".") || path.equals("./") ? "" : path;
      return plain.startsWith("/") ? plain : folder + (folder.endsWith("/") ? "" : "/") + plain;
    }

    private void copy(List<String> words) {
      if (words.size() < 2 || words.get(0).startsWith("--from")) {
        return;
      }
      String last = words.get(words.size() - 1);
      String target = absolute(last);
      boolean into = target.endsWith("/") || last.startsWith(".") || isFolder(target);
      for (String source : words.subList(0, words.size() - 1)) {
        for (String path : found(source)) {
          boolean file = tree.read(path).isPresent();
          String inside =
              target.replaceAll("/+$", "") + "/" + path.substring(path.lastIndexOf('/') + 1);
          copies.add(new Mount(path, into && file ? inside : target));
        }
      }
    }

    private static boolean isFolder(String target) {
      return FOLDERS.contains(target.substring(target.lastIndexOf('/') + 1));
    }

    /** The files that a source names; only in its last part may it be a pattern. */
    private List<String> found(String source) {
      String relative = source.replaceAll("^/+", "");
      if (!relative.contains("*")) {
        return context.resolve(relative).stream().toList();
      }
      String pattern = context.resolve(relative).orElse("");
      Pattern glob = Pattern.compile(Pattern.quote(pattern).replace("*", "\\E[^/]*\\Q"));
      return tree.paths().stream()
          .filter(path -> glob.matcher(path).matches())
          .limit(MAX_FILES)
          .toList();
    }
  }
}

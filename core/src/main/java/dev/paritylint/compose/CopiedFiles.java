package dev.paritylint.compose;

import dev.paritylint.compose.FileChange.Put;
import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which files of the repository a {@code COPY} puts where. */
final class CopiedFiles {
  private static final int MAX_FILES = 2000;
  private static final Set<String> FOLDERS =
      Set.of(
          "nginx", "conf.d", "http.d", "templates", "snippets", "sites-enabled", "sites-available");

  private final Folder context;
  private final SourceTree tree;
  private final List<String> sources;
  private final String target;
  private final boolean into;

  /** The copy of all words but the last to the last, relative to a folder of the image. */
  CopiedFiles(Folder context, SourceTree tree, List<String> words, String folder) {
    String last = words.get(words.size() - 1);
    this.context = context;
    this.tree = tree;
    this.sources = words.subList(0, words.size() - 1);
    this.target = Image.absolute(last, folder).replaceAll("/+$", "");
    this.into =
        last.endsWith("/") || last.startsWith(".") || sources.size() > 1 || isFolder(target);
  }

  /** The words of a {@code COPY}: a list as JSON has them, or what blanks separate. */
  static List<Passage> words(Passage arguments) {
    String text = arguments.text();
    int list = text.indexOf('[');
    if (list < 0 || !text.substring(0, list).matches("\\s*(?:--\\S+\\s+)*")) {
      return ImageText.words(arguments);
    }
    List<Passage> words = new ArrayList<>(ImageText.words(arguments.part(0, list)));
    ImageCommand.list(arguments.part(list, text.length())).forEach(words::add);
    return words;
  }

  /** Whether a path has the name of one of nginx's folders. */
  static boolean isFolder(String path) {
    return FOLDERS.contains(nameOf(path));
  }

  private static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  List<Mount> ofContext() {
    return sources.stream()
        .flatMap(this::found)
        .map(path -> new Mount(path, target(path, tree.read(path).isPresent())))
        .toList();
  }

  /** What an earlier stage has there, as far as that came out of the repository. */
  List<Mount> ofStage(Image stage) {
    List<Mount> mounts = new ArrayList<>();
    for (String source : sources) {
      String from = Image.absolute(source, "/").replaceAll("/+$", "");
      for (FileChange change : stage.changes()) {
        if (change instanceof Put put) {
          Mount mount = put.mount();
          mount
              .source(from)
              .map(path -> new Mount(path, target(from, tree.read(path).isPresent())))
              .ifPresent(mounts::add);
          mount
              .below(from)
              .map(rest -> new Mount(mount.path(), target + rest))
              .ifPresent(mounts::add);
        }
      }
    }
    return mounts;
  }

  private String target(String path, boolean file) {
    return into && file ? target + "/" + nameOf(path) : target;
  }

  /** The files that a source names; only in its last part may it be a pattern. */
  private Stream<String> found(String source) {
    String relative = source.replaceAll("^/+", "");
    if (!relative.contains("*")) {
      return context.resolve(relative).map(it -> it.isEmpty() ? "." : it).stream();
    }
    String pattern = context.resolve(relative).orElse("");
    Pattern glob = Pattern.compile(Pattern.quote(pattern).replace("*", "\\E[^/]*\\Q"));
    return tree.paths().stream().filter(path -> glob.matcher(path).matches()).limit(MAX_FILES);
  }
}

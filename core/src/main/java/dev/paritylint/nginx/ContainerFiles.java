package dev.paritylint.nginx;

import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which files of the repository lie where in a container that runs nginx. Put there one after the
 * other, later over earlier, as {@code COPY} and mounts do.
 */
public final class ContainerFiles implements ConfigurationFiles {
  private static final String HOME = "/etc/nginx/";
  private static final String TEMPLATES = HOME + "templates/";
  private static final String TEMPLATE = ".template";
  private static final int MAX_FILES = 2000;
  private static final List<String> MAIN =
      List.of(HOME + "nginx.conf", "/usr/local/openresty/nginx/conf/nginx.conf");
  private static final List<String> PARTS =
      List.of(HOME + "conf.d/*.conf", HOME + "http.d/*.conf", HOME + "sites-enabled/*");

  private final SourceTree tree;
  private final NavigableMap<String, Installed> files = new TreeMap<>();

  public ContainerFiles(SourceTree tree) {
    this.tree = tree;
  }

  /** Puts a file or a folder of the tree to an absolute path; one that does not exist hides it. */
  public void put(String path, String target) {
    String to = target.replaceAll("/+$", "");
    files.subMap(to + "/", to + "0").clear();
    files.remove(to);
    Optional<SourceFile> file = path.isEmpty() ? Optional.empty() : tree.read(path);
    if (file.isPresent()) {
      add(to, file.get());
      return;
    }
    String folder = path.equals(".") ? "" : path + "/";
    for (String below : tree.paths()) {
      if (!path.isEmpty() && below.startsWith(folder) && files.size() < MAX_FILES) {
        String inside = to + "/" + below.substring(folder.length());
        if (inside.startsWith(HOME) || inside.endsWith(".conf")) {
          tree.read(below).ifPresent(found -> add(inside, found));
        }
      }
    }
  }

  /** Takes away what lies at an absolute path, which may be a pattern. */
  public void remove(String target) {
    String path = target.replaceAll("/+$", "");
    if (path.isEmpty()) {
      return;
    }
    PathGlob glob = PathGlob.of(path);
    files.keySet().removeIf(file -> file.startsWith(path + "/") || glob.matches(file));
  }

  /** Puts what lies at one place, a file or a folder, at another, too. */
  public void copy(String from, String to) {
    Installed file = files.get(from);
    if (file != null) {
      add(to, file.file());
      return;
    }
    Map<String, Installed> below = new TreeMap<>(files.subMap(from + "/", from + "0"));
    below.forEach((path, each) -> files.put(to + path.substring(from.length()), each));
  }

  /** The same for a file in which variables are filled in on the way. */
  public void fill(String from, String to) {
    Installed file = files.get(from);
    files.remove(to);
    if (file != null) {
      files.put(to, new Installed(file.file(), /* template= */ true));
    }
  }

  private void add(String target, SourceFile file) {
    if (!NginxContent.isFinished(file)) {
      return;
    }
    if (target.startsWith(TEMPLATES) && target.endsWith(TEMPLATE)) {
      String name = target.substring(TEMPLATES.length(), target.length() - TEMPLATE.length());
      files.put(HOME + "conf.d/" + name, new Installed(file, true));
    } else {
      files.put(target, new Installed(file, false));
    }
  }

  /** Whether nginx finds anything of this repository's. */
  public boolean isConfigured() {
    return !roots().isEmpty();
  }

  /** The files that nginx begins with: its main one, or what that of the package includes. */
  List<Installed> roots() {
    for (String main : MAIN) {
      Installed found = files.get(main);
      if (found != null) {
        return List.of(found);
      }
    }
    return PARTS.stream().flatMap(pattern -> matching(pattern).stream()).toList();
  }

  @Override
  public List<Installed> included(SourceFile from, String path) {
    return matching(path.startsWith("/") ? path : HOME + path);
  }

  private List<Installed> matching(String pattern) {
    PathGlob glob = PathGlob.of(pattern);
    if (glob.isLiteral()) {
      Installed file = files.get(pattern);
      return file == null ? List.of() : List.of(file);
    }
    List<Installed> found = new ArrayList<>();
    files.forEach(
        (target, file) -> {
          if (glob.matches(target)) {
            found.add(file);
          }
        });
    return found;
  }
}

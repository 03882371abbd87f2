package dev.paritylint.python;

import dev.paritylint.python.Place.Standing;
import dev.paritylint.python.Scope.Binding;
import dev.paritylint.source.SourceTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The names of the repository's other modules that a script imports. */
final class Modules {
  /** A deploy script takes its constants from few modules, and small ones. */
  private static final int MAX_MODULES = 12;

  private static final int MAX_CHARACTERS = 100_000;

  private final SourceTree tree;
  private final Function<String, Optional<PythonFile>> parse;
  private final Map<String, Map<String, Binding>> read = new HashMap<>();

  Modules(SourceTree tree, Function<String, Optional<PythonFile>> parse) {
    this.tree = tree;
    this.parse = parse;
  }

  SourceTree tree() {
    return tree;
  }

  /**
   * What a module binds, as seen for one environment; empty where it is not in the repository.
   *
   * @param from the path of the script that imports it
   */
  Optional<Map<String, Binding>> names(String from, String module, Selection selection) {
    return path(from, module).flatMap(path -> read(path, selection));
  }

  private Optional<Map<String, Binding>> read(String path, Selection selection) {
    String key = selection.key() + "\n" + path;
    Map<String, Binding> known = read.get(key);
    if (known != null) {
      return Optional.of(known);
    } else if (read.size() >= MAX_MODULES) {
      return Optional.empty();
    }
    read.put(key, Map.of()); // while it is read, it has no names for those that it imports
    Optional<Map<String, Binding>> names =
        parse.apply(path).map(file -> names(file, path, selection));
    names.ifPresent(found -> read.put(key, found));
    return names;
  }

  private Map<String, Binding> names(PythonFile file, String path, Selection selection) {
    Setup setup = Setup.of(path, selection, BranchFinder.in(file), this);
    Scope scope = Scope.module(file.unstable());
    Walk.quietly(setup).results(file.statements(), scope, new Place(Standing.ELSEWHERE, ""));
    return scope.own();
  }

  /** Beside the script, or from one of the folders around it. */
  private Optional<String> path(String from, String module) {
    int dots = 0;
    while (dots < module.length() && module.charAt(dots) == '.') {
      dots++;
    }
    String name = module.substring(dots).replace('.', '/');
    List<String> folders = new ArrayList<>();
    String folder = folder(from);
    for (int up = 1; up < dots; up++) {
      folder = folder(folder);
    }
    folders.add(folder);
    while (dots == 0 && !folder.isEmpty()) {
      folder = folder(folder);
      folders.add(folder);
    }
    for (String one : folders) {
      String base = one.isEmpty() || name.isEmpty() ? one + name : one + "/" + name;
      for (String path : List.of(base + ".py", base + "/__init__.py")) {
        if (!path.startsWith("/") && !path.startsWith(".") && isSmall(path)) {
          return Optional.of(path);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isSmall(String path) {
    return tree.read(path).filter(file -> file.text().length() <= MAX_CHARACTERS).isPresent();
  }

  private static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }
}

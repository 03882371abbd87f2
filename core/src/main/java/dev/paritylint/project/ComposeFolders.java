package dev.paritylint.project;

import dev.paritylint.model.Value;
import dev.paritylint.shell.Word;
import dev.paritylint.shell.WorkingFolder;
import dev.paritylint.shell.WorkingFolder.Base;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which compose files a command means in the folder where it runs. On another machine, that is the
 * only file of the repository whose path ends like that.
 */
final class ComposeFolders {
  private static final List<String> DEFAULTS =
      List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");
  private static final List<String> OVERRIDES =
      List.of(
          "compose.override.yml",
          "compose.override.yaml",
          "docker-compose.override.yml",
          "docker-compose.override.yaml");

  private final Set<String> files;
  private final Set<String> envFiles;

  ComposeFolders(Survey survey) {
    this.files = new LinkedHashSet<>(survey.files(FileKind.COMPOSE));
    this.envFiles = new LinkedHashSet<>(survey.files(FileKind.DOTENV));
  }

  /** Whether it is laid over the file beside it where none is named. */
  static boolean isOverride(String file) {
    return OVERRIDES.contains(FileName.of(file).name());
  }

  /** The file that a word names. */
  Optional<String> file(Word word, WorkingFolder start) {
    WorkingFolder named = start.entered(word);
    if (named.base() == Base.TREE) {
      return Optional.of(named.path()).filter(files::contains);
    }
    if (start.base() != Base.UNKNOWN && !word.characters().startsWith("/")) {
      return Optional.empty();
    }
    return word.value().isKnown() ? only(word.characters(), files) : Optional.empty();
  }

  private static Optional<String> only(String path, Set<String> files) {
    String tail = path.replaceFirst("^(?:\\.{1,2}/)+", "");
    String name = path.startsWith("/") ? FileName.of(path).name() : tail;
    List<String> like =
        files.stream().filter(file -> file.equals(name) || file.endsWith("/" + name)).toList();
    return like.size() == 1 ? Optional.of(like.get(0)) : Optional.empty();
  }

  /** The files that are taken where none is named: those of the folder, or of one above. */
  List<String> byDefault(WorkingFolder start) {
    if (start.base() != Base.TREE) {
      List<String> all =
          files.stream().filter(file -> DEFAULTS.contains(FileName.of(file).name())).toList();
      return all.size() == 1 ? all : List.of();
    }
    String folder = start.path();
    while (true) {
      List<String> found = in(folder);
      if (!found.isEmpty() || folder.isEmpty()) {
        return found;
      }
      folder = Occurrences.folderOf(folder);
    }
  }

  private List<String> in(String folder) {
    List<String> found = new ArrayList<>();
    String prefix = folder.isEmpty() ? "" : folder + "/";
    DEFAULTS.stream().map(prefix::concat).filter(files::contains).findFirst().ifPresent(found::add);
    if (!found.isEmpty()) {
      OVERRIDES.stream()
          .map(prefix::concat)
          .filter(files::contains)
          .findFirst()
          .ifPresent(found::add);
    }
    return found;
  }

  /** Any path below the linted folder, whether something lies there or not. */
  Value path(Word word, WorkingFolder start) {
    if (!word.value().isKnown()) {
      return word.value();
    }
    WorkingFolder named = start.entered(word);
    if (named.base() == Base.TREE) {
      return new Value.Text(named.path());
    }
    return only(word.characters(), envFiles)
        .<Value>map(Value.Text::new)
        .orElse(new Value.Unknown("`" + word.characters() + "` is read where the script runs"));
  }
}

package dev.paritylint.project;

import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.vocabulary.EnvironmentWord.Mark;
import java.util.Locale;

/** How far a word is believed for its place alone, before anything confirms it. */
final class AloneRank {
  private final Occurrences occurrences;

  AloneRank(Occurrences occurrences) {
    this.occurrences = occurrences;
  }

  /** 2 for a strong word in its place, 1 for a weak one in a place of environments, else 0. */
  int of(Occurrence word) {
    if (word.glued()) {
      return 0;
    }
    return switch (word.word().tier()) {
      case A -> ofStrong(word);
      case B -> ofWeak(word);
      case C, N -> 0;
    };
  }

  private static int ofStrong(Occurrence word) {
    boolean place =
        switch (word.position()) {
          case FOLDER, FOLDER_SUFFIX, STEM, FILE_SUFFIX -> true;
          case FOLDER_PREFIX -> !word.word().has(Mark.NOT_PREFIX);
          case FILE_PREFIX -> true;
          case FOLDER_INFIX -> false;
          case FILE_INFIX -> isPlaceOfEnvironments(FileKind.of(word.owner()));
        };
    return place && !isData(word) && !isHelper(word) ? 2 : 0;
  }

  private static boolean isPlaceOfEnvironments(FileKind kind) {
    return kind == FileKind.DOTENV || kind == FileKind.VAR_FILE || kind == FileKind.COMPOSE;
  }

  private static boolean isData(Occurrence word) {
    for (String folder : word.parent().toLowerCase(Locale.ROOT).split("/", -1)) {
      if (NameLists.DATA_FOLDERS.contains(folder)) {
        return true;
      }
    }
    return false;
  }

  /** A program is not deployed because its name speaks of production (`copy-prod-db`). */
  private static boolean isHelper(Occurrence word) {
    if (word.position().isFolder() || word.position() == Position.STEM) {
      return false;
    }
    FileKind kind = FileKind.of(word.owner());
    return (kind == FileKind.SCRIPT || kind == FileKind.USE || kind == FileKind.OTHER)
        && !DeployVerbs.in(FileName.of(word.owner()).name());
  }

  private int ofWeak(Occurrence word) {
    if (word.position().isWhole() && isBelowGroup(word)) {
      return 2;
    }
    if (word.position().isWhole() && isBelowEnvironmentFolder(word)) {
      return word.word().has(Mark.NOT_BELOW) ? 0 : 1;
    }
    if (word.position() == Position.FOLDER) {
      return word.spelling().equalsIgnoreCase("development") ? 1 : 0;
    }
    if (word.position().isFolder()) {
      return 0;
    }
    return switch (FileKind.of(word.owner())) {
      case DOTENV -> isPartOfName(word) ? 0 : 1;
      case COMPOSE -> 1;
      case VAR_FILE -> word.position() == Position.FILE_INFIX ? 0 : 1;
      case SCRIPT, USE -> DeployVerbs.in(FileName.of(word.owner()).name()) ? 1 : 0;
      case TERRAFORM, BACKEND, NGINX, STRUCTURED, OTHER -> 0;
    };
  }

  /** `.fast-stage.env` is not `.env.stage`: a weak word counts between dots only. */
  private static boolean isPartOfName(Occurrence word) {
    String owner = word.owner();
    boolean before = word.start() > word.componentStart() && owner.charAt(word.start() - 1) != '.';
    EnvironmentClass kind = word.word().kind();
    boolean own = kind == EnvironmentClass.LOCAL || kind == EnvironmentClass.DEVELOPMENT;
    return before && !own;
  }

  private static boolean isBelowEnvironmentFolder(Occurrence word) {
    String parent = word.parent();
    String name = parent.substring(parent.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return NameLists.ENVIRONMENT_FOLDERS.contains(name);
  }

  /** Below `non-prod/` any environment's word means the environment. */
  private boolean isBelowGroup(Occurrence word) {
    for (Occurrence outer : occurrences.of(word.parent())) {
      if (outer.word().has(Mark.GROUP) && outer.position().isWhole()) {
        return true;
      }
    }
    return false;
  }
}

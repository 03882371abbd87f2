package dev.paritylint.project;

import dev.paritylint.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the Terraform root that a var file is for. */
final class VarFiles {
  private final Survey survey;
  private final TerraformFolders folders;
  private final Verdicts verdicts;
  private final Map<String, Set<String>> keys = new HashMap<>();

  VarFiles(Survey survey, TerraformFolders folders, Verdicts verdicts) {
    this.survey = survey;
    this.folders = folders;
    this.verdicts = verdicts;
  }

  /** The var files that have to be named to be read. */
  List<String> chosen() {
    return survey.files(FileKind.VAR_FILE).stream().filter(file -> !isReadAnyway(file)).toList();
  }

  /** What Terraform reads of a root without being told. */
  List<SourceFile> readAnyway(String root) {
    return survey.files(FileKind.VAR_FILE).stream()
        .filter(file -> Occurrences.folderOf(file).equals(root) && isReadAnyway(file))
        .flatMap(file -> survey.read(file).stream())
        .toList();
  }

  /** The environments whose values or state a root's own files, or those below it, tell apart. */
  Set<EnvironmentKey> environmentsBeside(String root) {
    Set<EnvironmentKey> found = new HashSet<>();
    for (FileKind kind : List.of(FileKind.BACKEND, FileKind.VAR_FILE)) {
      for (String file : survey.files(kind)) {
        if (nearestRoot(file).filter(root::equals).isPresent()) {
          verdicts.of(file).ifPresent(verdict -> found.add(verdict.key()));
        }
      }
    }
    return found;
  }

  private Optional<String> nearestRoot(String file) {
    String folder = Occurrences.folderOf(file);
    while (!folders.isRoot(folder) && !folder.isEmpty()) {
      folder = Occurrences.folderOf(folder);
    }
    return folders.isRoot(folder) ? Optional.of(folder) : Optional.empty();
  }

  /** Terraform itself reads `terraform.tfvars` and `*.auto.tfvars` of the root's own folder. */
  private boolean isReadAnyway(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    boolean automatic =
        name.equals("terraform.tfvars")
            || name.equals("terraform.tfvars.json")
            || name.endsWith(".auto.tfvars")
            || name.endsWith(".auto.tfvars.json");
    return automatic && folders.isRoot(Occurrences.folderOf(file));
  }

  /** The names that a var file sets. */
  Set<String> keys(String file) {
    return keys.computeIfAbsent(
        file, path -> survey.read(path).map(TerraformText::keys).orElse(Set.of()));
  }

  /**
   * The root of a var file: the folder that holds it, one above it, or one that declares its names.
   */
  @Nullable String rootOf(String file) {
    String folder = Occurrences.folderOf(file);
    if (folders.isRoot(folder)) {
      return folder;
    }
    String above = folder;
    while (!above.isEmpty()) {
      above = Occurrences.folderOf(above);
      if (folders.isRoot(above) && fits(above, file)) {
        return above;
      }
      String beside = below(above, file);
      if (beside != null) {
        return beside;
      }
    }
    return null;
  }

  private boolean fits(String root, String file) {
    return keys(file).isEmpty() || folders.declared(root, keys(file)) > 0;
  }

  /** The one root below a folder that declares most of the file's names. */
  private @Nullable String below(String above, String file) {
    List<String> best = new ArrayList<>();
    int most = Math.max(1, (keys(file).size() + 1) / 2);
    for (String root : folders.roots()) {
      if (!RelativePath.isBelow(above, root) || belongsElsewhere(root, file)) {
        continue;
      }
      int declared = folders.declared(root, keys(file));
      if (declared > most) {
        best.clear();
      }
      if (declared >= most) {
        most = declared;
        best.add(root);
      }
    }
    if (best.size() > 1) {
      Set<String> words = words(file);
      best.removeIf(root -> !words.contains(root.substring(root.lastIndexOf('/') + 1)));
    }
    return best.size() == 1 ? best.get(0) : null;
  }

  private static Set<String> words(String file) {
    Set<String> words = new HashSet<>(List.of(file.split("/", -1)));
    words.addAll(List.of(FileName.of(file).stem().split("[._]", -1)));
    return words;
  }

  private boolean belongsElsewhere(String root, String file) {
    var ofRoot = verdicts.of(root);
    var ofFile = verdicts.of(file);
    return ofRoot.isPresent()
        && ofFile.isPresent()
        && !ofRoot.get().key().equals(ofFile.get().key());
  }
}

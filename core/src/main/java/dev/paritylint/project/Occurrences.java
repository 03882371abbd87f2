package dev.paritylint.project;

import dev.paritylint.project.Position.PathKind;
import dev.paritylint.project.Vocabulary.Named;
import dev.paritylint.vocabulary.EnvironmentWord;
import dev.paritylint.workflow.DeployJob;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The environment words of every path, each folder taken apart once. */
final class Occurrences {
  private final Vocabulary vocabulary;
  private final Map<String, List<Occurrence>> folders = new HashMap<>();
  private final Map<String, List<Occurrence>> paths = new HashMap<>();
  private final Map<String, List<Occurrence>> files = new LinkedHashMap<>();

  Occurrences(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    folders.put("", List.of());
    paths.put("", List.of());
  }

  void addFile(String path) {
    FileName name = FileName.of(path);
    List<Occurrence> found = new ArrayList<>();
    scan(path, name.start(), name.stemEnd(), PathKind.FILE, found);
    files.put(path, found);
    addFolder(folderOf(path));
  }

  private void addFolder(String folder) {
    if (folders.containsKey(folder)) {
      return;
    }
    List<Occurrence> found = new ArrayList<>();
    scan(folder, folder.lastIndexOf('/') + 1, folder.length(), PathKind.FOLDER, found);
    folders.put(folder, found);
    addFolder(folderOf(folder));
  }

  /** Every file that was added. */
  Iterable<String> files() {
    return files.keySet();
  }

  /** Every folder that holds one. */
  Iterable<String> folders() {
    return folders.keySet();
  }

  boolean hasFolder(String folder) {
    return folders.containsKey(folder);
  }

  /** The words of a folder's or file's own component. */
  List<Occurrence> in(String owner) {
    List<Occurrence> own = files.get(owner);
    return own != null ? own : folders.getOrDefault(owner, List.of());
  }

  /** All words of a file's or folder's path, outermost first. */
  List<Occurrence> of(String path) {
    List<Occurrence> own = files.get(path);
    if (own == null) {
      return ofFolder(path);
    }
    return joined(ofFolder(folderOf(path)), own);
  }

  private List<Occurrence> ofFolder(String folder) {
    List<Occurrence> known = paths.get(folder);
    if (known != null) {
      return known;
    }
    List<Occurrence> all =
        joined(ofFolder(folderOf(folder)), folders.getOrDefault(folder, List.of()));
    paths.put(folder, all);
    return all;
  }

  private static List<Occurrence> joined(List<Occurrence> outer, List<Occurrence> own) {
    if (own.isEmpty()) {
      return outer;
    }
    List<Occurrence> all = new ArrayList<>(outer);
    all.addAll(own);
    return all;
  }

  /** Takes what stands there for an environment's name, because the repository does. */
  Occurrence learn(String owner, int start, int end) {
    boolean file = files.containsKey(owner);
    int stemEnd = file ? FileName.of(owner).stemEnd() : owner.length();
    int componentStart = owner.lastIndexOf('/') + 1;
    Position position =
        Position.of(
            start == componentStart, end >= stemEnd, file ? PathKind.FILE : PathKind.FOLDER);
    String name = owner.substring(start, end).toLowerCase(java.util.Locale.ROOT);
    Occurrence learned =
        new Occurrence(
            owner, start, end, stemEnd, EnvironmentWord.learned(name), "", position, false);
    List<Occurrence> own = file ? files.get(owner) : folders.get(owner);
    if (own != null && !own.contains(learned)) {
      own.add(learned);
      paths.clear();
      paths.put("", List.of());
    }
    return learned;
  }

  private void scan(String owner, int start, int stemEnd, PathKind kind, List<Occurrence> found) {
    int at = start;
    while (at < stemEnd) {
      if (FileName.isSeparator(owner.charAt(at))) {
        at++;
        continue;
      }
      at = scanWord(owner, start, at, stemEnd, kind, found);
    }
  }

  /** Takes the longest word that begins at a place; returns where to go on. */
  private int scanWord(
      String owner, int start, int at, int stemEnd, PathKind kind, List<Occurrence> found) {
    int first = tokenEnd(owner, at, stemEnd);
    int[] ends = new int[vocabulary.longest()];
    ends[0] = first;
    int count = 1;
    while (count < ends.length && ends[count - 1] < stemEnd) {
      int next = ends[count - 1];
      ends[count] =
          tokenEnd(owner, FileName.isSeparator(owner.charAt(next)) ? next + 1 : next, stemEnd);
      count++;
    }
    for (int i = count - 1; i >= 0; i--) {
      int end = ends[i];
      var named = vocabulary.named(owner.substring(at, end));
      if (named.isPresent()) {
        Named hit = named.get();
        boolean atEnd = end == stemEnd || (at > start && isNumber(owner, end, stemEnd));
        Position position = Position.of(at == start, atEnd, kind);
        found.add(
            new Occurrence(owner, at, end, stemEnd, hit.word(), hit.instance(), position, false));
        return end;
      }
    }
    EnvironmentWord glued = vocabulary.glued(owner.substring(at, first));
    if (glued != null && vocabulary.find(owner.substring(at, first)) == null) {
      int wordStart = first - glued.word().length();
      Position position = Position.of(false, first == stemEnd, kind);
      found.add(new Occurrence(owner, wordStart, first, stemEnd, glued, "", position, true));
    }
    return first;
  }

  /** {@code -2} behind {@code gce-production}: the word ends the name all the same. */
  private static boolean isNumber(String owner, int from, int limit) {
    int digits = from + 1;
    while (digits < limit && Character.isDigit(owner.charAt(digits))) {
      digits++;
    }
    return FileName.isSeparator(owner.charAt(from)) && digits == limit && digits - from <= 4;
  }

  private static int tokenEnd(String owner, int from, int limit) {
    boolean capitals = DeployJob.isWorkflow(owner);
    int end = from;
    while (end < limit
        && !FileName.isSeparator(owner.charAt(end))
        && !(capitals && end > from && beginsWord(owner, end))) {
      end++;
    }
    return end;
  }

  /** Workflows are named like {@code releaseStg.yml}, as no other file is. */
  private static boolean beginsWord(String owner, int at) {
    return Character.isUpperCase(owner.charAt(at)) && Character.isLowerCase(owner.charAt(at - 1));
  }

  static String folderOf(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }
}

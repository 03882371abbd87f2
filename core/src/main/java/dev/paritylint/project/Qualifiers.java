package dev.paritylint.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a dimension (`eu-prod`, `prod-partners`) from text that merely stands beside an
 * environment's word (`shop-prod/` beside `shop-staging/`).
 */
final class Qualifiers {
  private static final Pattern NUMBERED_DIMENSION = Pattern.compile("([a-z]+)?\\d+[a-z]?");

  private final Vocabulary vocabulary;
  private final Beliefs beliefs;
  private final Map<String, List<Occurrence>> slots = new HashMap<>();
  private final Set<String> shared = new HashSet<>();

  Qualifiers(Vocabulary vocabulary, Occurrences occurrences, Beliefs beliefs) {
    this.vocabulary = vocabulary;
    this.beliefs = beliefs;
    for (String folder : occurrences.folders()) {
      occurrences.in(folder).forEach(this::add);
    }
    for (String file : occurrences.files()) {
      occurrences.in(file).forEach(this::add);
    }
    slots.values().forEach(this::addShared);
  }

  private void add(Occurrence word) {
    if (beliefs.rank(word) > 0) {
      slots.computeIfAbsent(slot(word), unseen -> new ArrayList<>()).add(word);
    }
  }

  /** Text that all environments of some slot have tells none of them apart, here or elsewhere. */
  private void addShared(List<Occurrence> slot) {
    Set<String> rests = new HashSet<>();
    Set<String> members = new HashSet<>();
    for (Occurrence word : slot) {
      rests.add(String.join("-", parts(word)));
      members.add(word.member());
    }
    if (rests.size() == 1 && members.size() > 1) {
      shared.addAll(rests);
    }
  }

  private static boolean isNumber(String part) {
    return part.chars().allMatch(Character::isDigit);
  }

  private static String slot(Occurrence word) {
    return word.parent() + "/" + (word.position().isFolder() ? "" : FileKind.of(word.owner()));
  }

  /** The dimension that a word's component names, or empty. */
  String of(Occurrence word) {
    if (word.glued()) {
      return gluedTo(word);
    }
    List<String> parts = parts(word);
    if (parts.stream().allMatch(Qualifiers::isNumber)) {
      return "";
    }
    String rest = String.join("-", parts);
    if (parts.stream().allMatch(this::isDimension)) {
      return rest;
    }
    if (word.position().isFolder()) {
      return isSlotOfEnvironments(word) && differs(word, rest) ? rest : "";
    }
    return switch (FileKind.of(word.owner())) {
      case VAR_FILE -> differs(word, rest) ? rest : "";
      case COMPOSE -> behind(word);
      default -> "";
    };
  }

  private static String gluedTo(Occurrence word) {
    int start = word.start();
    while (start > word.componentStart() && !FileName.isSeparator(word.owner().charAt(start - 1))) {
      start--;
    }
    return word.owner().substring(start, word.start()).toLowerCase(Locale.ROOT);
  }

  private static List<String> parts(Occurrence word) {
    List<String> parts = new ArrayList<>();
    for (String part : word.rest().toLowerCase(Locale.ROOT).split("[._ -]", -1)) {
      if (!part.isEmpty() && !NameLists.ROLE_WORDS.contains(part)) {
        parts.add(part);
      }
    }
    return parts;
  }

  private boolean isDimension(String part) {
    if (NameLists.DIMENSION_WORDS.contains(part) || vocabulary.named(part).isPresent()) {
      return true;
    }
    var numbered = NUMBERED_DIMENSION.matcher(part);
    return numbered.matches()
        && (numbered.group(1) == null || NameLists.DIMENSION_WORDS.contains(numbered.group(1)));
  }

  private boolean isSlotOfEnvironments(Occurrence word) {
    String parent = word.parent();
    String folder = parent.substring(parent.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return NameLists.ENVIRONMENT_FOLDERS.contains(folder)
        || inSlot(word).stream().anyMatch(other -> other.position().isWhole());
  }

  /** Whether some environment of the slot goes without that text. */
  private boolean differs(Occurrence word, String rest) {
    return !shared.contains(rest)
        && inSlot(word).stream().anyMatch(other -> !String.join("-", parts(other)).equals(rest));
  }

  private List<Occurrence> inSlot(Occurrence word) {
    return slots.getOrDefault(slot(word), List.of());
  }

  /** The text that a hyphen ties to the word's end: {@code staging-load}. */
  private static String behind(Occurrence word) {
    String owner = word.owner();
    if (word.end() >= word.stemEnd() || owner.charAt(word.end()) == '.') {
      return "";
    }
    int dot = owner.indexOf('.', word.end());
    int end = dot < 0 ? word.stemEnd() : Math.min(dot, word.stemEnd());
    return owner.substring(word.end() + 1, end).toLowerCase(Locale.ROOT);
  }
}

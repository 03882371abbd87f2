package dev.paritylint.workflow;

import dev.paritylint.workflow.Datum.Excluded;
import dev.paritylint.workflow.Datum.Text;
import dev.paritylint.workflow.Datum.Unknown;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One of the events for which a job does different things, as far as that decides anything.
 *
 * @param github what the event gives, by the name behind {@code github.}
 */
record Occasion(Map<String, Datum> github) {
  /** Nothing is known of the event. */
  static final Occasion ANY = new Occasion(Map.of());

  private static final String HEADS = "refs/heads/";
  private static final String TAGS = "refs/tags/";

  Occasion {
    github = Map.copyOf(github);
  }

  /** On a branch, or on tags that begin so: {@code refs/heads/main}, {@code refs/tags/v}. */
  static Occasion on(String ref) {
    Map<String, Datum> github = new LinkedHashMap<>();
    if (ref.startsWith(TAGS)) {
      github.put("ref", unknown("ref", ref, Excluded.NOTHING));
      github.put("ref_name", unknown("ref_name", ref.substring(TAGS.length()), Excluded.NOTHING));
      github.put("ref_type", new Text("tag"));
    } else {
      github.put("ref", new Text(ref));
      github.put("ref_name", new Text(ref.substring(HEADS.length())));
      github.put("ref_type", new Text("branch"));
    }
    return new Occasion(github);
  }

  /** On a branch that is none of these. */
  static Occasion elsewhere(List<String> refs) {
    Set<String> whole = new HashSet<>();
    Set<String> names = new HashSet<>();
    Set<String> beginnings = new HashSet<>();
    for (String ref : refs) {
      if (ref.startsWith(TAGS)) {
        beginnings.add(ref);
      } else {
        whole.add(ref);
        names.add(ref.substring(HEADS.length()));
      }
    }
    Map<String, Datum> github = new LinkedHashMap<>();
    github.put("ref", unknown("ref", "", new Excluded(whole, beginnings)));
    github.put("ref_name", unknown("ref_name", "", new Excluded(names, Set.of())));
    if (beginnings.contains(TAGS)) {
      github.put("ref_type", new Text("branch"));
    }
    return new Occasion(github);
  }

  /** Where {@code github.event_name} or {@code github.base_ref} is this. */
  static Occasion is(String name, String text) {
    return new Occasion(Map.of(name, new Text(text)));
  }

  /** Where it is none of these. */
  static Occasion isNone(String name, List<String> texts) {
    return new Occasion(
        Map.of(name, unknown(name, "", new Excluded(new HashSet<>(texts), Set.of()))));
  }

  private static Datum unknown(String name, String prefix, Excluded excluded) {
    return new Unknown(
        "`github." + name + "` is known only when the workflow runs", prefix, excluded);
  }

  boolean isAny() {
    return github.isEmpty();
  }
}

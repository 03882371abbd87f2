package dev.paritylint.workflow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The events that a job tells apart: the branches, tags or events that it compares with. */
final class Occasions {
  /** More would be no choice of an environment. */
  private static final int MOST = 6;

  private static final String REF = "refs/heads/";
  private static final String TEXT = "'([\\w./-]+)'";
  private static final List<Pattern> REFS =
      List.of(
          Pattern.compile("github\\.ref(?:_name)?\\s*[!=]=\\s*" + TEXT),
          Pattern.compile(TEXT + "\\s*[!=]=\\s*github\\.ref(?:_name)?\\b"),
          Pattern.compile("startsWith\\(\\s*github\\.ref\\s*,\\s*'(refs/tags/[^']*)'"),
          Pattern.compile(
              "\\$\\{?(?:GITHUB_REF(?:_NAME)?|\\{ *github\\.ref(?:_name)? *\\}\\})\\}?[\"']?"
                  + "\\s*[!=]?=\\s*[\"']?([\\w./-]+)"));
  private static final Pattern EVENTS = Pattern.compile("github\\.event_name\\s*[!=]=\\s*" + TEXT);
  private static final Pattern BASES = Pattern.compile("github\\.base_ref\\s*[!=]=\\s*" + TEXT);

  private Occasions() {}

  /** By what may tell environments apart: each list has every case, the rest of them last. */
  static List<List<Occasion>> of(WorkflowFile file, Job job) {
    StringBuilder text = new StringBuilder(job.at().text());
    file.env().forEach(entry -> text.append('\n').append(entry.value().span().text()));
    List<List<Occasion>> all = new ArrayList<>();
    all.add(refs(file.triggers(), text.toString()));
    all.add(others("event_name", found(List.of(EVENTS), text.toString())));
    all.add(others("base_ref", found(List.of(BASES), text.toString())));
    all.removeIf(occasions -> occasions.size() < 2 || occasions.size() > MOST);
    return all;
  }

  private static List<Occasion> refs(Triggers triggers, String text) {
    Set<String> refs = new LinkedHashSet<>();
    found(REFS, text).forEach(found -> refs.add(found.startsWith("refs/") ? found : REF + found));
    if (text.matches("(?s).*github\\.ref_type\\s*==\\s*'tag'.*")) {
      refs.add("refs/tags/");
    }
    refs.removeIf(ref -> !ref.startsWith(REF) && !ref.startsWith("refs/tags/"));
    if (refs.isEmpty()) {
      return List.of();
    }
    if (!triggers.branches().isEmpty()) {
      return triggers.branches().stream().map(branch -> Occasion.on(REF + branch)).toList();
    }
    List<Occasion> occasions = new ArrayList<>();
    refs.forEach(ref -> occasions.add(Occasion.on(ref)));
    occasions.add(Occasion.elsewhere(List.copyOf(refs)));
    return occasions;
  }

  private static List<Occasion> others(String name, Set<String> texts) {
    List<Occasion> occasions = new ArrayList<>();
    texts.forEach(text -> occasions.add(Occasion.is(name, text)));
    if (!texts.isEmpty()) {
      occasions.add(Occasion.isNone(name, List.copyOf(texts)));
    }
    return occasions;
  }

  private static Set<String> found(List<Pattern> patterns, String text) {
    Set<String> found = new LinkedHashSet<>();
    for (Pattern pattern : patterns) {
      Matcher asked = pattern.matcher(text);
      while (asked.find()) {
        found.add(asked.group(1));
      }
    }
    return found;
  }
}

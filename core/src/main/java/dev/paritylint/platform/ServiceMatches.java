package dev.paritylint.platform;

import dev.paritylint.model.ServiceLink;
import dev.paritylint.model.ServiceMatch;
import dev.paritylint.model.ServiceMatch.Sureness;
import dev.paritylint.platform.ServiceNames.Raw;
import dev.paritylint.vocabulary.EnvironmentWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells what was dropped of a service's name to match it, and so how sure the match is. */
public final class ServiceMatches {
  private static final Set<String> FILLERS =
      Set.copyOf(DataFile.open("services.yaml").texts("fillers"));

  private ServiceMatches() {}

  /** What happened to a name that was matched, by its words or by what links it to another. */
  public static ServiceMatch of(Raw raw, String canonical, List<ServiceLink> links) {
    for (ServiceLink link : links) {
      boolean own = holds(raw.name(), canonical);
      if (link.name().equals(canonical) && !own && holds(raw.name(), link.other())) {
        return new ServiceMatch(raw.name(), canonical, Sureness.FAIR, link.why());
      }
    }
    if (DeployJobName.isOfFile(raw, canonical)) {
      return new ServiceMatch(
          raw.name(), canonical, Sureness.STRONG, "the job deploys what its workflow is named for");
    }
    return of(raw.name(), canonical);
  }

  private static boolean holds(String raw, String canonical) {
    return NameWords.of(raw).containsAll(NameWords.of(canonical));
  }

  /** What was dropped of a name. */
  static ServiceMatch of(String raw, String canonical) {
    List<String> dropped = new ArrayList<>(NameWords.of(raw));
    for (String word : NameWords.of(canonical)) {
      if (!dropped.remove(word)) {
        return new ServiceMatch(raw, canonical, Sureness.DECLARED, "declared");
      }
    }
    if (dropped.isEmpty()) {
      return new ServiceMatch(raw, canonical, Sureness.CERTAIN, "");
    }
    Sureness sureness = Sureness.CERTAIN;
    int at = 0;
    while (at < dropped.size()) {
      boolean two =
          at + 1 < dropped.size()
              && EnvironmentWords.isKnown(dropped.get(at) + "-" + dropped.get(at + 1));
      Sureness step = two ? Sureness.CERTAIN : step(dropped.get(at));
      sureness = step.compareTo(sureness) > 0 ? step : sureness;
      at += two ? 2 : 1;
    }
    String why = "without `" + String.join("-", dropped) + "`";
    return new ServiceMatch(raw, canonical, sureness, why);
  }

  private static Sureness step(String word) {
    if (EnvironmentWords.isKnown(word)) {
      return Sureness.CERTAIN;
    }
    return FILLERS.contains(word) || Character.isDigit(word.charAt(0))
        ? Sureness.FAIR
        : Sureness.STRONG;
  }
}

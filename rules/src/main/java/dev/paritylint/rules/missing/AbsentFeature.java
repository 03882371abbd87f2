package dev.paritylint.rules.missing;

import dev.paritylint.lint.Place;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.source.SourceFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A variable that belongs to something that the lacking side does not have, or has put aside. */
final class AbsentFeature {
  private static final int MANY = 3;
  private static final Pattern PREFIX = Pattern.compile("([A-Za-z][A-Za-z0-9]+)[_.\\-].+");

  private final Landscape landscape;

  AbsentFeature(Landscape landscape) {
    this.landscape = landscape;
  }

  Optional<Verdict> of(Lack lack) {
    return isOneOfMany(lack)
        ? Optional.of(Verdict.spared())
        : commentedOut(lack).map(place -> Verdict.spared(place));
  }

  /** Several of one prefix are missing together, and nothing has that prefix on the other side. */
  private static boolean isOneOfMany(Lack lack) {
    Matcher prefix = PREFIX.matcher(lack.name());
    if (!prefix.matches()) {
      return false;
    }
    String start = lack.name().substring(0, prefix.end(1) + 1);
    Gap gap = lack.gap();
    long missing = gap.variables().keySet().stream().filter(n -> n.startsWith(start)).count();
    return missing >= MANY
        && gap.any(gap.lacking()).stream().noneMatch(name -> name.startsWith(start));
  }

  /** A comment in a file of the lacking side that speaks of it. */
  private Optional<Place> commentedOut(Lack lack) {
    Pattern comment =
        Pattern.compile(
            "(?m)^[ \\t]*(?:#|//)[^\\n]*?(?<![\\w.])(" + Pattern.quote(lack.name()) + ")(?!\\w)");
    for (SourceFile file : files(lack).values()) {
      Matcher found = comment.matcher(file.text());
      if (found.find()) {
        return Optional.of(
            Place.at(file.span(found.start(1), found.end(1)), "a comment speaks of it"));
      }
    }
    return Optional.empty();
  }

  private Map<String, SourceFile> files(Lack lack) {
    Map<String, SourceFile> files = new HashMap<>();
    for (Setting setting : landscape.settings()) {
      if (setting.service().equals(lack.gap().service())
          && lack.lacking().contains(setting.environment())) {
        files.putIfAbsent(setting.origin().at().path(), setting.origin().at().file());
      }
    }
    return files;
  }
}

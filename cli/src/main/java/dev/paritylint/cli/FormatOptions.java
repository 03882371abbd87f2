package dev.paritylint.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which forms a run is printed, where each goes, and how their paths begin. */
final class FormatOptions {
  @Option(
      names = "--format",
      paramLabel = "NAME[=FILE]",
      converter = WantedFormat.Converter.class,
      completionCandidates = LintFormat.Labels.class,
      description =
          "text (default), concise, json, sarif, github, gitlab, junit, checkstyle, markdown or"
              + " html; may be repeated, with a file for all but one.")
  private List<WantedFormat> formats = List.of();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write to a file what would go to standard output.")
  private @Nullable Path output;

  @Option(
      names = "--path-base",
      paramLabel = "BASE",
      description =
          "Paths are relative to the linted folder: root, or to the: repo (default: repo for"
              + " sarif, github and gitlab, else root).")
  private @Nullable PathBase pathBase;

  /** Each form with its file; refuses two that would write over each other. */
  List<WantedFormat> wanted(Path folder) {
    List<WantedFormat> asked =
        formats.isEmpty() ? List.of(new WantedFormat(LintFormat.TEXT, null)) : formats;
    refuseIdleOutput(asked);
    List<WantedFormat> wanted = new ArrayList<>();
    Map<String, WantedFormat> byPlace = new LinkedHashMap<>();
    for (WantedFormat one : asked) {
      WantedFormat placed =
          new WantedFormat(one.format(), one.file() == null ? output : one.file());
      WantedFormat before = byPlace.putIfAbsent(place(placed.file(), folder), placed);
      if (before != null) {
        throw clash(before, placed);
      }
      wanted.add(placed);
    }
    return wanted;
  }

  /** What stands before each path: empty, or a folder with its slash. */
  String prefix(LintFormat format, Path root) {
    return base(format).prefix(root);
  }

  /** What paths in that form are relative to. */
  PathBase base(LintFormat format) {
    return pathBase == null ? format.pathBase() : pathBase;
  }

  private void refuseIdleOutput(List<WantedFormat> asked) {
    if (output != null && asked.stream().allMatch(one -> one.file() != null)) {
      throw new Refusal(
          "each format names its own file, and nothing is left for '"
              + output
              + "'; leave --output out");
    }
  }

  private static String place(@Nullable Path file, Path folder) {
    return file == null ? "" : folder.resolve(file).toAbsolutePath().normalize().toString();
  }

  private static Refusal clash(WantedFormat one, WantedFormat other) {
    Path file = other.file();
    String label = other.format().label();
    return new Refusal(
        "'%s' and '%s' both go to %s; give each its own file, as in '--format %s=FILE'"
            .formatted(
                one.format().label(),
                label,
                file == null ? "standard output" : "'" + file + "'",
                label));
  }
}

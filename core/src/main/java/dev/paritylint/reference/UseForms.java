package dev.paritylint.reference;

import dev.paritylint.model.Use;
import dev.paritylint.source.BundledTable;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the forms of {@code uses.txt} say of a name at its place in a file. */
final class UseForms {
  private static final Map<FileLanguage, List<Form>> FORMS = load();

  /** Stands for the name, so that one pattern does for all names. */
  private static final char NAME = '\u0001';

  private static final int BEFORE = 120;
  private static final int BEHIND = 160;

  private record Form(Use.Kind kind, Pattern pattern) {}

  private UseForms() {}

  private static Map<FileLanguage, List<Form>> load() {
    Map<FileLanguage, List<Form>> forms = new EnumMap<>(FileLanguage.class);
    for (String line : BundledTable.lines(UseForms.class, "uses.txt")) {
      String[] cells = line.split(" \\| ", 3);
      Form form =
          new Form(
              Use.Kind.valueOf(cells[1]),
              Pattern.compile(cells[2].replace("{}", "\u0001"), Pattern.MULTILINE));
      for (String language : cells[0].split(",", -1)) {
        forms
            .computeIfAbsent(
                FileLanguage.valueOf(language.toUpperCase(Locale.ROOT)), any -> new ArrayList<>())
            .add(form);
      }
    }
    return forms;
  }

  /** What a file does with the name at a place; empty where it only stands there. */
  static Optional<Use> at(SourceFile file, FileLanguage language, int start, int end) {
    String text = file.text();
    String before = text.substring(Math.max(0, start - BEFORE), start);
    String behind = text.substring(end, Math.min(text.length(), end + BEHIND));
    String around = lastLines(before) + NAME + behind;
    Span at = file.span(start, end);
    for (Form form : FORMS.getOrDefault(language, List.of())) {
      Matcher found = form.pattern().matcher(around);
      if (found.find()) {
        String fallback = found.groupCount() > 0 && found.group(1) != null ? found.group(1) : "";
        return Optional.of(new Use(at.text(), form.kind(), at, fallback.strip()));
      }
    }
    return language.isProgram()
        ? Optional.of(new Use(at.text(), Use.Kind.READS, at, ""))
        : Optional.empty();
  }

  /** The line of the name and the one before: a call may begin there. */
  private static String lastLines(String before) {
    int line = before.lastIndexOf('\n');
    int previous = line < 0 ? -1 : before.lastIndexOf('\n', line - 1);
    return before.substring(previous + 1);
  }
}

package dev.paritylint.cli.report;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.LintResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A lint run for the page of a pull request: a table, what to do folded away, and the sum. */
public final class MarkdownReport {
  /** A comment on GitHub holds 65,536 characters. */
  public static final int COMMENT = 60_000;

  /** For what is said whatever the findings are. */
  private static final int FRAME = 1_000;

  private final String prefix;
  private final int size;

  /**
   * @param prefix stands before each path: empty, or a folder with its slash
   * @param size the bytes that the text may have, in UTF-8; below a thousand only the sum fits
   */
  public MarkdownReport(String prefix, int size) {
    this.prefix = prefix;
    this.size = size;
  }

  public String print(LintResult result) {
    Wording wording = new Wording(result.landscape(), prefix);
    List<String> rows = new ArrayList<>();
    List<String> remedies = new ArrayList<>();
    for (Finding finding : result.findings()) {
      rows.add(row(finding, wording));
      remedies.add(remedy(finding, wording));
    }
    int room = size - FRAME;
    int shown = fitting(rows, room);
    int left = room - bytes(String.join("", rows.subList(0, shown)));
    int explained = fitting(remedies.subList(0, shown), left);
    return page(rows.subList(0, shown), remedies.subList(0, explained), result);
  }

  private static String page(List<String> rows, List<String> remedies, LintResult result) {
    StringBuilder out = new StringBuilder("### paritylint\n\n");
    if (!rows.isEmpty()) {
      out.append("| Severity | Rule | Place | Finding |\n| --- | --- | --- | --- |\n");
      rows.forEach(out::append);
      out.append('\n');
    }
    int cut = result.findings().size() - rows.size();
    if (cut > 0) {
      out.append(SummaryLine.count(cut, "further finding")).append(" left out.\n\n");
    }
    if (!remedies.isEmpty()) {
      out.append("<details>\n<summary>Other places, and what to do</summary>\n\n");
      remedies.forEach(out::append);
      out.append("</details>\n\n");
    }
    return out.append(MarkdownText.of(SummaryLine.of(result.summary()))).append('\n').toString();
  }

  private static String row(Finding finding, Wording wording) {
    return "| %s | %s | %s | %s |\n"
        .formatted(
            finding.severity().label(),
            finding.rule().id(),
            MarkdownText.of(wording.place(finding.place().at())),
            MarkdownText.of(wording.message(finding)));
  }

  private static String remedy(Finding finding, Wording wording) {
    List<String> lines = new ArrayList<>(List.of(wording.headline(finding)));
    lines.addAll(wording.more(finding));
    return MarkdownText.block(lines);
  }

  /** How many of the texts fit, from the first on. */
  private static int fitting(List<String> texts, int room) {
    int used = 0;
    for (int i = 0; i < texts.size(); i++) {
      used += bytes(texts.get(i));
      if (used > room) {
        return i;
      }
    }
    return texts.size();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}

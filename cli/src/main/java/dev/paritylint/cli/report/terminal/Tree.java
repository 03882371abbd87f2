package dev.paritylint.cli.report.terminal;

import java.util.List;

/**
 * A line and what hangs below it.
 *
 * @param text as it is printed
 */
public record Tree(String text, List<Tree> branches) {
  public Tree {
    branches = List.copyOf(branches);
  }

  public static Tree leaf(String text) {
    return new Tree(text, List.of());
  }

  public String print(LineDrawing lines) {
    StringBuilder out = new StringBuilder(text).append('\n');
    print("", lines, out);
    return out.toString();
  }

  private void print(String indent, LineDrawing lines, StringBuilder out) {
    for (int i = 0; i < branches.size(); i++) {
      boolean isLast = i == branches.size() - 1;
      Tree branch = branches.get(i);
      out.append(indent).append(lines.before(isLast)).append(branch.text).append('\n');
      branch.print(indent + lines.below(isLast), lines, out);
    }
  }
}

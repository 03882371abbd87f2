package dev.paritylint.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page, written from the commands themselves. */
final class ManualPage {
  private final CommandLine top;
  private final StringBuilder out = new StringBuilder();

  ManualPage(CommandLine top) {
    this.top = top;
  }

  String print() {
    out.append(".TH PARITYLINT 1 \"\" \"paritylint\" \"User Commands\"\n");
    section("NAME");
    text("paritylint - find where environments disagree");
    section("SYNOPSIS");
    out.append(".B paritylint\n[\\fIOPTION\\fR]... [\\fICOMMAND\\fR] [\\fIARGUMENT\\fR]...\n");
    section("DESCRIPTION");
    text(String.join(" ", top.getCommandSpec().usageMessage().description()));
    section("OPTIONS");
    text("These may stand before or behind every command.");
    options(top.getCommandSpec(), List.of());
    section("COMMANDS");
    top.getSubcommands().values().forEach(this::command);
    section("EXIT STATUS");
    term("0", "Nothing was found, or nothing as grave as asked for.");
    term("1", "There are findings.");
    term("2", "The command line or the configuration is wrong, or the program failed.");
    term("3", "The folder holds no deployment.");
    section("ENVIRONMENT");
    term("NO_COLOR, CLICOLOR_FORCE", "Never or always color what is printed.");
    term("COLUMNS", "The width of text, 100 by default.");
    term("CI, TERM=dumb", "Show no progress.");
    term("JAVA_HOME", "The Java that runs it, else the one in PATH; 17 or later.");
    term("PARITYLINT_JAVA_OPTS", "More options for that Java.");
    section("FILES");
    term("paritylint.yml", "The configuration, in the linted folder or above.");
    term(".paritylint-baseline.json", "The findings that are no news.");
    section("SEE ALSO");
    text("git(1), terraform(1), docker-compose(1)");
    return out.toString();
  }

  private void command(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    out.append(".SS \"").append(escaped(spec.qualifiedName())).append("\"\n");
    text(String.join(" ", spec.usageMessage().description()));
    for (PositionalParamSpec one : spec.positionalParameters()) {
      out.append(".TP\n\\fI").append(escaped(one.paramLabel())).append("\\fR\n");
      text(String.join(" ", one.description()));
    }
    options(spec, top.getCommandSpec().options());
    command.getSubcommands().values().forEach(this::command);
  }

  private void options(CommandSpec spec, List<OptionSpec> known) {
    for (OptionSpec option : spec.options()) {
      boolean told = known.stream().anyMatch(one -> one.longestName().equals(option.longestName()));
      if (!told && !option.hidden()) {
        String names =
            List.of(option.names()).stream()
                .map(name -> "\\fB" + escaped(name).replace("-", "\\-") + "\\fR")
                .collect(Collectors.joining(", "));
        out.append(".TP\n").append(names).append(value(option)).append('\n');
        text(String.join(" ", option.description()));
      }
    }
  }

  private static String value(ArgSpec option) {
    return option.arity().max() == 0 ? "" : " \\fI" + escaped(option.paramLabel()) + "\\fR";
  }

  private void section(String title) {
    out.append(".SH \"").append(title).append("\"\n");
  }

  private void term(String term, String text) {
    out.append(".TP\n\\fB").append(escaped(term)).append("\\fR\n");
    text(text);
  }

  private void text(String text) {
    out.append(escaped(text)).append('\n');
  }

  /** A line must not begin with a dot or an apostrophe, which are commands. */
  private static String escaped(String text) {
    String safe = text.replace("\\", "\\e");
    return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
  }
}

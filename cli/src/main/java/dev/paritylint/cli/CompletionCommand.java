package dev.paritylint.cli;

import dev.paritylint.cli.completion.Completable;
import dev.paritylint.cli.completion.Kind;
import dev.paritylint.rules.Rules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Parameters;

/** Prints what a shell needs to complete our words. */
@Command(
    name = "completion",
    description = "Print the completion script for a shell.",
    footer = {
      "",
      "bash: paritylint completion bash > ~/.local/share/bash-completion/completions/paritylint",
      "zsh:  paritylint completion zsh > \"$${fpath[1]}/_paritylint\"",
      "fish: paritylint completion fish > ~/.config/fish/completions/paritylint.fish"
    })
final class CompletionCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
  private Shell shell = Shell.BASH;

  CompletionCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    surroundings.out().print(shell.script(commands(surroundings)));
    return ExitCode.CLEAN;
  }

  /** Every command with its options, the top first. */
  static List<Completable> commands(Surroundings surroundings) {
    CommandLine top = new Program(surroundings).model("");
    List<Completable> all = new ArrayList<>();
    add("", top, all);
    Map<String, Completable> byName = new HashMap<>();
    all.forEach(one -> byName.put(one.path(), one));
    Completable lint = byName.getOrDefault(Program.DEFAULT_COMMAND, all.get(0));
    all.set(0, all.get(0).withDefault(lint));
    return all;
  }

  private static void add(String path, CommandLine command, List<Completable> all) {
    CommandSpec spec = command.getCommandSpec();
    all.add(
        new Completable(
            path,
            String.join(" ", spec.usageMessage().description()),
            spec.options().stream()
                .filter(one -> !one.hidden())
                .map(CompletionCommand::option)
                .toList(),
            spec.positionalParameters().stream().map(CompletionCommand::parameter).toList()));
    spec.subcommands().forEach((name, sub) -> add((path + " " + name).trim(), sub, all));
  }

  private static Completable.Option option(OptionSpec option) {
    return new Completable.Option(
        List.of(option.names()), value(option), String.join(" ", option.description()));
  }

  private static Completable.Value parameter(PositionalParamSpec parameter) {
    return value(parameter);
  }

  private static Completable.Value value(ArgSpec argument) {
    if (argument.arity().max() == 0) {
      return new Completable.Value(Kind.NOTHING, List.of());
    }
    Choice<?> choice = Words.CHOICES.get(argument.typeInfo().getType());
    if (choice != null) {
      return new Completable.Value(Kind.WORDS, choice.labels());
    }
    Iterable<String> candidates = argument.completionCandidates();
    if (candidates != null) {
      List<String> words = new ArrayList<>();
      candidates.forEach(words::add);
      return new Completable.Value(Kind.WORDS, words);
    }
    return switch (argument.paramLabel()) {
      case "FILE", "PATH" -> new Completable.Value(Kind.FILES, List.of());
      case "RULE" ->
          new Completable.Value(
              Kind.WORDS, Rules.all().stream().map(rule -> rule.info().id()).toList());
      default -> new Completable.Value(Kind.ANYTHING, List.of());
    };
  }
}

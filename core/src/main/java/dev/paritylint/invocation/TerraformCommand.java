package dev.paritylint.invocation;

import dev.paritylint.shell.Word;
import dev.paritylint.shell.WorkingFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A command of Terraform or OpenTofu.
 *
 * @param command {@code plan}, {@code apply}, {@code workspace}, ...
 * @param folder the root, as far as reading tells
 * @param options {@code -var} and {@code -var-file}, in order
 * @param operands what is no option
 */
public record TerraformCommand(
    Invocation invocation,
    String command,
    WorkingFolder folder,
    List<Option> options,
    List<Word> operands) {
  private static final Set<String> PROGRAMS = Set.of("terraform", "tofu");
  private static final Set<String> WRAPPERS = Set.of("if", "!");

  /** One option that gives values. */
  public record Option(Kind kind, Word value) {
    /** Which of them. */
    public enum Kind {
      VARIABLE,
      FILE
    }
  }

  public TerraformCommand {
    options = List.copyOf(options);
    operands = List.copyOf(operands);
  }

  /** What an invocation tells Terraform to do; empty for that of any other program. */
  public static Optional<TerraformCommand> of(Invocation invocation) {
    List<Word> words = invocation.words();
    int program = program(words);
    WorkingFolder folder = invocation.folder();
    int at = program + 1;
    while (program >= 0 && at < words.size() && isOption(words.get(at))) {
      String text = bare(words.get(at));
      if (text.startsWith("chdir=")) {
        folder = folder.entered(value(words.get(at)));
      }
      at++;
    }
    if (program < 0 || at >= words.size()) {
      return Optional.empty();
    }
    List<Option> options = new ArrayList<>();
    List<Word> operands = new ArrayList<>();
    for (int i = at + 1; i < words.size(); i++) {
      Word word = words.get(i);
      String name = isOption(word) ? bare(word).split("=", 2)[0] : "";
      boolean gives = name.equals("var") || name.equals("var-file");
      boolean separate = gives && word.characters().indexOf('=') < 0;
      if (separate && i + 1 < words.size()) {
        options.add(new Option(kind(name), words.get(++i)));
      } else if (gives && !separate) {
        options.add(new Option(kind(name), value(word)));
      } else if (!isOption(word)) {
        operands.add(word);
      }
    }
    String command = words.get(at).characters();
    return Optional.of(new TerraformCommand(invocation, command, folder, options, operands));
  }

  /** The workspace that it selects or makes; empty where it does neither. */
  public Optional<Word> selectsWorkspace() {
    boolean selects =
        command.equals("workspace")
            && operands.size() == 2
            && (operands.get(0).is("select") || operands.get(0).is("new"));
    return selects ? Optional.of(operands.get(1)) : Optional.empty();
  }

  /** Whether it works out what would be, or makes it so. */
  public boolean plans() {
    return Set.of("plan", "apply", "refresh").contains(command);
  }

  /** Whether it changes what is deployed. */
  public boolean applies() {
    return command.equals("apply");
  }

  /** Where the program stands among the words, behind what only starts it; -1 if nowhere. */
  private static int program(List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      String text = words.get(i).characters();
      if (PROGRAMS.contains(text.substring(text.lastIndexOf('/') + 1))) {
        return i;
      }
      boolean between = i > 0 && (text.startsWith("-") || text.matches("[A-Za-z_]\\w*=(?s:.*)"));
      if (!WRAPPERS.contains(text) && !between) {
        return -1;
      }
    }
    return -1;
  }

  private static Option.Kind kind(String name) {
    return name.equals("var") ? Option.Kind.VARIABLE : Option.Kind.FILE;
  }

  private static boolean isOption(Word word) {
    return word.characters().startsWith("-");
  }

  /** An option without its one or two hyphens. */
  private static String bare(Word word) {
    String text = word.characters();
    return text.substring(text.startsWith("--") ? 2 : 1);
  }

  private static Word value(Word word) {
    return word.slice(word.characters().indexOf('=') + 1, word.characters().length());
  }
}

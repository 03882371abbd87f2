package dev.paritylint.shell;

import dev.paritylint.treesitter.Grammar;
import java.util.Set;
import java.util.regex.Pattern;
import org.treesitter.TreeSitterBash;

/** What of the shell's tree is read. */
final class ShellGrammar {
  /** What a workflow fills in before the shell sees the script. */
  static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{[^\\n]{0,400}?\\}\\}");

  private static final Set<String> LEFT_OUT =
      Set.of("comment", "(", ")", "[", "]", "[[", "]]", "{", "}", "\"", ";", "\n", "$");

  private static final Set<String> KEYWORDS =
      Set.of(
          ("if fi elif else then do done case esac for in while until select function time export "
                  + "declare typeset local readonly unset unsetenv")
              .split(" "));

  static final Grammar GRAMMAR =
      new Grammar(
          TreeSitterBash::new,
          "the shell",
          LEFT_OUT,
          KEYWORDS,
          Set.of("then", "&&", "||", "!", "until", ";;", ";&", ";;&"),
          ShellGrammar::withoutExpressions);

  private ShellGrammar() {}

  /** An expression of a workflow is one plain word to the grammar. */
  private static String withoutExpressions(String text) {
    return text.contains("${{")
        ? EXPRESSION.matcher(text).replaceAll(found -> "_".repeat(found.group().length()))
        : text;
  }
}

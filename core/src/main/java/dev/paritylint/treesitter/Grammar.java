package dev.paritylint.treesitter;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.treesitter.TSLanguage;

/**
 * A language, and what of its trees is worth a copy.
 *
 * @param language asked for at each parse: languages are not shared between threads
 * @param name how the language is called in messages
 * @param leftOut types of nodes that say nothing; asking no more of them halves the time
 * @param keywords types of anonymous nodes that are words and left out; some share their name with
 *     a named node
 * @param kept types of anonymous nodes without which the tree cannot be understood
 * @param prepared the same text for the grammar, character by character
 */
public record Grammar(
    Supplier<TSLanguage> language,
    String name,
    Set<String> leftOut,
    Set<String> keywords,
    Set<String> kept,
    UnaryOperator<String> prepared) {
  public Grammar {
    leftOut = Set.copyOf(leftOut);
    keywords = Set.copyOf(keywords);
    kept = Set.copyOf(kept);
  }

  /** The same grammar for those who want the comments, too. */
  Grammar withComments() {
    Set<String> others = new HashSet<>(leftOut);
    others.remove("comment");
    return new Grammar(language, name, others, keywords, kept, prepared);
  }
}

package dev.paritylint.python;

import dev.paritylint.source.SourceTree;

/** Where what is found goes, and what helps to understand it. */
record Sink(Facts facts, Timeouts timeouts, CommandFinder commands) {
  static Sink of(String script, SourceTree tree) {
    return new Sink(new Facts(), Timeouts.in(script), new CommandFinder(tree));
  }
}

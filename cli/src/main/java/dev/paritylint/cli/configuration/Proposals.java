package dev.paritylint.cli.configuration;

import dev.paritylint.project.config.Config;
import dev.paritylint.project.config.ConfigFile;
import dev.paritylint.source.SourceFile;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the fullest configuration under which a repository looks as it does without one: what
 * cannot be declared without a change is only described.
 */
public final class Proposals {
  private final Seen detected;
  private final Portrait wanted;
  private final Function<Config, Seen> look;

  /** {@code look} sees the repository under a configuration. */
  public Proposals(Seen detected, Function<Config, Seen> look) {
    this.detected = detected;
    this.wanted = Portrait.of(detected.result());
    this.look = look;
  }

  /** The text of the configuration. */
  public String best() {
    Proposal proposal = Proposal.most(detected.result().landscape());
    while (true) {
      String text = new ProposalText(detected, proposal).print();
      Portrait seen = Portrait.of(look.apply(read(text)).result());
      Proposal next = next(proposal, seen);
      if (next.equals(proposal)) {
        return text;
      }
      proposal = next;
    }
  }

  /** The same where all looks alike, or nothing is left to leave out. */
  private Proposal next(Proposal proposal, Portrait seen) {
    if (seen.equals(wanted)) {
      return proposal;
    }
    Set<String> differing = wanted.differing(seen);
    Proposal less = proposal.less(differing);
    return less.equals(proposal) ? proposal.less() : less;
  }

  private static Config read(String text) {
    return ConfigFile.read(SourceFile.of(ConfigFile.NAMES.get(0), text));
  }
}

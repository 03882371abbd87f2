package dev.paritylint.lint;

/** What became of an exemption in one run. */
public record AppliedExemption(Exemption exemption, State state) {

  /** How it ended. */
  public enum State {
    /** It covers a finding. */
    USED,
    /** Everything that it could cover was looked at, and it covers nothing. */
    UNUSED,
    /** Its last day is over, so that it covers nothing any more. */
    EXPIRED,
    /** It does not say why, or of which rule, and so does not hold. */
    INCOMPLETE,
    /** This run did not look at everything that it could cover. */
    OPEN
  }
}

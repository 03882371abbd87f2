package dev.paritylint.cli.report.terminal;

/** Colors text, or leaves it plain. */
public enum Painter {
  PLAIN,
  ANSI;

  /** What a text is for; the codes are those of ECMA-48 (SGR). */
  public enum Role {
    ERROR("1;31"),
    WARNING("1;33"),
    NOTE("1;36"),
    PLACE("1;34"),
    HELP("1;32"),
    STRONG("1");

    private final String code;

    Role(String code) {
      this.code = code;
    }
  }

  public String paint(Role role, String text) {
    if (this == PLAIN || text.isEmpty()) {
      return text;
    }
    return "\u001B[" + role.code + "m" + text + "\u001B[0m";
  }
}

package dev.paritylint.workflow;

import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;

/** Which shell runs scripts, and in which folder, unless something nearer says otherwise. */
record Defaults(String shell, String folder) {
  static final Defaults NONE = new Defaults("", "");

  /** With what `defaults.run` of a workflow or job says. */
  Defaults under(Mapping owner) {
    Mapping defaults = Yaml.mapping(owner, "defaults");
    Mapping run = defaults == null ? null : Yaml.mapping(defaults, "run");
    return run == null ? this : over(run);
  }

  /** With what `shell` and `working-directory` of a mapping say. */
  Defaults over(Mapping node) {
    Scalar own = Yaml.scalar(node, "shell");
    Scalar where = Yaml.scalar(node, "working-directory");
    return new Defaults(own == null ? shell : own.text(), where == null ? folder : folder(where));
  }

  private static String folder(Scalar where) {
    String text = where.text().strip();
    String bare = text.startsWith("./") ? text.substring(2) : text;
    return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare.equals(".") ? "" : bare;
  }
}

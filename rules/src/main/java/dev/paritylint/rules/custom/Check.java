package dev.paritylint.rules.custom;

import dev.paritylint.model.Landscape;
import java.util.List;

/** Holds what a rule selects against what it expects. Silent on what is unknown. */
interface Check {
  List<Violation> violations(Selected selected, Landscape landscape);
}

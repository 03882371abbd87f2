package dev.paritylint.cli.report;

import dev.paritylint.model.Environment;
import dev.paritylint.model.Setting;
import dev.paritylint.parity.Equality;
import dev.paritylint.parity.Row;
import java.util.List;

/** How two environments stand to each other in one setting, in the order of reports. */
enum Agreement {
  DIFFERENT,
  MISSING,
  UNKNOWN,
  EQUAL;

  /** By values without what belongs to each environment; secrets agree only to the letter. */
  static Agreement of(Row row, Environment left, Environment right, Equality equality) {
    List<Setting> ours = row.in(left);
    List<Setting> theirs = row.in(right);
    if (ours.isEmpty() || theirs.isEmpty()) {
      return MISSING;
    }
    boolean unknown = false;
    for (Setting one : ours) {
      for (Setting other : theirs) {
        if (!one.value().isKnown() || !other.value().isKnown()) {
          unknown = true;
        } else if (!equality.same(one, other)) {
          return DIFFERENT;
        }
      }
    }
    return unknown ? UNKNOWN : EQUAL;
  }
}

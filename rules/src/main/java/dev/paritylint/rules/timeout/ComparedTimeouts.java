package dev.paritylint.rules.timeout;

import dev.paritylint.parity.Row;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.Meanings;
import dev.paritylint.platform.Purpose;

/**
 * Which timeouts must be the same everywhere: those whose meaning is known and bounds a connection.
 * Health checks, intervals and retention differ on purpose.
 */
final class ComparedTimeouts {
  private final TimeoutPurposes purposes;

  ComparedTimeouts(Catalogue catalogue, Meanings meanings) {
    this.purposes = new TimeoutPurposes(catalogue, meanings);
  }

  boolean include(Row row) {
    return purposes.of(row.name()).filter(Purpose::isCompared).isPresent();
  }
}

package dev.paritylint.rules.timeout;

import dev.paritylint.platform.Attribute;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.Meanings;
import dev.paritylint.platform.Purpose;
import java.util.Optional;

/** What a timeout is for, by the catalogue's row, or by its name where it is a variable. */
final class TimeoutPurposes {
  private final Catalogue catalogue;
  private final Meanings meanings;

  TimeoutPurposes(Catalogue catalogue, Meanings meanings) {
    this.catalogue = catalogue;
    this.meanings = meanings;
  }

  Optional<Purpose> of(String name) {
    return catalogue.named(name).map(Attribute::purpose).or(() -> meanings.purpose(name));
  }
}

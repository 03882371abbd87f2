package dev.paritylint.workflow;

import dev.paritylint.model.Delivery.Protocol;
import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceTree;
import java.util.Collections;
import java.util.Set;

/** How a program of the tree speaks to services, whichever jobs call it. */
record Spoken(Set<Protocol> protocols) {
  private record Program(String language, Passage text) {}

  Spoken {
    protocols = Collections.unmodifiableSet(protocols);
  }

  static Spoken by(CalledScript script, SourceTree tree) {
    return tree.parse(
        new Program(script.language(), script.text()),
        Spoken.class,
        program -> new Spoken(Markers.inCode(program.language(), program.text().text())));
  }
}

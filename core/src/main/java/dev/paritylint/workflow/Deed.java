package dev.paritylint.workflow;

import dev.paritylint.model.Delivery.Protocol;
import dev.paritylint.source.Span;

/** Something that a step does and that matters to a delivery. */
sealed interface Deed {

  /** Where it stands in the workflow; for a script that is called, where it is called. */
  Span at();

  /** It deploys; {@code certain} where a known command or action does. */
  record Deploys(Span at, boolean certain) implements Deed {}

  /** It asks a running service. */
  record Checks(Protocol protocol, Span at) implements Deed {}
}

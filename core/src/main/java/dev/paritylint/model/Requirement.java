package dev.paritylint.model;

import dev.paritylint.source.Span;

/**
 * Something that a deployment must be given, for what it feeds has no default for it: a variable of
 * a Terraform root, an argument of a module, an attribute of an object, an input of a workflow.
 *
 * @param consumer what cannot do without it, for people ({@code the module modules/web})
 * @param feed by which of its parts the deployment feeds the consumer, the same for all names
 *     ({@code module.web}), or empty
 * @param name as the consumer calls it
 * @param declared where the consumer declares it
 */
public record Requirement(
    Deployment deployment,
    String consumer,
    String feed,
    String name,
    Span declared,
    Supply supply) {

  /** Whether the deployment gives it. */
  public sealed interface Supply {}

  /** It does, here. */
  public record Given(Span at) implements Supply {}

  /** Nothing that was read does; {@code fed} is where it gives the others. */
  public record Absent(Span fed) implements Supply {}

  public boolean isGiven() {
    return supply instanceof Given;
  }
}

package dev.paritylint.terraform;

import dev.paritylint.source.Span;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.Optional;

/** Where nothing is declared: in a file of variables, and in a template file. */
enum NoNames implements Names {
  INSTANCE;

  private static Failure nothing(Span use) {
    return new Failure("\"" + Tracing.label(use) + "\" is not available here");
  }

  @Override
  public Traced variable(String name, Span use) {
    throw nothing(use);
  }

  @Override
  public Traced local(String name, Span use) {
    throw nothing(use);
  }

  @Override
  public Traced resource(String type, String name, Span use) {
    throw nothing(use);
  }

  @Override
  public Traced data(String type, String name, Span use) {
    throw nothing(use);
  }

  @Override
  public Traced module(String name, Span use) {
    throw nothing(use);
  }

  @Override
  public Traced output(String module, String output, Span use) {
    throw nothing(use);
  }

  @Override
  public Traced output(String module, Traced key, String output, Span use) {
    throw nothing(use);
  }

  @Override
  public Traced path(String name, Span use) {
    throw nothing(use);
  }

  @Override
  public Optional<Traced> workspace() {
    return Optional.empty();
  }

  @Override
  public String label(String written) {
    return written;
  }
}

package dev.paritylint.terraform;

import dev.paritylint.source.Span;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.Optional;

/** What the references of one module's expressions mean. Each fails for what is not declared. */
interface Names {
  Traced variable(String name, Span use);

  Traced local(String name, Span use);

  /** A resource as a whole: an object, or with {@code count} or {@code for_each} several. */
  Traced resource(String type, String name, Span use);

  Traced data(String type, String name, Span use);

  /** A module call as a whole, with every output. */
  Traced module(String name, Span use);

  /** One output; nothing else of a module that has neither {@code count} nor {@code for_each}. */
  Traced output(String module, String output, Span use);

  /** One output of one instance. */
  Traced output(String module, Traced key, String output, Span use);

  Traced path(String name, Span use);

  /** {@code terraform.workspace}; empty where nothing tells it. */
  Optional<Traced> workspace();

  /** What a step through this module's names is called, given how the use is written. */
  String label(String written);
}

package dev.paritylint.terraform;

import dev.paritylint.hcl.BodySchema;
import dev.paritylint.hcl.BodySchema.Argument;
import dev.paritylint.hcl.BodySchema.Blocks;
import dev.paritylint.hcl.BodySchema.Either;
import dev.paritylint.hcl.BodySchema.Member;
import dev.paritylint.hcl.BodySchema.Strings;

/**
 * What the properties of a {@code .tf.json} file mean to Terraform
 * (developer.hashicorp.com/terraform/language/syntax/json).
 */
final class ConfigurationSchema {
  /** A file as a whole. */
  static final BodySchema FILE = ConfigurationSchema::file;

  private static final Argument TEMPLATE = new Argument(Strings.TEMPLATES);
  private static final Argument LITERAL = new Argument(Strings.LITERALS);
  private static final Argument EXPRESSION = new Argument(Strings.EXPRESSIONS);

  private ConfigurationSchema() {}

  private static Member file(String name) {
    return switch (name) {
      case "terraform" -> new Blocks(ConfigurationSchema::settings);
      case "locals" -> new Blocks(BodySchema.TEMPLATES);
      case "variable" -> new Blocks(1, labels -> ConfigurationSchema::variable);
      case "output" -> new Blocks(1, labels -> ConfigurationSchema::output);
      case "module" -> new Blocks(1, labels -> ConfigurationSchema::module);
      case "provider" -> new Blocks(1, labels -> ConfigurationSchema::provider);
      case "check" -> new Blocks(1, labels -> ConfigurationSchema::check);
      case "resource", "data", "ephemeral" ->
          new Blocks(2, labels -> new ResourceSchema(labels.get(0))::member);
      case "import", "moved", "removed" -> new Blocks(ConfigurationSchema::refactoring);
      default -> TEMPLATE;
    };
  }

  private static Member settings(String name) {
    return switch (name) {
      case "backend", "provider_meta" -> new Blocks(1, labels -> BodySchema.LITERALS);
      case "required_providers" -> new Blocks(BodySchema.LITERALS);
      case "cloud" ->
          new Blocks(
              inner -> inner.equals("workspaces") ? new Blocks(BodySchema.LITERALS) : LITERAL);
      default -> LITERAL;
    };
  }

  private static Member variable(String name) {
    return switch (name) {
      case "type" -> EXPRESSION;
      case "validation" -> new Blocks(BodySchema.TEMPLATES);
      default -> LITERAL;
    };
  }

  private static Member output(String name) {
    return switch (name) {
      case "depends_on" -> EXPRESSION;
      case "precondition" -> new Blocks(BodySchema.TEMPLATES);
      case "description" -> LITERAL;
      default -> TEMPLATE;
    };
  }

  private static Member module(String name) {
    return switch (name) {
      case "source", "version" -> LITERAL;
      case "depends_on", "providers" -> EXPRESSION;
      default -> TEMPLATE;
    };
  }

  private static Member provider(String name) {
    return switch (name) {
      case "alias", "version" -> LITERAL;
      default -> new Either(BodySchema.TEMPLATES);
    };
  }

  private static Member check(String name) {
    return switch (name) {
      case "assert" -> new Blocks(BodySchema.TEMPLATES);
      case "data" -> new Blocks(2, labels -> new ResourceSchema(labels.get(0))::member);
      default -> TEMPLATE;
    };
  }

  private static Member refactoring(String name) {
    return switch (name) {
      case "from", "to", "provider" -> EXPRESSION;
      case "lifecycle" -> new Blocks(BodySchema.LITERALS);
      default -> TEMPLATE;
    };
  }
}

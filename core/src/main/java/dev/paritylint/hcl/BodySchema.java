package dev.paritylint.hcl;

import java.util.List;

/**
 * What the properties of a JSON body mean. JSON itself does not tell an argument from a block, a
 * label from a name, or a template from plain text (HashiCorp's json/spec.md).
 */
@FunctionalInterface
public interface BodySchema {
  /** Every property is an argument, and every string plain text: a {@code .tfvars.json} file. */
  BodySchema LITERALS = name -> new Argument(Strings.LITERALS);

  /** Every property is an argument, and every string a template. */
  BodySchema TEMPLATES = name -> new Argument(Strings.TEMPLATES);

  Member member(String name);

  /** What a property is. */
  sealed interface Member {}

  record Argument(Strings strings) implements Member {}

  /** One block or several, below as many levels of labels. */
  record Blocks(int labels, Below below) implements Member {
    /** Blocks without labels. */
    public Blocks(BodySchema body) {
      this(0, labels -> body);
    }
  }

  /** A block or an argument: the shape of the value decides. */
  record Either(BodySchema body) implements Member {}

  /** The content of a block, which may depend on its labels. */
  @FunctionalInterface
  interface Below {
    BodySchema of(List<String> labels);
  }

  /** What the strings of an argument are. */
  enum Strings {
    /** Templates, as Terraform reads most. */
    TEMPLATES,
    /** Plain text, in which <code>${</code> means nothing. */
    LITERALS,
    /** Expressions: references, keywords and types. */
    EXPRESSIONS
  }
}

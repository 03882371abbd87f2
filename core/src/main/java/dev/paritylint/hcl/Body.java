package dev.paritylint.hcl;

import dev.paritylint.source.Span;
import java.util.List;
import java.util.Optional;

/** The content of a file or a block: attributes and blocks, each in the order of writing. */
public record Body(List<Attribute> attributes, List<Block> blocks, Span span) {

  /** {@code name = expression}; the span is all of it. A name's span has no quotes in JSON. */
  public record Attribute(String name, Span nameSpan, Expression value, Span span) {}

  /**
   * {@code type "label" { … }}; the span is all of it, the header's what stands before the brace.
   * In JSON several blocks can share their type and labels, so the header is the name next to the
   * block, or the opening bracket of a block in an array; the span begins there.
   */
  public record Block(
      String type, Span typeSpan, List<Label> labels, Body body, Span header, Span span) {
    public Block {
      labels = List.copyOf(labels);
    }

    /** The text of label number {@code index}; empty where the block has fewer. */
    public String label(int index) {
      return index < labels.size() ? labels.get(index).text() : "";
    }
  }

  /** A block's label; the span holds its quotes. */
  public record Label(String text, Span span) {}

  public Body {
    attributes = List.copyOf(attributes);
    blocks = List.copyOf(blocks);
  }

  public Optional<Attribute> attribute(String name) {
    return attributes.stream().filter(attribute -> attribute.name().equals(name)).findFirst();
  }

  /** The blocks of one type, in the order of writing. */
  public List<Block> blocks(String type) {
    return blocks.stream().filter(block -> block.type().equals(type)).toList();
  }
}

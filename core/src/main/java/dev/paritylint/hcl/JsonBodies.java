package dev.paritylint.hcl;

import dev.paritylint.hcl.Body.Attribute;
import dev.paritylint.hcl.Body.Block;
import dev.paritylint.hcl.Body.Label;
import dev.paritylint.hcl.BodySchema.Argument;
import dev.paritylint.hcl.BodySchema.Blocks;
import dev.paritylint.hcl.BodySchema.Either;
import dev.paritylint.hcl.BodySchema.Member;
import dev.paritylint.hcl.BodySchema.Strings;
import dev.paritylint.hcl.JsonValue.Constant;
import dev.paritylint.hcl.JsonValue.JsonArray;
import dev.paritylint.hcl.JsonValue.JsonObject;
import dev.paritylint.hcl.JsonValue.JsonString;
import dev.paritylint.hcl.JsonValue.Property;
import dev.paritylint.source.Problem;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns JSON into bodies, as a schema says what is an argument and what a block. */
final class JsonBodies {
  private static final String COMMENT = "//";

  private final List<Problem> problems;
  private final JsonExpressions expressions;

  /** What was read of one body. */
  private record Items(Map<String, Attribute> attributes, List<Block> blocks) {
    Body body(Span span) {
      return new Body(List.copyOf(attributes.values()), blocks, span);
    }
  }

  /** What all blocks of one property have in common. */
  private record Header(String type, Span typeSpan, List<Label> labels) {
    Header with(JsonString label) {
      List<Label> more = new ArrayList<>(labels);
      more.add(new Label(label.text(), label.span()));
      return new Header(type, typeSpan, more);
    }

    Span last() {
      return labels.isEmpty() ? typeSpan : labels.get(labels.size() - 1).span();
    }

    List<String> names() {
      return labels.stream().map(Label::text).toList();
    }
  }

  JsonBodies(List<Problem> problems) {
    this.problems = problems;
    this.expressions = new JsonExpressions(problems);
  }

  /** The body of a whole file, which cannot be null as that of a block can. */
  Body file(JsonValue value, BodySchema schema) {
    if (value instanceof Constant constant && constant.isNull()) {
      report(value, "arguments and blocks");
    }
    return body(value, schema);
  }

  /** A body is an object, or an array of objects that are one body together. */
  private Body body(JsonValue value, BodySchema schema) {
    Items items = new Items(new LinkedHashMap<>(), new ArrayList<>());
    for (Property property : properties(value, "arguments and blocks")) {
      if (!property.name().text().equals(COMMENT)) {
        add(property, schema.member(property.name().text()), items);
      }
    }
    return items.body(value.span());
  }

  private List<Property> properties(JsonValue value, String of) {
    if (value instanceof JsonObject object) {
      return object.properties();
    } else if (value instanceof JsonArray array) {
      List<Property> all = new ArrayList<>();
      for (JsonValue item : array.items()) {
        if (item instanceof JsonObject object) {
          all.addAll(object.properties());
        } else {
          report(item, of);
        }
      }
      return all;
    } else if (!(value instanceof Constant constant && constant.isNull())) {
      report(value, of);
    }
    return List.of();
  }

  private void report(JsonValue value, String of) {
    String written = Unexpected.quote(value.span().text());
    problems.add(
        new Problem(
            value.span(),
            "expected an object of " + of + ", found " + written,
            "write { \"name\": … }"));
  }

  private void add(Property property, Member member, Items items) {
    Span name = property.name().content().whole();
    if (member instanceof Argument argument) {
      addAttribute(property, argument.strings(), items);
    } else if (member instanceof Blocks blocks) {
      Header header = new Header(property.name().text(), name, List.of());
      addBlocks(property.value(), header, blocks, items.blocks());
    } else if (member instanceof Either either && JsonShape.isBlock(property)) {
      Header header = new Header(property.name().text(), name, List.of());
      addBlocks(property.value(), header, new Blocks(either.body()), items.blocks());
    } else {
      addAttribute(property, Strings.TEMPLATES, items);
    }
  }

  private void addAttribute(Property property, Strings strings, Items items) {
    Span nameSpan = property.name().content().whole();
    String name = property.name().text();
    Expression value = expressions.of(property.value(), strings);
    Attribute attribute = new Attribute(name, nameSpan, value, nameSpan.to(value.span()));
    Attribute before = items.attributes().putIfAbsent(name, attribute);
    if (before != null) {
      problems.add(JsonExpressions.again(property.name(), before.nameSpan()));
    }
  }

  private void addBlocks(JsonValue value, Header header, Blocks schema, List<Block> blocks) {
    if (header.labels().size() < schema.labels()) {
      addLabeled(value, header, schema, blocks);
    } else if (value instanceof JsonArray array) {
      for (JsonValue item : array.items()) {
        // Blocks of one array share a name, so the place of each is its own opening bracket.
        Span open = item.span().file().span(item.span().start(), item.span().start() + 1);
        addBlock(item, header, open, schema, blocks);
      }
    } else if (!(value instanceof Constant constant && constant.isNull())) {
      addBlock(value, header, header.last(), schema, blocks);
    }
  }

  private void addLabeled(JsonValue value, Header header, Blocks schema, List<Block> blocks) {
    List<Property> properties = properties(value, "labels of " + header.type());
    if (properties.isEmpty() && value instanceof JsonObject) {
      problems.add(
          new Problem(
              value.span(),
              Unexpected.quote(header.last().text()) + " has no label below it",
              "write \"" + header.type() + "\": { \"label\": { … } }"));
    }
    for (Property property : properties) {
      addBlocks(property.value(), header.with(property.name()), schema, blocks);
    }
  }

  private void addBlock(
      JsonValue value, Header header, Span place, Blocks schema, List<Block> blocks) {
    Body body = body(value, schema.below().of(header.names()));
    if (value instanceof JsonObject || value instanceof JsonArray) {
      Span span = place.to(value.span());
      blocks.add(new Block(header.type(), header.typeSpan(), header.labels(), body, place, span));
    }
  }
}

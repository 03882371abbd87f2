package dev.paritylint.cli.report;

import dev.paritylint.source.Span;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** A JSON document in the making: two blanks a level, one element a line, fields in order. */
public final class Json {
  private static final int VERSION = 1;

  private final JsonGenerator generator;
  private final String prefix;

  private Json(JsonGenerator generator, String prefix) {
    this.generator = generator;
    this.prefix = prefix;
  }

  /** A versioned object with the given fields; each path begins with {@code prefix}. */
  public static String document(String prefix, Consumer<Json> fields) {
    return foreign(
        prefix,
        json -> {
          json.number("version", VERSION);
          fields.accept(json);
        });
  }

  /** An object of a format that others define. */
  public static String foreign(String prefix, Consumer<Json> fields) {
    return print(
        prefix,
        json -> {
          json.generator.writeStartObject();
          fields.accept(json);
          json.generator.writeEndObject();
        });
  }

  /** A list of objects in a format that others define. */
  public static <T> String foreignList(Collection<T> values, BiConsumer<T, Json> fields) {
    return print("", json -> json.list(values, value -> fields.accept(value, json)));
  }

  private static String print(String prefix, Consumer<Json> content) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = new JsonFactory().createGenerator(new Pretty(), out)) {
      content.accept(new Json(generator, prefix));
    }
    return out.append('\n').toString();
  }

  public void text(String name, @Nullable String value) {
    generator.writeName(name);
    generator.writeString(value);
  }

  public void number(String name, long value) {
    generator.writeName(name);
    generator.writeNumber(value);
  }

  /** Without an exponent: {@code 3600}, {@code 0.5}. */
  public void number(String name, BigDecimal value) {
    generator.writeName(name);
    generator.writeNumber(value.scale() < 0 ? value.setScale(0) : value);
  }

  public void flag(String name, boolean value) {
    generator.writeName(name);
    generator.writeBoolean(value);
  }

  public void texts(String name, Collection<String> values) {
    generator.writeName(name);
    generator.writeStartArray();
    values.forEach(generator::writeString);
    generator.writeEndArray();
  }

  public <T> void objects(String name, Collection<T> values, Consumer<T> fields) {
    generator.writeName(name);
    list(values, fields);
  }

  private <T> void list(Collection<T> values, Consumer<T> fields) {
    generator.writeStartArray();
    for (T value : values) {
      generator.writeStartObject();
      fields.accept(value);
      generator.writeEndObject();
    }
    generator.writeEndArray();
  }

  public void object(String name, Runnable fields) {
    generator.writeName(name);
    generator.writeStartObject();
    fields.run();
    generator.writeEndObject();
  }

  public void path(String name, String path) {
    text(name, prefix + path);
  }

  /** Lines and columns count from 1, columns in UTF-16 code units; the end is exclusive. */
  public void at(Span span) {
    object(
        "at",
        () -> {
          path("path", span.path());
          number("line", span.line());
          number("column", span.column());
          number("endLine", span.endLine());
          number("endColumn", span.endColumn());
        });
  }

  private static final class Pretty extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      Separators separators =
          Separators.createDefaultInstance()
              .withObjectNameValueSpacing(Separators.Spacing.AFTER)
              .withObjectEmptySeparator("")
              .withArrayEmptySeparator("");
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
      printer.indentArraysWith(lines);
      printer.indentObjectsWith(lines);
      return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}

package dev.paritylint.platform;

import dev.paritylint.model.Limit.LimitKind;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Upgrade;
import dev.paritylint.model.Value;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns one platform's data file into records. */
record CatalogueRows(
    List<Attribute> attributes,
    List<HopRow> hops,
    List<RejectionRow> rejections,
    List<Schema> schemas,
    Map<String, String> blockLabels,
    Map<String, String> services) {

  private static final Value NO_DEFAULT = new Value.Unknown("no default is documented");

  static CatalogueRows of(Row file) {
    file.only(
        Set.of(
            "sources", "attributes", "hops", "rejections", "schemas", "block-labels", "services"));
    Reader reader = new Reader(file.row("sources"));
    return new CatalogueRows(
        file.rows("attributes").stream().map(reader::attribute).toList(),
        file.rows("hops").stream().map(reader::hop).toList(),
        file.rows("rejections").stream().map(reader::rejection).toList(),
        file.rows("schemas").stream().map(reader::schema).toList(),
        texts(file.row("block-labels")),
        texts(file.row("services")));
  }

  private static Map<String, String> texts(Row row) {
    Map<String, String> texts = new LinkedHashMap<>();
    row.keys().forEach(key -> texts.put(key, row.text(key)));
    return texts;
  }

  /** Reads rows of one file, which share its list of sources. */
  private record Reader(Row sources) {

    Attribute attribute(Row row) {
      row.only(
          Set.of(
              "name",
              "kind",
              "purpose",
              "places",
              "default",
              "min",
              "max",
              "usual",
              "source",
              "certainty"));
      SettingKind kind = SettingKind.valueOf(row.text("kind").toUpperCase(Locale.ROOT));
      return new Attribute(
          row.text("name"),
          kind,
          Purpose.of(row.text("purpose", Purpose.REQUEST.label())),
          row.rows("places").stream().map(Reader::place).toList(),
          row.find("default").map(text -> fallback(kind, text)).orElse(NO_DEFAULT),
          range(row),
          usual(row.row("usual")),
          source(row),
          certainty(row));
    }

    private static Usual usual(Row row) {
      row.only(Set.of("min", "max", "why"));
      return new Usual(range(row), row.text("why", ""));
    }

    private static Range range(Row row) {
      return new Range(
          row.find("min").map(BigDecimal::new).orElse(null),
          row.find("max").map(BigDecimal::new).orElse(null));
    }

    private static Value fallback(SettingKind kind, String text) {
      return kind == SettingKind.TIMEOUT
          ? new Value.Seconds(new BigDecimal(text))
          : new Value.Text(text);
    }

    private static Place place(Row row) {
      row.only(
          Set.of("resources", "path", "unit", "form", "name-in", "value-in", "secret-in", "where"));
      return new Place(
          row.texts("resources"),
          path(row.text("path")),
          unit(row.text("unit", Unit.NONE.label())),
          Place.Form.valueOf(row.text("form", "value").toUpperCase(Locale.ROOT)),
          row.text("name-in", "name"),
          row.text("value-in", "value"),
          row.texts("secret-in").stream().map(Reader::path).toList(),
          CatalogueRows.texts(row.row("where")));
    }

    /** Segments between dots; a dot that belongs to a name has a backslash before it. */
    private static List<String> path(String text) {
      return Arrays.stream(text.split("(?<!\\\\)\\.", -1))
          .map(segment -> segment.replace("\\.", "."))
          .toList();
    }

    private static Unit unit(String label) {
      return Arrays.stream(Unit.values())
          .filter(unit -> unit.label().equals(label))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no unit " + label));
    }

    HopRow hop(Row row) {
      row.only(Set.of("platform", "label", "limits", "passes-upgrade"));
      return new HopRow(
          row.text("platform"),
          row.text("label"),
          row.rows("limits").stream()
              .flatMap(limit -> limit.texts("kinds").stream().map(kind -> limit(limit, kind)))
              .toList(),
          row.find("passes-upgrade")
              .<Upgrade>map(Upgrade.Passed::new)
              .orElse(new Upgrade.Unclear()));
    }

    private LimitRow limit(Row row, String kind) {
      row.only(Set.of("kinds", "attribute", "fixed", "name", "when", "why", "source", "certainty"));
      boolean fixed = row.has("fixed");
      return new LimitRow(
          LimitKind.valueOf(kind.toUpperCase(Locale.ROOT)),
          row.text(fixed ? "name" : "attribute"),
          fixed
              ? new Value.Seconds(new BigDecimal(row.text("fixed")))
              : new Value.Unknown("set by " + row.text("attribute")),
          conditions(row.row("when")),
          row.text("why"),
          source(row),
          certainty(row));
    }

    RejectionRow rejection(Row row) {
      row.only(
          Set.of(
              "attribute", "when", "headers", "harmless", "why", "instead", "source", "certainty"));
      return new RejectionRow(
          row.text("attribute"),
          conditions(row.row("when")),
          row.texts("headers"),
          Set.copyOf(row.texts("harmless")),
          row.text("why"),
          row.text("instead"),
          source(row),
          certainty(row));
    }

    Schema schema(Row row) {
      row.only(Set.of("resources", "version", "source", "instead", "never", "children"));
      Row children = row.row("children");
      return new Schema(
          row.texts("resources"),
          row.text("version"),
          children.keys().stream()
              .collect(Collectors.toMap(key -> key, key -> Set.copyOf(children.texts(key)))),
          Set.copyOf(row.texts("never")),
          row.text("instead"),
          source(row));
    }

    private static Conditions conditions(Row row) {
      Map<String, Set<String>> wanted = new LinkedHashMap<>();
      row.keys().forEach(fact -> wanted.put(fact, new LinkedHashSet<>(row.texts(fact))));
      return new Conditions(wanted);
    }

    private Source source(Row row) {
      Row source = sources.row(row.text("source")).only(Set.of("title", "url"));
      return new Source(source.text("title"), source.text("url"));
    }

    private static Certainty certainty(Row row) {
      return Certainty.valueOf(row.text("certainty").toUpperCase(Locale.ROOT));
    }
  }
}

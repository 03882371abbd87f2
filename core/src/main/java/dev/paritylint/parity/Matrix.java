package dev.paritylint.parity;

import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Settings × environments: the table that every comparison reads. Rows are in order of key. */
public record Matrix(List<Row> rows) {
  private static final Comparator<Id> ORDER =
      Comparator.comparing(Id::service).thenComparing(Id::name).thenComparing(Id::kind);

  private record Id(String service, SettingKind kind, String name) {}

  private record Table(String service, SettingKind kind) {
    static Table of(Setting setting) {
      return new Table(setting.service(), setting.kind());
    }
  }

  public Matrix {
    rows = List.copyOf(rows);
  }

  /**
   * The table of all settings. What differs by the environment's own word in its name is one row,
   * where no other environment has the very name.
   */
  public static Matrix of(Landscape landscape) {
    Map<Table, Map<String, Set<String>>> environments = new HashMap<>();
    for (Setting setting : landscape.settings()) {
      environments
          .computeIfAbsent(Table.of(setting), table -> new TreeMap<>())
          .computeIfAbsent(setting.name(), name -> new HashSet<>())
          .add(setting.environment().name());
    }
    Map<String, OwnWords> words = words(landscape);
    Map<Table, SharedNames> shared = new HashMap<>();
    environments.forEach(
        (table, names) ->
            shared.put(table, SharedNames.of(names, name -> Optional.ofNullable(words.get(name)))));
    Map<Id, TreeMap<String, List<Setting>>> cells = new TreeMap<>(ORDER);
    for (Setting setting : landscape.settings()) {
      Table table = Table.of(setting);
      SharedNames names = Objects.requireNonNull(shared.get(table));
      cells
          .computeIfAbsent(
              new Id(table.service(), table.kind(), names.of(setting.name())),
              id -> new TreeMap<>())
          .computeIfAbsent(setting.environment().name(), name -> new ArrayList<>())
          .add(setting);
    }
    List<Row> rows = new ArrayList<>();
    cells.forEach((id, row) -> rows.add(new Row(id.service(), id.kind(), id.name(), row)));
    return new Matrix(rows);
  }

  /** Of every environment that has a name. */
  private static Map<String, OwnWords> words(Landscape landscape) {
    Map<String, OwnWords> words = new HashMap<>();
    for (Environment environment : landscape.environments()) {
      if (!environment.isDefault()) {
        words.put(environment.name(), OwnWords.of(environment));
      }
    }
    return words;
  }

  /** The rows of one kind. */
  public List<Row> rows(SettingKind kind) {
    return rows.stream().filter(row -> row.kind() == kind).toList();
  }
}

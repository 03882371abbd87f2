package dev.paritylint.project.config;

import dev.paritylint.model.DeclaredMeaning;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import dev.paritylint.yaml.YamlFile;
import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Scalar;
import dev.paritylint.yaml.YamlParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code paritylint.yml}. What is wrong in it becomes a problem with its place, and the rest
 * holds.
 */
public final class ConfigFile {
  /** What the file may be called, the usual name first. */
  public static final List<String> NAMES = List.of("paritylint.yml", "paritylint.yaml");

  private final Shapes shapes = new Shapes();
  private final List<DeclaredEnvironment> environments = new ArrayList<>();
  private final List<DeclaredService> services = new ArrayList<>();
  private final List<DeclaredMeaning> meanings = new ArrayList<>();
  private final List<DeclaredComparison> compare = new ArrayList<>();
  private final List<RuleChoice> rules = new ArrayList<>();
  private final List<CustomRule> customRules = new ArrayList<>();
  private final List<Waiver> waivers = new ArrayList<>();
  private @Nullable DeclaredPath baseline;

  private ConfigFile() {}

  /** The JSON Schema of the file, with a description of every key. */
  public static String schema() {
    try (InputStream in =
        Objects.requireNonNull(
            ConfigFile.class.getResourceAsStream("/dev/paritylint/paritylint.schema.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The configuration at the root of a tree. */
  public static Optional<SourceFile> locate(SourceTree tree) {
    return NAMES.stream().map(tree::read).flatMap(Optional::stream).findFirst();
  }

  /** Reads a file; never throws for what stands in it. */
  public static Config read(SourceFile source) {
    YamlFile yaml = YamlParser.parse(source);
    ConfigFile file = new ConfigFile();
    file.shapes.problems().addAll(yaml.problems());
    if (!yaml.documents().isEmpty()) {
      file.readTop(yaml.documents().get(0));
    }
    return new Config(
        file.environments,
        file.services,
        file.meanings,
        file.compare,
        file.rules,
        file.customRules,
        file.waivers,
        file.baseline,
        file.shapes.problems());
  }

  private void readTop(YamlNode top) {
    List<Entry> entries = shapes.known(top, "the configuration", ConfigKeys.TOP);
    if (!entries.isEmpty()
        && entries.stream().noneMatch(entry -> entry.key().text().equals("version"))) {
      shapes.problem(
          entries.get(0).key().span(),
          "the configuration has no `version`",
          "begin it with `version: 1`");
    }
    for (Entry entry : entries) {
      switch (entry.key().text()) {
        case "version" -> readVersion(entry.value());
        case "environments" ->
            environments.addAll(new EnvironmentsReader(shapes).read(entry.value()));
        case "services" -> readServices(entry.value());
        case "meanings" -> meanings.addAll(new MeaningsReader(shapes).read(entry.value()));
        case "compare" -> readCompare(entry.value());
        case "rules" -> readRules(entry.value());
        case "custom-rules" ->
            customRules.addAll(new CustomRulesReader(shapes).read(entry.value()));
        case "baseline" -> readBaseline(entry.value());
        default -> waivers.addAll(new WaiversReader(shapes).read(entry.value()));
      }
    }
  }

  private void readVersion(YamlNode node) {
    Optional<Scalar> version = shapes.text(node, "`version`");
    if (version.isPresent() && !version.get().text().equals("1")) {
      shapes.problem(
          version.get().span(),
          "version `" + version.get().text() + "` is not known",
          "write `version: 1`");
    }
  }

  private void readServices(YamlNode node) {
    for (Entry entry : shapes.entries(node, "`services`")) {
      String name = entry.key().text();
      List<String> aliases =
          shapes.texts(entry.value(), "service `" + name + "`").stream().map(Scalar::text).toList();
      services.add(new DeclaredService(name, aliases));
    }
  }

  private void readCompare(YamlNode node) {
    for (YamlNode item : shapes.items(node, "`compare`")) {
      List<Scalar> pair = shapes.texts(item, "a pair of `compare`");
      if (pair.size() == 2) {
        compare.add(new DeclaredComparison(pair.get(0).text(), pair.get(1).text(), item.span()));
      } else {
        shapes.problem(
            item.span(),
            "a pair of `compare` names " + pair.size() + " environments",
            "write two, as [staging, production]");
      }
    }
  }

  /** A file above could be anyone's, and is written. */
  private void readBaseline(YamlNode node) {
    Optional<Scalar> path = shapes.text(node, "`baseline`");
    if (path.isEmpty()) {
      return;
    }
    String text = path.get().text();
    boolean inside =
        !text.startsWith("/")
            && !text.contains(":")
            && !List.of(text.split("[/\\\\]", -1)).contains("..");
    if (inside) {
      baseline = new DeclaredPath(text, path.get().span());
    } else {
      shapes.problem(
          path.get().span(),
          "the baseline `" + text + "` lies outside of the configuration's folder",
          "name a file in it, as .paritylint-baseline.json");
    }
  }

  private void readRules(YamlNode node) {
    for (Entry entry : shapes.entries(node, "`rules`")) {
      String rule = entry.key().text();
      Optional<Scalar> level = shapes.text(entry.value(), "the level of `" + rule + "`");
      if (level.isEmpty()) {
        continue;
      }
      Optional<RuleLevel> known = RuleLevel.of(level.get().text());
      if (known.isPresent()) {
        rules.add(new RuleChoice(rule, known.get(), entry.key().span()));
      } else {
        shapes.unknown(level.get(), "level", "rule `" + rule + "`", RuleLevel.labels());
      }
    }
  }
}

package dev.paritylint.project.config;

import dev.paritylint.model.NameGlob;
import dev.paritylint.model.SettingKind;
import dev.paritylint.project.config.RuleTest.Given;
import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the `custom-rules` of a configuration; one that is not complete does not hold. */
final class CustomRulesReader {
  private static final Pattern ID = Pattern.compile("[a-z]+/[a-z]+(-[a-z]+)*");

  private final Shapes shapes;

  CustomRulesReader(Shapes shapes) {
    this.shapes = shapes;
  }

  List<CustomRule> read(YamlNode node) {
    return shapes.entries(node, "`custom-rules`").stream()
        .flatMap(entry -> rule(entry).stream())
        .toList();
  }

  private Optional<CustomRule> rule(Entry entry) {
    Scalar id = entry.key();
    String what = "rule `" + id.text() + "`";
    if (!ID.matcher(id.text()).matches()) {
      shapes.problem(
          id.span(),
          "`" + id.text() + "` is no rule's id",
          "write a family and a name, as acme/url");
      return Optional.empty();
    }
    @Nullable SettingSelection select = null;
    @Nullable Expectation expect = null;
    RuleLevel level = RuleLevel.WARNING;
    Map<String, String> texts = new HashMap<>();
    List<RuleTest> tests = new ArrayList<>();
    for (Entry part : shapes.known(entry.value(), what, ConfigKeys.CUSTOM_RULE)) {
      switch (part.key().text()) {
        case "select" -> select = selection(part.value(), what).orElse(null);
        case "expect" -> expect = new ExpectationReader(shapes).read(part.value()).orElse(null);
        case "severity" -> level = level(part.value(), what);
        case "tests" -> tests.addAll(tests(part.value()));
        default ->
            shapes
                .text(part.value(), "`" + part.key().text() + "`")
                .ifPresent(text -> texts.put(part.key().text(), text.text()));
      }
    }
    if (select == null || expect == null) {
      complain(entry, what, select == null ? "select" : "expect");
      return Optional.empty();
    }
    return Optional.of(
        new CustomRule(
            id.text(),
            level,
            select,
            expect,
            texts.getOrDefault("message", ""),
            texts.getOrDefault("help", ""),
            tests,
            id.span()));
  }

  /** Only of what is not written; of what is wrong in it there is a problem already. */
  private void complain(Entry entry, String what, String key) {
    boolean written =
        shapes.entries(entry.value(), what).stream()
            .anyMatch(part -> part.key().text().equals(key));
    if (!written) {
      shapes.problem(
          entry.key().span(),
          what + " has no `" + key + "`",
          key.equals("select")
              ? "say which settings, as `select: {kind: variable, name: LOG_*}`"
              : "say what is expected of them, as `expect: equal`");
    }
  }

  private RuleLevel level(YamlNode node, String what) {
    Optional<Scalar> label = shapes.text(node, "`severity`");
    Optional<RuleLevel> level = label.flatMap(text -> RuleLevel.of(text.text()));
    if (label.isPresent() && level.filter(one -> one != RuleLevel.OFF).isEmpty()) {
      shapes.unknown(label.get(), "severity", what, RuleLevel.severities());
    }
    return level.filter(one -> one != RuleLevel.OFF).orElse(RuleLevel.WARNING);
  }

  private Optional<SettingSelection> selection(YamlNode node, String what) {
    @Nullable SettingKind kind = null;
    Map<String, List<NameGlob>> globs = new HashMap<>();
    for (Entry part : shapes.known(node, "`select`", ConfigKeys.SELECTION)) {
      String key = part.key().text();
      if (key.equals("kind")) {
        kind = shapes.text(part.value(), "`kind`").flatMap(text -> kind(text, what)).orElse(null);
        continue;
      }
      List<Scalar> texts = shapes.texts(part.value(), "`" + key + "`");
      globs.put(key, texts.stream().map(text -> new NameGlob(text.text())).toList());
    }
    List<NameGlob> names = globs.getOrDefault("name", List.of());
    if (kind == null || names.isEmpty()) {
      shapes.problem(
          node.span(),
          "`select` of " + what + " has no `" + (kind == null ? "kind" : "name") + "`",
          "write both, as `select: {kind: variable, name: LOG_*}`");
      return Optional.empty();
    }
    return Optional.of(
        new SettingSelection(
            kind,
            names,
            globs.getOrDefault("service", List.of()),
            globs.getOrDefault("environment", List.of())));
  }

  private Optional<SettingKind> kind(Scalar text, String what) {
    Optional<SettingKind> kind =
        Arrays.stream(SettingKind.values())
            .filter(one -> one.label().equals(text.text()))
            .findFirst();
    if (kind.isEmpty()) {
      shapes.unknown(text, "kind", what, kinds());
    }
    return kind;
  }

  /** The kinds that settings can have. */
  static List<String> kinds() {
    return Arrays.stream(SettingKind.values()).map(SettingKind::label).toList();
  }

  private List<RuleTest> tests(YamlNode node) {
    return shapes.items(node, "`tests`").stream().map(this::test).toList();
  }

  private RuleTest test(YamlNode node) {
    String name = "";
    boolean finds = true;
    List<Given> settings = new ArrayList<>();
    for (Entry part : shapes.known(node, "a test", ConfigKeys.RULE_TEST)) {
      switch (part.key().text()) {
        case "name" -> name = shapes.text(part.value(), "`name`").map(Scalar::text).orElse("");
        case "finds" -> finds = finds(part.value());
        default -> settings.addAll(settings(part.value()));
      }
    }
    return new RuleTest(name, settings, finds, node.span());
  }

  private boolean finds(YamlNode node) {
    Optional<Scalar> text = shapes.text(node, "`finds`");
    if (text.isPresent() && !List.of("true", "false").contains(text.get().text())) {
      shapes.unknown(text.get(), "answer", "`finds`", List.of("true", "false"));
    }
    return text.filter(answer -> answer.text().equals("false")).isEmpty();
  }

  /** Environment, service, name, value. */
  private List<Given> settings(YamlNode node) {
    List<Given> settings = new ArrayList<>();
    for (Entry environment : shapes.entries(node, "`settings`")) {
      for (Entry service : shapes.entries(environment.value(), environment.key().text())) {
        for (Entry setting : shapes.entries(service.value(), service.key().text())) {
          shapes
              .text(setting.value(), "`" + setting.key().text() + "`")
              .ifPresent(
                  value ->
                      settings.add(
                          new Given(
                              environment.key().text(),
                              service.key().text(),
                              setting.key().text(),
                              value.text(),
                              value.span())));
        }
      }
    }
    return settings;
  }
}

package dev.paritylint.rules.url;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.rules.Spread;
import dev.paritylint.rules.url.TlsEvidence.Proof;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A host that is served over TLS is addressed without it. */
public final class SchemeRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "url/scheme", Severity.ERROR, "a host that is served over TLS is addressed without it");

  /** One cause: one plain address of an environment, whoever holds it. */
  private record Cause(String environment, String scheme, String host, int port) {}

  private record Judged(Plain plain, Proof proof) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    TlsEvidence evidence = new TlsEvidence(landscape);
    Map<Cause, List<Judged>> causes = new LinkedHashMap<>();
    for (Setting setting : landscape.settings()) {
      if (setting.kind() != SettingKind.URL
          || setting.environment().kind() == EnvironmentClass.LOCAL) {
        continue;
      }
      for (Plain plain : Plain.in(setting)) {
        evidence
            .of(plain)
            .ifPresent(
                proof ->
                    causes
                        .computeIfAbsent(cause(plain), cause -> new ArrayList<>())
                        .add(new Judged(plain, proof)));
      }
    }
    return causes.values().stream().map(SchemeRule::finding).toList();
  }

  private static Cause cause(Plain plain) {
    return new Cause(
        plain.environment().name(),
        plain.address().scheme(),
        plain.address().host(),
        plain.address().port());
  }

  private static Finding finding(List<Judged> all) {
    Judged first =
        all.stream().min(Comparator.comparing(judged -> judged.proof().severity())).orElseThrow();
    Plain plain = first.plain();
    Setting setting = plain.setting();
    String encrypted = plain.encryptedScheme() + "://";
    List<Place> related = new ArrayList<>();
    all.stream()
        .map(judged -> judged.plain().setting())
        .filter(other -> !other.origin().at().equals(setting.origin().at()))
        .map(Spread::place)
        .distinct()
        .forEach(related::add);
    related.add(first.proof().place());
    return new Finding(
        INFO,
        first.proof().severity(),
        List.of(setting.environment().name()),
        setting.service(),
        setting.name(),
        "%s of %s is %s in %s, %s"
            .formatted(
                setting.name(),
                setting.service(),
                setting.shown(),
                setting.environment().name(),
                first.proof().clause()),
        new Place(setting.origin(), "not encrypted"),
        related,
        "use " + (setting.secret() ? encrypted : encrypted + plain.address().host()));
  }
}

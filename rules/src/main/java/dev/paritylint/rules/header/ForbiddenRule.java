package dev.paritylint.rules.header;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Rejection;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.platform.Attribute;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.rules.Refused;
import dev.paritylint.rules.Spread;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A header is set by hand that the platform forbids or strips. */
public final class ForbiddenRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "header/forbidden",
          Severity.ERROR,
          "a header that the platform forbids or strips is set by hand");

  /** What people set for WebSockets: it never helps, whether or not the platform refuses it. */
  private static final Set<String> OF_UPGRADES = Set.of("connection", "upgrade");

  /** One cause: one list of headers, refused for one reason. */
  private record Cause(String path, String service, String list, String why, Severity severity) {}

  /** A header's setting, taken apart: {@code list.Name@place}. */
  private record Parts(String list, String header, String place) {
    static Parts of(Setting setting, Catalogue catalogue) {
      String list = catalogue.named(setting.name()).map(Attribute::name).orElse("");
      String rest = setting.name().substring(Math.min(setting.name().length(), list.length() + 1));
      int at = rest.indexOf('@');
      return at < 0
          ? new Parts(list, rest, "")
          : new Parts(list, rest.substring(0, at), rest.substring(at));
    }
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    Catalogue catalogue = Catalogue.load();
    return Refused.byCause(
            landscape.rejections().stream()
                .filter(one -> one.setting().kind() == SettingKind.HEADER),
            one -> cause(one, catalogue))
        .stream()
        .map(refused -> finding(refused, catalogue))
        .toList();
  }

  private static Cause cause(Rejection rejection, Catalogue catalogue) {
    Setting setting = rejection.setting();
    Parts parts = Parts.of(setting, catalogue);
    return new Cause(
        setting.origin().at().path(),
        setting.service(),
        parts.list() + parts.place(),
        rejection.why(),
        severity(rejection, parts.header()));
  }

  private static Severity severity(Rejection rejection, String header) {
    if (rejection.confirmed()) {
      return INFO.severity();
    }
    return OF_UPGRADES.contains(header.toLowerCase(Locale.ROOT)) ? Severity.WARNING : Severity.NOTE;
  }

  private static Finding finding(Refused refused, Catalogue catalogue) {
    Setting setting = refused.setting();
    Parts parts = Parts.of(setting, catalogue);
    String headers = Spread.list(refused.names(each -> Parts.of(each, catalogue).header()));
    String environments = Spread.list(refused.environments());
    return new Finding(
        INFO,
        severity(refused.first(), parts.header()),
        refused.environments(),
        setting.service(),
        setting.name(),
        "%s of %s sets %s in %s, but %s"
            .formatted(
                parts.list() + parts.place(),
                setting.service(),
                headers,
                environments,
                refused.first().why()),
        refused.place("set by hand here"),
        refused.others("set by hand here"),
        "remove " + headers + from(refused));
  }

  private static String from(Refused refused) {
    String instead = refused.first().instead();
    return instead.isEmpty() ? "" : ": " + instead;
  }
}

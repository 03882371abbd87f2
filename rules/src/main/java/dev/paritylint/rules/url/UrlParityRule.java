package dev.paritylint.rules.url;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.SettingKind;
import dev.paritylint.parity.Equality;
import dev.paritylint.parity.Matrix;
import dev.paritylint.rules.DifferingSetting;
import java.util.List;

/**
 * The same URL has another scheme, or is a container's name here and public there; another port or
 * path is a note, another host alone is nothing.
 */
public final class UrlParityRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "url/parity",
          Severity.WARNING,
          "the same URL has another scheme, or is a container's name here and public there");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    DifferingSetting reach =
        new DifferingSetting(INFO, INFO.severity(), UrlShape::sameReach, "URL");
    UrlShape shape = new UrlShape(Equality.of(landscape));
    DifferingSetting form = new DifferingSetting(INFO, Severity.NOTE, shape::sameForm, "URL");
    return Matrix.of(landscape).rows(SettingKind.URL).stream()
        .flatMap(
            row -> reach.anywhere(row, landscape).or(() -> form.anywhere(row, landscape)).stream())
        .toList();
  }
}

package dev.paritylint.lint;

import dev.paritylint.marker.Marker;
import dev.paritylint.marker.Marker.Named;
import dev.paritylint.model.NameGlob;
import dev.paritylint.project.config.Waiver;
import dev.paritylint.source.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a team declares intended: in {@code paritylint.yml}, or in a comment beside it. */
public sealed interface Exemption {
  /** An id, or a glob. */
  String rule();

  /** Empty where none is given. */
  String reason();

  /** Empty where nobody is named. */
  String owner();

  /** The last day on which it holds, null where it holds for good. */
  @Nullable LocalDate expires();

  /** Where it is written. */
  Span at();

  /** The environments that it is for; none for all. */
  List<String> environments();

  /** Whether a finding is meant, no matter whether it still holds. */
  boolean means(Finding finding);

  /** A waiver of {@code paritylint.yml}. */
  record Declared(Waiver waiver) implements Exemption {
    @Override
    public String rule() {
      return waiver.rule();
    }

    @Override
    public String reason() {
      return waiver.reason();
    }

    @Override
    public String owner() {
      return waiver.owner();
    }

    @Override
    public @Nullable LocalDate expires() {
      return waiver.expires();
    }

    @Override
    public Span at() {
      return waiver.at();
    }

    @Override
    public List<String> environments() {
      return waiver.environments();
    }

    @Override
    public boolean means(Finding finding) {
      return new NameGlob(waiver.rule()).matches(finding.rule().id())
          && (waiver.setting().isEmpty() || new NameGlob(waiver.setting()).matches(finding.key()))
          && (waiver.environments().isEmpty()
              || Set.copyOf(waiver.environments()).containsAll(finding.environments()));
    }
  }

  /** One of the rules that a comment names; empty where it names none. */
  record Inline(Marker marker, Named named) implements Exemption {
    @Override
    public String rule() {
      return named.rule();
    }

    @Override
    public String reason() {
      return marker.reason();
    }

    @Override
    public String owner() {
      return "";
    }

    @Override
    public @Nullable LocalDate expires() {
      return null;
    }

    @Override
    public Span at() {
      return named.at();
    }

    @Override
    public List<String> environments() {
      return List.of();
    }

    @Override
    public boolean means(Finding finding) {
      return new NameGlob(named.rule()).matches(finding.rule().id())
          && marker.covers(finding.place().at());
    }
  }
}

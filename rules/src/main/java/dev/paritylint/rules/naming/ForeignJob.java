package dev.paritylint.rules.naming;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.model.Delivery;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.parity.Synonyms;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A job that speaks of its own environment, and runs in the GitHub environment of another. */
record ForeignJob(Setting setting, Environment named) {

  static List<ForeignJob> in(Landscape landscape) {
    return landscape.deliveries().stream()
        .flatMap(delivery -> delivery.mentions().stream())
        .filter(mention -> mention.name().equals(Delivery.JOB_ENVIRONMENT))
        .distinct()
        .flatMap(mention -> of(mention, landscape).stream())
        .toList();
  }

  private static Optional<ForeignJob> of(Setting mention, Landscape landscape) {
    Environment own = mention.environment();
    String word = mention.value().shown();
    return Stream.of(mention)
        .filter(one -> Tiers.isKnown(own) && !Synonyms.of(own).contains(word))
        .flatMap(
            one ->
                landscape.environments().stream()
                    .filter(other -> Tiers.isKnown(other) && Synonyms.of(other).contains(word))
                    .map(other -> new ForeignJob(one, other)))
        .findFirst();
  }

  Finding finding(RuleInfo rule) {
    String own = setting.environment().name();
    return new Finding(
        rule,
        rule.severity(),
        List.of(own),
        setting.service(),
        setting.name(),
        "job %s of %s runs in the GitHub environment %s, and all else in it speaks of %s"
            .formatted(setting.service(), own, setting.value().shown(), own),
        new Place(setting.origin(), "has the secrets and the protection of " + named.name()),
        List.of(),
        "run it in the environment of " + own);
  }
}

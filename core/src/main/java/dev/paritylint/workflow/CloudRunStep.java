package dev.paritylint.workflow;

import dev.paritylint.model.Origin;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;

/**
 * What google-github-actions/deploy-cloudrun is given beside variables. A `metadata` file makes it
 * ignore all else. Source: https://github.com/google-github-actions/deploy-cloudrun.
 */
final class CloudRunStep {
  private final Step step;
  private final String service;
  private final Names names;

  CloudRunStep(Step step, String service, Names names) {
    this.step = step;
    this.service = service;
    this.names = names;
  }

  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    Scalar secrets = step.input("secrets");
    if (secrets != null) {
      Assignments.list(secrets.passage(), service, names).stream()
          .filter(fact -> !fact.name().startsWith("/"))
          .map(CloudRunStep::secret)
          .forEach(facts::add);
    }
    return facts;
  }

  /** Which secret it is can be read; what the secret holds cannot. */
  private static Fact secret(Fact fact) {
    String version = fact.value() instanceof Value.Text text ? text.text() : "";
    Value unknown =
        new Value.Unknown(
            version.isEmpty() ? "it is a secret" : "it is version `" + version + "` of a secret");
    return new Fact(
        fact.service(),
        SettingKind.VARIABLE,
        fact.name(),
        unknown,
        new Origin(fact.origin().at(), fact.origin().via()),
        true,
        List.of());
  }
}

package dev.paritylint.workflow;

import dev.paritylint.model.Delivery;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.source.Span;
import dev.paritylint.vocabulary.BuiltInWords;
import dev.paritylint.vocabulary.EnvironmentWord;
import dev.paritylint.vocabulary.Tier;
import dev.paritylint.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The jobs of a workflow of one environment that run in the GitHub environment of another, although
 * everything else in them speaks of the workflow's own. A job that speaks of both, or of none, may
 * be meant so: a gate before the next environment, say.
 */
final class JobEnvironments {
  private JobEnvironments() {}

  /** None of a workflow that deploys several environments. */
  static List<Setting> strange(Deployment deployment, WorkflowFile file) {
    List<Setting> strange = new ArrayList<>();
    if (deployment.branch() != null || deployment.environment().isDefault()) {
      return strange;
    }
    Set<String> own = deployment.environment().spellings();
    for (Job job : file.jobs()) {
      Scalar environment = job.environment();
      Optional<EnvironmentWord> word =
          environment == null ? Optional.empty() : BuiltInWords.find(environment.text());
      if (environment != null
          && word.filter(it -> it.tier() == Tier.A).isPresent()
          && !own.contains(word.get().name())
          && isContradicted(job, environment, own)) {
        strange.add(setting(deployment, job, environment));
      }
    }
    return strange;
  }

  private static boolean isContradicted(Job job, Scalar environment, Collection<String> own) {
    Span at = environment.span();
    String text = job.at().text();
    int start = at.start() - job.at().start();
    String rest =
        job.name() + "\n" + text.substring(0, start) + text.substring(start + at.text().length());
    return names(rest, own) && !names(rest, BuiltInWords.synonyms(environment.text()));
  }

  private static boolean names(String text, Collection<String> words) {
    String any = String.join("|", words.stream().map(Pattern::quote).toList());
    return Pattern.compile("(?i)(?<![a-z0-9])(?:" + any + ")(?![a-z0-9])").matcher(text).find();
  }

  private static Setting setting(Deployment deployment, Job job, Scalar environment) {
    return new Setting(
        deployment,
        job.name(),
        SettingKind.ATTRIBUTE,
        Delivery.JOB_ENVIRONMENT,
        new Value.Text(environment.text()),
        Origin.literal(environment.span()),
        false);
  }
}

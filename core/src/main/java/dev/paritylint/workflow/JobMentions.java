package dev.paritylint.workflow;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.source.Passage;
import dev.paritylint.vocabulary.BuiltInWords;
import dev.paritylint.workflow.Interpolation.Piece;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a job names without setting it for what it deploys: the secrets that it is handed by name,
 * and of a job of production the environments that its commands are told to work on. What a
 * condition decides, in an expression, a step or the script itself, is left out.
 */
final class JobMentions {
  private static final Pattern NAMED =
      Pattern.compile("\\s*(?:secrets|vars)\\.([A-Za-z_][A-Za-z0-9_]{0,127})\\s*");
  private static final Pattern FLAG =
      Pattern.compile(
          "(?<![\\w-])(--(?:environment|env|stage|context|kube-context|namespace))[ =]+"
              + "([\"']?)([A-Za-z0-9][A-Za-z0-9_-]{1,63})\\2(?=[\\s;&|)]|$)");
  private static final String IN_SCRIPT = "secret";
  private static final int LONGEST_SCRIPT = 20_000;

  private final Deployment deployment;
  private final Job job;
  private final List<Setting> found = new ArrayList<>();

  private JobMentions(Deployment deployment, Job job) {
    this.deployment = deployment;
    this.job = job;
  }

  static List<Setting> of(Deployment deployment, WorkflowFile file, Job job) {
    JobMentions mentions = new JobMentions(deployment, job);
    mentions.entries(file.env());
    mentions.entries(job.env());
    mentions.entries(job.secrets());
    mentions.entries(job.with());
    job.steps().stream().filter(step -> step.condition() == null).forEach(mentions::step);
    return List.copyOf(mentions.found);
  }

  private void step(Step step) {
    entries(step.env());
    entries(step.with());
    Scalar run = step.run();
    if (run != null) {
      secrets(IN_SCRIPT, run);
      flags(run);
    }
  }

  private void entries(List<Entry> entries) {
    for (Entry entry : entries) {
      if (entry.value() instanceof Scalar scalar) {
        secrets(entry.key().text(), scalar);
      }
    }
  }

  private void secrets(String name, Scalar scalar) {
    if (!Interpolation.isIn(scalar.text())) {
      return;
    }
    Passage passage = scalar.passage();
    for (Piece piece : Interpolation.split(passage)) {
      Matcher named = NAMED.matcher(piece.inside());
      if (piece.expression() && named.matches()) {
        int start = piece.start() + "${{".length() + named.start(1);
        add(name, passage, start, start + named.group(1).length());
      }
    }
  }

  /** A script that speaks of production, too, may choose between them. */
  private void flags(Scalar run) {
    boolean production = deployment.environment().kind() == EnvironmentClass.PRODUCTION;
    if (!production || run.text().length() > LONGEST_SCRIPT || namesOwn(run.text())) {
      return;
    }
    Passage passage = run.passage();
    Matcher flag = FLAG.matcher(passage.text());
    while (flag.find()) {
      add(flag.group(1), passage, flag.start(3), flag.end(3));
    }
  }

  private boolean namesOwn(String script) {
    String lower = script.toLowerCase(Locale.ROOT);
    return deployment.environment().spellings().stream()
            .anyMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)))
        || BuiltInWords.synonyms("production").stream().anyMatch(lower::contains);
  }

  private void add(String name, Passage passage, int start, int end) {
    found.add(
        new Setting(
            deployment,
            job.name(),
            SettingKind.ATTRIBUTE,
            name,
            new Value.Text(passage.text().substring(start, end)),
            Origin.literal(passage.span(start, end)),
            false));
  }
}

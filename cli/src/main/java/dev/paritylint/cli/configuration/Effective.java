package dev.paritylint.cli.configuration;

import dev.paritylint.model.DeclaredMeaning;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.project.config.Waiver;
import java.util.List;

/**
 * The configuration that holds for a folder, each part with where it comes from.
 *
 * @param files the configuration that was read, at most one
 */
public record Effective(
    List<String> files,
    List<Of> environments,
    List<Service> services,
    List<DeclaredMeaning> meanings,
    List<Pair> compare,
    List<Level> rules,
    List<Waiver> waivers,
    Baseline baseline) {
  public Effective {
    files = List.copyOf(files);
    environments = List.copyOf(environments);
    services = List.copyOf(services);
    meanings = List.copyOf(meanings);
    compare = List.copyOf(compare);
    rules = List.copyOf(rules);
    waivers = List.copyOf(waivers);
  }

  /** One environment. */
  public record Of(
      String name,
      Source source,
      EnvironmentClass kind,
      Source kindSource,
      List<Alias> aliases,
      List<Realised> deployments) {
    public Of {
      aliases = List.copyOf(aliases);
      deployments = List.copyOf(deployments);
    }
  }

  /** Another word for an environment. */
  public record Alias(String word, Source source) {}

  /** One way in which an environment is realised. */
  public record Realised(Deployment deployment, Source source) {}

  /** A service's canonical name and what else it stands for. */
  public record Service(String name, List<String> aliases, Source source) {
    public Service {
      aliases = List.copyOf(aliases);
    }
  }

  /** Two environments that are held against each other. */
  public record Pair(String left, String right, Source source) {}

  /** How grave a rule's findings are at most, or {@code off}. */
  public record Level(String rule, String level, Source source) {}

  /** The file of the findings that are no news. */
  public record Baseline(String path, Source source) {}
}

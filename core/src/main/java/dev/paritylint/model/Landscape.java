package dev.paritylint.model;

import dev.paritylint.source.Problem;
import java.util.List;

/**
 * Everything that was read: environments, their deployments, settings and routes. Immutable.
 *
 * @param contracts what templates declare for env files, at most one for each deployment
 * @param meanings what the team says that names of variables mean, the first that fits decides
 * @param requirements what deployments must be given, and whether they are
 * @param uses who reads and sets variables, to be asked for single names
 */
public record Landscape(
    List<Environment> environments,
    List<Deployment> deployments,
    List<Setting> settings,
    List<Route> routes,
    List<Rejection> rejections,
    List<Reference> dangling,
    List<Delivery> deliveries,
    List<Problem> problems,
    List<Comparison> comparisons,
    List<Contract> contracts,
    List<DeclaredMeaning> meanings,
    List<Requirement> requirements,
    Uses uses) {

  /** Two environments to hold against each other; differences are told from the first's side. */
  public record Comparison(Environment left, Environment right) {}

  public Landscape {
    environments = List.copyOf(environments);
    deployments = List.copyOf(deployments);
    settings = List.copyOf(settings);
    routes = List.copyOf(routes);
    rejections = List.copyOf(rejections);
    dangling = List.copyOf(dangling);
    deliveries = List.copyOf(deliveries);
    problems = List.copyOf(problems);
    comparisons = List.copyOf(comparisons);
    contracts = List.copyOf(contracts);
    meanings = List.copyOf(meanings);
    requirements = List.copyOf(requirements);
  }

  /** One without templates and meanings, of which nothing is known but what is set. */
  public Landscape(
      List<Environment> environments,
      List<Deployment> deployments,
      List<Setting> settings,
      List<Route> routes,
      List<Rejection> rejections,
      List<Reference> dangling,
      List<Delivery> deliveries,
      List<Problem> problems,
      List<Comparison> comparisons) {
    this(
        environments,
        deployments,
        settings,
        routes,
        rejections,
        dangling,
        deliveries,
        problems,
        comparisons,
        List.of(),
        List.of(),
        List.of(),
        Uses.NONE);
  }

  /** The same with only these settings. */
  public Landscape withSettings(List<Setting> only) {
    return new Landscape(
        environments,
        deployments,
        only,
        routes,
        rejections,
        dangling,
        deliveries,
        problems,
        comparisons,
        contracts,
        meanings,
        requirements,
        uses);
  }
}

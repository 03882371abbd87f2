package dev.paritylint.model;

import dev.paritylint.source.Problem;
import java.util.List;

/**
 * Everything that was read: environments, their deployments, settings and routes. Immutable.
 *
 * @param contracts what templates declare for env files, at most one for each deployment
 * @param meanings what the team says that names of variables mean, the first that fits decides
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
    List<DeclaredMeaning> meanings) {

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
  }

  /** One without templates and without meanings that a team declares. */
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
        List.of());
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
        meanings);
  }
}

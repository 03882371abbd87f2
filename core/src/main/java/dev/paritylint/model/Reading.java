package dev.paritylint.model;

import dev.paritylint.source.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * What a reader got out of one deployment, and what it could not read of it.
 *
 * @param dangling references that nothing in the repository resolves
 * @param requirements what the deployment must be given, and whether it is
 */
public record Reading(
    List<Setting> settings,
    List<Route> routes,
    List<Rejection> rejections,
    List<Reference> dangling,
    List<Delivery> deliveries,
    List<Requirement> requirements,
    List<Problem> problems) {
  public static final Reading NOTHING = of(List.of(), List.of());

  public Reading {
    settings = List.copyOf(settings);
    routes = List.copyOf(routes);
    rejections = List.copyOf(rejections);
    dangling = List.copyOf(dangling);
    deliveries = List.copyOf(deliveries);
    requirements = List.copyOf(requirements);
    problems = List.copyOf(problems);
  }

  /** One of a deployment that must be given nothing. */
  public Reading(
      List<Setting> settings,
      List<Route> routes,
      List<Rejection> rejections,
      List<Reference> dangling,
      List<Delivery> deliveries,
      List<Problem> problems) {
    this(settings, routes, rejections, dangling, deliveries, List.of(), problems);
  }

  /** A reading of settings alone. */
  public static Reading of(List<Setting> settings, List<Problem> problems) {
    return new Reading(settings, List.of(), List.of(), List.of(), List.of(), problems);
  }

  /** The same with more settings. */
  public Reading and(List<Setting> more) {
    List<Setting> all = new ArrayList<>(settings);
    all.addAll(more);
    return new Reading(all, routes, rejections, dangling, deliveries, requirements, problems);
  }

  /** The same with the settings that are refused. */
  public Reading rejecting(List<Rejection> refused) {
    return new Reading(settings, routes, refused, dangling, deliveries, requirements, problems);
  }

  /** The same with what the deployment must be given. */
  public Reading requiring(List<Requirement> needed) {
    return new Reading(settings, routes, rejections, dangling, deliveries, needed, problems);
  }
}

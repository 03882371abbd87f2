package dev.paritylint.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule reports: one cause, however many places show it.
 *
 * @param environments the environments concerned, by name
 * @param service the service concerned, or empty
 * @param setting the setting's name, or empty
 * @param message one lower-case clause that names the environments and both values
 * @param place where to change something
 * @param related the other places, labelled
 * @param help the change to make, as an order
 * @param group what it tells together, null where it tells one thing
 */
public record Finding(
    RuleInfo rule,
    Severity severity,
    List<String> environments,
    String service,
    String setting,
    String message,
    Place place,
    List<Place> related,
    String help,
    @Nullable Group group) {

  /** Gravest first, then by place. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(finding -> finding.place().at())
          .thenComparing(finding -> finding.rule().id())
          .thenComparing(Finding::message);

  public Finding {
    environments = List.copyOf(environments);
    related = List.copyOf(related);
  }

  /** A finding that tells one thing. */
  public Finding(
      RuleInfo rule,
      Severity severity,
      List<String> environments,
      String service,
      String setting,
      String message,
      Place place,
      List<Place> related,
      String help) {
    this(rule, severity, environments, service, setting, message, place, related, help, null);
  }

  /** What it tells together, each by itself; itself where it tells one thing. */
  public List<Finding> parts() {
    return group == null ? List.of(this) : group.parts();
  }

  /** The finding for some of its parts, as grave as this one. */
  public Finding of(List<Finding> some) {
    return group == null || some.size() == parts().size()
        ? this
        : group.of(some).withSeverity(severity);
  }

  /** How it is told on the day of the change that brought it: what was just added weighs more. */
  public List<Finding> since(Change change) {
    return group == null ? List.of(this) : group.since(change, this);
  }

  /** The same finding, which tells several things together. */
  public Finding standingFor(Group several) {
    return new Finding(
        rule, severity, environments, service, setting, message, place, related, help, several);
  }

  /** The setting's key, {@code service.name}, as waivers name it. */
  public String key() {
    if (service.isEmpty() || setting.isEmpty()) {
      return service + setting;
    }
    return service + "." + setting;
  }

  /** The same finding with another severity. */
  public Finding withSeverity(Severity other) {
    return new Finding(
        rule, other, environments, service, setting, message, place, related, help, group);
  }

  /** The same finding in other words. */
  Finding withMessage(String other) {
    return new Finding(
        rule, severity, environments, service, setting, other, place, related, help, group);
  }

  /** The same finding, told from one of its related places. */
  public Finding toldFrom(Place other) {
    List<Place> others = new ArrayList<>(List.of(place));
    related.stream().filter(one -> !one.equals(other)).forEach(others::add);
    return new Finding(
        rule, severity, environments, service, setting, message, other, others, help, group);
  }

  /** The same finding with other related places. */
  Finding withRelated(List<Place> others) {
    return new Finding(
        rule, severity, environments, service, setting, message, place, others, help, group);
  }

  /**
   * What stays the same when lines move: rule, environments, setting and content. Never a line,
   * never a secret.
   */
  public String fingerprint() {
    return fingerprint(rule.id(), environments, service, setting, place.at().path(), message);
  }

  static String fingerprint(
      String rule,
      List<String> environments,
      String service,
      String setting,
      String path,
      String message) {
    return Fingerprint.of(rule, String.join(",", environments), service, setting, path, message);
  }
}

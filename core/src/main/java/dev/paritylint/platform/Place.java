package dev.paritylint.platform;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where an attribute is written: in a Terraform resource, or as a flag of a command.
 *
 * @param resources the resource types that have it, or commands ({@code gcloud run deploy})
 * @param path nested blocks and at last the attribute (or the block itself, for pairs); for a
 *     command the flag
 * @param where what else the last block must hold ({@code namespace}), for one that holds anything
 * @param secrets where, below a pair, a reference to a secret store stands
 */
public record Place(
    List<String> resources,
    List<String> path,
    Unit unit,
    Form form,
    String pairName,
    String pairValue,
    List<List<String>> secrets,
    Map<String, String> where) {

  /** How the place holds what it holds. */
  public enum Form {
    /** One attribute with one value. */
    VALUE,
    /** An attribute that is a list of {@code Name: value}. */
    LINES,
    /** Repeated blocks, each with an attribute for the name and one for the value. */
    PAIRS,
    /** An attribute that is a map. */
    MAP,
    /** An attribute that is a map from names to references to a secret store. */
    SECRETS,
    /** An attribute whose text is JSON: a list of containers with their environment. */
    CONTAINERS
  }

  public Place {
    resources = List.copyOf(resources);
    path = List.copyOf(path);
    secrets = List.copyOf(secrets);
    where = Collections.unmodifiableMap(new TreeMap<>(where));
  }
}

package dev.paritylint.terraform;

import dev.paritylint.platform.Catalogue;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the service behind each resource is called: the name that people know it by where the
 * catalogue says which attribute holds it, else the resource's label. Where two resources of a type
 * would be called alike, the module or the instance tells them apart.
 */
final class ResourceServices {
  private static final Set<String> SAYING_NOTHING = Set.of("this", "main", "default", "self");

  private final Map<String, String> byAddress = new HashMap<>();

  ResourceServices(EvaluatedRoot root, Catalogue catalogue) {
    Map<String, Set<String>> addresses = new HashMap<>();
    List<Resource> all = Stream.of(root.resources(), root.calls()).flatMap(List::stream).toList();
    for (Resource resource : all) {
      addresses
          .computeIfAbsent(
              kind(resource) + " " + shortName(resource, catalogue), key -> new TreeSet<>())
          .add(resource.address());
    }
    for (Resource resource : all) {
      String name = shortName(resource, catalogue);
      boolean alone = addresses.getOrDefault(kind(resource) + " " + name, Set.of()).size() == 1;
      byAddress.put(resource.address(), alone ? name : fullName(resource));
    }
  }

  String of(Resource resource) {
    return byAddress.getOrDefault(resource.address(), resource.name());
  }

  /** Calls share their names, whatever module they call. */
  private static String kind(Resource resource) {
    return resource.type().startsWith(ModuleSource.TYPE) ? "module" : resource.type();
  }

  private static String shortName(Resource resource, Catalogue catalogue) {
    String known =
        catalogue
            .serviceAttribute(resource.type())
            .map(attribute -> ResourceTexts.text(resource.content(), attribute))
            .orElse("");
    if (!known.isEmpty()) {
      return known;
    }
    List<String> modules = modules(resource);
    return SAYING_NOTHING.contains(resource.name()) && !modules.isEmpty()
        ? modules.get(modules.size() - 1)
        : resource.name();
  }

  /** Modules, label and instance key, without the words that say nothing. */
  private static String fullName(Resource resource) {
    Set<String> parts = new LinkedHashSet<>(modules(resource));
    if (!SAYING_NOTHING.contains(resource.name()) || parts.isEmpty()) {
      parts.add(resource.name());
    }
    String name = String.join("_", parts);
    String address = resource.address();
    int key = address.endsWith("]") ? address.lastIndexOf('[') : -1;
    return key < 0 ? name : name + address.substring(key).replace("\"", "");
  }

  /** The names in {@code module.a.module.b["x"].type.name}, keys among them. */
  private static List<String> modules(Resource resource) {
    String address = resource.address();
    int end = address.lastIndexOf(kind(resource) + "." + resource.name());
    if (end <= 0) {
      return List.of();
    }
    String path = address.substring(0, end - 1);
    return Arrays.stream(path.split("(?:^|\\.)module\\.", -1))
        .filter(name -> !name.isEmpty())
        .map(name -> name.replace("\"", ""))
        .toList();
  }
}

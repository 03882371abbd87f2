package dev.paritylint.terraform;

import dev.paritylint.terraform.EvaluatedRoot.Resource;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the resources of a root, and the calls of modules that are not in the tree, that a value
 * refers to, by address or by name.
 */
final class ResourceIndex {
  private final Map<String, Resource> byAddress = new LinkedHashMap<>();
  private final Map<String, List<Resource>> byType = new LinkedHashMap<>();
  private final Map<String, List<Resource>> byName = new HashMap<>();
  private final TreeMap<String, Resource> sorted;

  ResourceIndex(EvaluatedRoot root) {
    root.resources().stream()
        .filter(resource -> !resource.data())
        .forEach(resource -> byAddress.putIfAbsent(resource.address(), resource));
    root.calls().forEach(call -> byAddress.putIfAbsent(call.address(), call));
    for (Resource resource : byAddress.values()) {
      byType.computeIfAbsent(resource.type(), type -> new ArrayList<>()).add(resource);
      String name = ResourceTexts.text(resource.content(), "name");
      byName.computeIfAbsent(name, same -> new ArrayList<>()).add(resource);
    }
    sorted = new TreeMap<>(byAddress);
  }

  /** Every resource of the types, type by type, in the order of the root. */
  List<Resource> of(Set<String> types) {
    return types.stream()
        .sorted()
        .flatMap(type -> byType.getOrDefault(type, List.of()).stream())
        .toList();
  }

  /**
   * The resource of one of the types that a value refers to: by the address of its computed
   * attribute, or by the last segment of a known name or path.
   */
  Optional<Resource> target(@Nullable Traced value, Set<String> types) {
    if (value == null) {
      return Optional.empty();
    }
    if (value.value() instanceof TerraformValue.Unknown unknown) {
      return byAddress(unknown.reference()).filter(found -> types.contains(found.type()));
    }
    if (value.value() instanceof TerraformValue.Text text) {
      return byName(text.text(), types);
    }
    return Optional.empty();
  }

  /** The resources of the types that the items of a list refer to, or a single value does. */
  List<Resource> targets(@Nullable Traced value, Set<String> types) {
    if (value != null && value.value() instanceof TerraformValue.Elements list) {
      return list.items().stream().flatMap(item -> target(item, types).stream()).toList();
    }
    return target(value, types).stream().toList();
  }

  /** By its address; the only instance where the address leaves the instance out. */
  private Optional<Resource> byAddress(String address) {
    Resource exact = byAddress.get(address);
    if (exact != null || address.isEmpty()) {
      return Optional.ofNullable(exact);
    }
    List<Resource> instances =
        sorted.subMap(address + "[", address + "\\").values().stream().limit(2).toList();
    return instances.size() == 1 ? Optional.of(instances.get(0)) : Optional.empty();
  }

  private Optional<Resource> byName(String path, Set<String> types) {
    List<Resource> found = named(path.substring(path.lastIndexOf('/') + 1), types);
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The resources of the types whose name is known to be this one. */
  List<Resource> named(String name, Set<String> types) {
    return name.isEmpty()
        ? List.of()
        : byName.getOrDefault(name, List.of()).stream()
            .filter(resource -> types.contains(resource.type()))
            .toList();
  }
}

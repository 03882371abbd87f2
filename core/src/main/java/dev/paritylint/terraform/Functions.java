package dev.paritylint.terraform;

import java.util.Map;
import java.util.Optional;

/** Every function that is evaluated (developer.hashicorp.com/terraform/language/functions). */
final class Functions {
  private static final Map<String, Definition> ALL = all();

  private Functions() {}

  static Optional<Definition> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  private static Map<String, Definition> all() {
    Registry registry = new Registry();
    NumberFunctions.register(registry);
    StringFunctions.register(registry);
    PatternFunctions.register(registry);
    FormatFunctions.register(registry);
    ListFunctions.register(registry);
    MapFunctions.register(registry);
    SetFunctions.register(registry);
    TypeFunctions.register(registry);
    EncodingFunctions.register(registry);
    HashFunctions.register(registry);
    FileFunctions.register(registry);
    NetworkFunctions.register(registry);
    DateFunctions.register(registry);
    ImpureFunctions.register(registry);
    return registry.definitions();
  }
}

package dev.paritylint.terraform;

import java.util.Map;

/** Functions whose result no reading of the files can tell: each says why. */
final class ImpureFunctions {
  private static final String LATER = " is decided when terraform runs";
  private static final Map<String, String> REASONS =
      Map.of(
          "bcrypt", LATER,
          "plantimestamp", LATER,
          "timestamp", LATER,
          "uuid", LATER,
          "rsadecrypt", " needs a key that is left to terraform",
          "base64gzip", " compresses as Go does, which is left to terraform");

  private ImpureFunctions() {}

  static void register(Registry registry) {
    REASONS.forEach(
        (name, reason) ->
            registry.computed(
                name, 0, Definition.MANY, arguments -> arguments.unknown(name + "()" + reason)));
  }
}

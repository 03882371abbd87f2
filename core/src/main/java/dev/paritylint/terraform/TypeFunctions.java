package dev.paritylint.terraform;

import dev.paritylint.terraform.TypeConstraint.ListOf;
import dev.paritylint.terraform.TypeConstraint.MapOf;
import dev.paritylint.terraform.TypeConstraint.SetOf;
import dev.paritylint.terraform.TypeConstraint.Simple;

/** Conversions that are asked for by name. */
final class TypeFunctions {
  private TypeFunctions() {}

  static void register(Registry registry) {
    convert(registry, "tostring", Simple.STRING);
    convert(registry, "tonumber", Simple.NUMBER);
    convert(registry, "tobool", Simple.BOOL);
    convert(registry, "tolist", new ListOf(Simple.ANY));
    convert(registry, "toset", new SetOf(Simple.ANY));
    convert(registry, "tomap", new MapOf(Simple.ANY));
    // What is ephemeral never comes from a file.
    registry.passed("ephemeralasnull", 1, 1, arguments -> arguments.get(0));
  }

  private static void convert(Registry registry, String name, TypeConstraint type) {
    registry.passed(name, 1, 1, arguments -> Conversion.convert(arguments.get(0), type));
  }
}

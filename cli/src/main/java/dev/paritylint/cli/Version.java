package dev.paritylint.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/** Which program this is: what the build wrote into the jar, and the Java that runs it. */
final class Version {
  private Version() {}

  /** One line; classes in a folder have neither version nor commit. */
  static String line() {
    Attributes build = build();
    List<String> parts = new ArrayList<>();
    add("commit ", build.getValue("Build-Commit"), parts);
    add("of ", build.getValue("Commit-Date"), parts);
    parts.add("Java " + Runtime.version());
    String version = build.getValue(Attributes.Name.IMPLEMENTATION_VERSION);
    String name = version == null ? "(unpackaged)" : version;
    return "paritylint " + name + " (" + String.join(", ", parts) + ")";
  }

  /** The version alone; empty for classes in a folder. */
  static String number() {
    String version = build().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
    return version == null ? "" : version;
  }

  private static void add(String before, @Nullable String value, List<String> parts) {
    if (value != null && !value.isEmpty() && !value.startsWith("$")) {
      parts.add(before + value);
    }
  }

  private static Attributes build() {
    CodeSource source = Version.class.getProtectionDomain().getCodeSource();
    try {
      Path place = Path.of(source.getLocation().toURI());
      if (!Files.isRegularFile(place)) {
        return new Attributes();
      }
      try (JarFile jar = new JarFile(place.toFile())) {
        Manifest manifest = jar.getManifest();
        return manifest == null ? new Attributes() : manifest.getMainAttributes();
      }
    } catch (IOException | URISyntaxException unreadable) {
      return new Attributes();
    }
  }
}

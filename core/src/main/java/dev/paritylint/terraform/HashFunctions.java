package dev.paritylint.terraform;

import dev.paritylint.terraform.TerraformValue.Text;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Hashes of text and of files. */
final class HashFunctions {
  private static final Map<String, String> ALGORITHMS =
      Map.of("md5", "MD5", "sha1", "SHA-1", "sha256", "SHA-256", "sha512", "SHA-512");
  private static final Map<String, String> NAMESPACES =
      Map.of(
          "dns", "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
          "url", "6ba7b811-9dad-11d1-80b4-00c04fd430c8",
          "oid", "6ba7b812-9dad-11d1-80b4-00c04fd430c8",
          "x500", "6ba7b814-9dad-11d1-80b4-00c04fd430c8");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private HashFunctions() {}

  static void register(Registry registry) {
    ALGORITHMS.forEach(
        (name, algorithm) -> {
          registry.computed(name, 1, 1, a -> hex(a, algorithm, text(a, 0)));
          registry.computed("file" + name, 1, 1, a -> hex(a, algorithm, FileFunctions.bytes(a)));
        });
    for (String name : List.of("sha256", "sha512")) {
      String algorithm = ALGORITHMS.getOrDefault(name, "");
      registry
          .computed("base64" + name, 1, 1, a -> base64(a, algorithm, text(a, 0)))
          .computed("filebase64" + name, 1, 1, a -> base64(a, algorithm, FileFunctions.bytes(a)));
    }
    registry.computed("uuidv5", 2, 2, HashFunctions::uuid);
  }

  private static byte[] text(Arguments arguments, int index) {
    return arguments.text(index).getBytes(StandardCharsets.UTF_8);
  }

  private static Text hex(Arguments arguments, String algorithm, byte[] bytes) {
    return new Text(HexFormat.of().formatHex(digest(arguments, algorithm, bytes)));
  }

  private static Text base64(Arguments arguments, String algorithm, byte[] bytes) {
    return new Text(Base64.getEncoder().encodeToString(digest(arguments, algorithm, bytes)));
  }

  private static byte[] digest(Arguments arguments, String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException absent) {
      throw arguments.failure("this Java has no " + algorithm);
    }
  }

  /** A name in a namespace, hashed (RFC 4122, version 5). */
  private static Text uuid(Arguments arguments) {
    String space = NAMESPACES.getOrDefault(arguments.text(0), arguments.text(0));
    String digits = space.replace("-", "");
    if (!UUID.matcher(space).matches()) {
      throw arguments.failure("\"" + space + "\" is no namespace");
    }
    byte[] name = text(arguments, 1);
    byte[] both =
        ByteBuffer.allocate(16 + name.length)
            .put(HexFormat.of().parseHex(digits))
            .put(name)
            .array();
    byte[] hash = Arrays.copyOf(digest(arguments, "SHA-1", both), 16);
    hash[6] = (byte) ((hash[6] & 0x0f) | 0x50);
    hash[8] = (byte) ((hash[8] & 0x3f) | 0x80);
    String hex = HexFormat.of().formatHex(hash);
    return new Text(
        String.join(
            "-",
            hex.substring(0, 8),
            hex.substring(8, 12),
            hex.substring(12, 16),
            hex.substring(16, 20),
            hex.substring(20)));
  }
}

package dev.paritylint.cli.report.sarif;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A relative path as a URI reference: all but unreserved characters and slashes is encoded. */
final class Uri {
  private static final String UNRESERVED = "-._~/";

  private Uri() {}

  /** RFC 3986, sections 2.1 and 2.3; a colon is encoded, for it could end a scheme. */
  static String of(String path) {
    StringBuilder uri = new StringBuilder(path.length());
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (octet & 0xFF);
      if (isAlphanumeric(character) || UNRESERVED.indexOf(character) >= 0) {
        uri.append(character);
      } else {
        uri.append('%').append(String.format(Locale.ROOT, "%02X", (int) character));
      }
    }
    return uri.toString();
  }

  private static boolean isAlphanumeric(char character) {
    return (character >= '0' && character <= '9')
        || (character >= 'A' && character <= 'Z')
        || (character >= 'a' && character <= 'z');
  }
}

package dev.paritylint.rules.naming;

import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import dev.paritylint.platform.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The parts of a value that may name something: buckets, databases, paths, secrets. */
final class Identifiers {
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;\"'`()\\[\\]{}<>|&=]+");
  private static final Pattern REFERENCE =
      Pattern.compile("(?:secrets|vars)\\.([A-Za-z_]\\w{0,127})|\\$\\{?([A-Za-z_]\\w{0,127})");

  /** What is encrypted or encoded names nothing, whatever letters it has. */
  private static final Pattern OPAQUE =
      Pattern.compile(
          "(?s)(?:ENC\\[|\\$ANSIBLE_VAULT|AQI[A-Z]|-----BEGIN ).*|.*[A-Za-z0-9+/]{48}.*");

  private static final Pattern NO_NAME =
      Pattern.compile(
          "/dev/.*|--?\\w+|lib[a-z0-9]+-dev|v?\\d+\\.\\d+.*"
              + "|[^@\\s]*\\.(?:test|example|invalid)(?:[:/].*)?|https?://(?:[^/]*\\.)?example\\.\\w+.*");

  private static final Pattern E_MAIL = Pattern.compile("[\\w.+%-]+@([\\w-]+(?:\\.[\\w-]+)+)");
  private static final Pattern IMAGE_TAG = Pattern.compile("(?<=[\\w-]):[\\w.-]+$");

  private Identifiers() {}

  /** In the order in which they stand; without the hosts of addresses, which other rules judge. */
  static List<String> in(Setting setting) {
    if (setting.value() instanceof Value.Text text) {
      return setting.secret() || OPAQUE.matcher(text.text()).matches()
          ? List.of()
          : split(text.text(), isImage(setting));
    }
    return setting.value().isKnown() ? List.of() : references(setting.origin().at().text());
  }

  private static List<String> split(String text, boolean image) {
    List<String> identifiers = new ArrayList<>();
    for (String part : BETWEEN.split(text, -1)) {
      if (!part.isEmpty() && !NO_NAME.matcher(part).matches()) {
        identifiers.add(named(part, image));
      }
    }
    identifiers.removeIf(String::isEmpty);
    return identifiers;
  }

  private static String named(String part, boolean image) {
    Optional<WebAddress> address = WebAddress.parse(part);
    if (address.isPresent()) {
      return address.get().path();
    }
    Matcher mail = E_MAIL.matcher(part);
    if (mail.matches()) {
      return mail.group(1);
    }
    return image ? IMAGE_TAG.matcher(part).replaceFirst("") : part;
  }

  /** The tag of an image is a version, whatever it is called. */
  private static boolean isImage(Setting setting) {
    return WordLists.simpleName(setting.name()).contains("image")
        || setting.name().equals("compose.service");
  }

  /** A value that nobody knows still tells from which secret or variable it is taken. */
  private static List<String> references(String written) {
    return REFERENCE
        .matcher(written)
        .results()
        .flatMap(
            found -> Stream.ofNullable(found.group(1) == null ? found.group(2) : found.group(1)))
        .toList();
  }
}

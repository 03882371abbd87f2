package dev.paritylint.rules.header;

import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import dev.paritylint.parity.Equality;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Whether two headers say the same, each where it stands: a proxy that ends TLS and one behind such
 * a proxy tell the client's scheme in different words, and a page that is served without TLS has to
 * allow what is loaded without.
 */
final class HeaderEquality {
  private static final String SCHEME = "x-forwarded-proto";
  private static final Pattern OF_CLIENTS = Pattern.compile("x-forwarded-.+|x-real-ip");
  private static final String POLICY = "content-security-policy";

  private final Equality equality;
  private final Encryption encryption;

  private HeaderEquality(Equality equality, Encryption encryption) {
    this.equality = equality;
    this.encryption = encryption;
  }

  static HeaderEquality of(Landscape landscape, Encryption encryption) {
    return new HeaderEquality(Equality.of(landscape), encryption);
  }

  boolean same(Setting one, Setting other) {
    if (equality.same(one, other)) {
      return true;
    }
    if (!(one.value() instanceof Value.Text left) || !(other.value() instanceof Value.Text right)) {
      return false;
    }
    String name = HeaderName.of(one.name()).bare().toLowerCase(Locale.ROOT);
    if (OF_CLIENTS.matcher(name).matches()) {
      return (tells(one, name, left.text()) && isPassedOn(other, name, right.text()))
          || (isPassedOn(one, name, left.text()) && tells(other, name, right.text()))
          || (name.equals(SCHEME)
              && tells(one, name, left.text())
              && tells(other, name, right.text()));
    }
    return name.equals(POLICY)
        && equality.same(
            policy(one, left.text()),
            one.environment(),
            policy(other, right.text()),
            other.environment());
  }

  /** As {@link #same}, and content with an environment that binds browsers less than production. */
  boolean sameOrWeaker(Setting one, Setting other) {
    return same(one, other) || isWeaker(one, other) || isWeaker(other, one);
  }

  private static boolean isWeaker(Setting lower, Setting higher) {
    return lower.environment().kind().compareTo(higher.environment().kind()) > 0
        && StrictTransport.isNamedBy(HeaderName.of(lower.name()).bare())
        && lower.value() instanceof Value.Text less
        && higher.value() instanceof Value.Text more
        && StrictTransport.of(less.text()).isWithin(StrictTransport.of(more.text()));
  }

  /** Whether the proxy that clients reach says it itself. */
  private boolean tells(Setting setting, String header, String value) {
    return encryption.isTls(setting.origin().at())
        && !value.equals(received(header))
        && (!header.equals(SCHEME) || value.equals("https") || value.equals("$scheme"));
  }

  /** Whether a proxy behind another says what that has told. */
  private boolean isPassedOn(Setting setting, String header, String value) {
    return encryption.isPlain(setting.origin().at()) && value.equals(received(header));
  }

  private static String received(String header) {
    return "$http_" + header.replace('-', '_');
  }

  /** The policy without what only follows from how the page is served. */
  private String policy(Setting setting, String value) {
    Predicate<String> follows =
        encryption.isPlain(setting.origin().at())
            ? List.of("http:", "ws:")::contains
            : word -> word.equals("upgrade-insecure-requests");
    return String.join(
        "; ",
        Arrays.stream(value.split(";", -1))
            .map(
                directive ->
                    String.join(
                        " ",
                        Arrays.stream(directive.strip().split("\\s+", -1))
                            .filter(word -> !follows.test(word.toLowerCase(Locale.ROOT)))
                            .toList()))
            .filter(directive -> !directive.isEmpty())
            .toList());
  }
}

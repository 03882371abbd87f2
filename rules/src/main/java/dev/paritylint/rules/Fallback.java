package dev.paritylint.rules;

import dev.paritylint.model.Setting;
import java.util.regex.Pattern;

/** Values that hold only where nobody sets another: {@code ${BUCKET:-acme-dev}}. */
public final class Fallback {
  private static final Pattern DEFAULT = Pattern.compile("\\$\\{\\w+:?-[^}]*\\}?");

  private Fallback() {}

  /** Whether where it runs may well set another value, at least in part. */
  public static boolean is(Setting setting) {
    return DEFAULT.matcher(setting.origin().at().text()).find();
  }

  /** Whether this part of the value stands in a default, and nowhere else in the token. */
  public static boolean holds(Setting setting, String part) {
    String token = setting.origin().at().text();
    return token.contains(part) && !DEFAULT.matcher(token).replaceAll(" ").contains(part);
  }
}

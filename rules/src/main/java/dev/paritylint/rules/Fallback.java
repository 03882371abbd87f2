package dev.paritylint.rules;

import dev.paritylint.model.Setting;
import java.util.regex.Pattern;

/** Values that hold only where nobody sets another: {@code ${BUCKET:-acme-dev}}. */
public final class Fallback {
  private static final Pattern DEFAULT = Pattern.compile("\\$\\{\\w+:?-");

  private Fallback() {}

  /** Whether where it runs may well set another value. */
  public static boolean is(Setting setting) {
    return DEFAULT.matcher(setting.origin().at().text()).find();
  }
}

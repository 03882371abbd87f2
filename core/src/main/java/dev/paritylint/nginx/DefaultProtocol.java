package dev.paritylint.nginx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of HTTP that nginx speaks to an upstream where {@code proxy_http_version} is not set:
 * 1.1 since 1.29.7, 1.0 before (ngx_http_proxy_module).
 */
enum DefaultProtocol {
  HTTP_1_0,
  HTTP_1_1,
  UNKNOWN;

  private static final Pattern IMAGE =
      Pattern.compile(
          "(?:[^@]*/)?[^/:@]*(?:nginx|openresty)[^/:@]*:([0-9]{1,4})\\.([0-9]{1,4})"
              + "(?:\\.([0-9]{1,4}))?(?:[-.@].*)?");
  private static final int MINOR = 29;
  private static final int PATCH = 7;

  /** What the tag of an image tells; an empty name tells nothing. */
  static DefaultProtocol of(String image) {
    Matcher version = IMAGE.matcher(image);
    if (!version.matches()) {
      return UNKNOWN;
    }
    int major = Integer.parseInt(version.group(1));
    int minor = Integer.parseInt(version.group(2));
    if (major != 1 || minor != MINOR) {
      return major > 1 || (major == 1 && minor > MINOR) ? HTTP_1_1 : HTTP_1_0;
    }
    if (version.group(3) == null) {
      return UNKNOWN;
    }
    return Integer.parseInt(version.group(3)) >= PATCH ? HTTP_1_1 : HTTP_1_0;
  }
}

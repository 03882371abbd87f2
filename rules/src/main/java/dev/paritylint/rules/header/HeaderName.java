package dev.paritylint.rules.header;

/**
 * The name of a header's setting, without the block in which it stands.
 *
 * @param source what sets it, as far as the name tells: {@code nginx.add_header.}
 * @param bare the header's own name
 */
record HeaderName(String source, String bare) {
  /** Of {@code nginx.add_header.X-Frame-Options@/api/}, say. */
  static HeaderName of(String setting) {
    int at = setting.indexOf('@');
    String unplaced = at < 0 ? setting : setting.substring(0, at);
    int own = unplaced.lastIndexOf('.') + 1;
    return new HeaderName(unplaced.substring(0, own), unplaced.substring(own));
  }

  String unplaced() {
    return source + bare;
  }
}

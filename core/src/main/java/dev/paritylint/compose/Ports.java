package dev.paritylint.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Published ports in the long form that Compose gives them (docker/go-connections, nat). */
final class Ports {
  private static final int MAX_RANGE = 1000;
  private static final Pattern PORT =
      Pattern.compile(
          "(?:(?:(?<ip>\\[[^\\]]*]|[^:\\[\\]]*):)?(?<published>[0-9]*(?:-[0-9]+)?):)?"
              + "(?<target>[0-9]+)(?:-(?<last>[0-9]+))?(?:/(?<protocol>[A-Za-z]+))?");

  private Ports() {}

  /**
   * Each port as {@code ip:published:target/protocol}, the first two empty where nothing says them;
   * what is no port is returned as it is written.
   */
  static List<String> expand(String written) {
    Matcher port = PORT.matcher(written);
    if (!port.matches() || written.length() > 200) {
      return List.of(written);
    }
    String ip = text(port, "ip").replaceAll("[\\[\\]]", "");
    String published = text(port, "published");
    String protocol = text(port, "protocol").isEmpty() ? "tcp" : text(port, "protocol");
    long first = number(text(port, "target"));
    long last = port.group("last") == null ? first : number(text(port, "last"));
    if (last < first || last - first > MAX_RANGE) {
      return List.of(written);
    }
    List<String> all = new ArrayList<>();
    for (long target = first; target <= last; target++) {
      String outside = first == last ? published : nth(published, target - first);
      all.add(ip + ":" + outside + ":" + target + "/" + protocol.toLowerCase(Locale.ROOT));
    }
    return all;
  }

  private static String nth(String range, long index) {
    return range.isEmpty() ? "" : String.valueOf(number(range.replaceFirst("-.*", "")) + index);
  }

  private static long number(String digits) {
    return digits.length() > 9 ? -1 : Long.parseLong(digits);
  }

  private static String text(Matcher matcher, String group) {
    String text = matcher.group(group);
    return text == null ? "" : text;
  }
}

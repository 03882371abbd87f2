package dev.paritylint.rules.url;

import dev.paritylint.vocabulary.Spelling;
import java.util.Locale;
import java.util.regex.Pattern;

/** How hosts resemble each other. */
final class HostNames {
  private static final int SHORTEST_FOR_ONE_SLIP = 5;
  private static final int SHORTEST_FOR_TWO_SLIPS = 8;
  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  /** Where strangers have names side by side. */
  private static final Pattern SHARED =
      Pattern.compile(
          "[^.]+|(co|com|org|net|gov|ac|edu)\\.[a-z]{2}"
              + "|.*\\b(run\\.app|web\\.app|firebaseapp\\.com|herokuapp\\.com|vercel\\.app"
              + "|netlify\\.app|pages\\.dev|workers\\.dev|fly\\.dev|onrender\\.com|github\\.io"
              + "|amazonaws\\.com|cloudfront\\.net|azurewebsites\\.net|cloudfunctions\\.net"
              + "|googleapis\\.com|appspot\\.com|ondigitalocean\\.app|railway\\.app)");

  private HostNames() {}

  /** Whether it can be told what a routed host takes: a name, or one below a wildcard. */
  static boolean isClear(String routed) {
    return !routed.startsWith("~") && routed.lastIndexOf('*') <= 0 && !routed.contains("?");
  }

  /** Whether a routed host, perhaps with a wildcard in front, takes this one. */
  static boolean takes(String routed, String host) {
    String pattern = routed.toLowerCase(Locale.ROOT);
    if (pattern.startsWith("*") || pattern.startsWith(".")) {
      return host.endsWith(pattern.replaceFirst("^\\*", ""));
    }
    return pattern.equals(host);
  }

  /** Whether one is a slip of the pen for the other: other separators, or few other letters. */
  static boolean isNearMiss(String one, String other) {
    if (one.equals(other)) {
      return false;
    }
    return letters(one).equals(letters(other)) || differInOneLabel(one, other);
  }

  private static boolean differInOneLabel(String one, String other) {
    String[] labels = one.split("\\.", -1);
    String[] others = other.split("\\.", -1);
    if (labels.length != others.length) {
      return false;
    }
    int differing = -1;
    for (int i = 0; i < labels.length; i++) {
      if (!labels[i].equals(others[i])) {
        if (differing >= 0) {
          return false;
        }
        differing = i;
      }
    }
    return differing >= 0 && isSlip(labels[differing], others[differing]);
  }

  /** Short words and numbers differ on purpose: api and app, node1 and node2. */
  private static boolean isSlip(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    if (DIGIT.matcher(one + other).find() || shorter < SHORTEST_FOR_ONE_SLIP) {
      return false;
    }
    return Spelling.slips(one, other) <= (shorter < SHORTEST_FOR_TWO_SLIPS ? 1 : 2);
  }

  private static String letters(String host) {
    return host.replaceAll("[^a-z0-9]", "");
  }

  /** Whether both are names directly below one domain that a single owner has. */
  static boolean areSiblings(String one, String other) {
    String parent = parent(one);
    return parent.equals(parent(other)) && !SHARED.matcher(parent).matches();
  }

  private static String parent(String host) {
    return host.substring(host.indexOf('.') + 1);
  }
}

package dev.paritylint.terraform;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** IPv4 and IPv6 addresses as numbers, read and written as Go's net package does. */
final class IpAddresses {
  static final int BITS_4 = 32;
  static final int BITS_6 = 128;

  private static final int GROUPS = 8;
  private static final Pattern DOTTED =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
  private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");

  /** What IPv6 puts before an address of IPv4. */
  private static final BigInteger MAPPED = BigInteger.valueOf(0xffff);

  private IpAddresses() {}

  static Optional<BigInteger> parse4(String text) {
    Matcher matcher = DOTTED.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long address = 0;
    for (int i = 1; i <= 4; i++) {
      int part = Integer.parseInt(matcher.group(i));
      if (part > 255) {
        return Optional.empty();
      }
      address = address << 8 | part;
    }
    return Optional.of(BigInteger.valueOf(address));
  }

  static Optional<BigInteger> parse6(String text) {
    int gap = text.indexOf("::");
    Optional<List<Integer>> head = groups(gap < 0 ? text : text.substring(0, gap));
    Optional<List<Integer>> tail = groups(gap < 0 ? "" : text.substring(gap + 2));
    if (head.isEmpty() || tail.isEmpty()) {
      return Optional.empty();
    }
    int missing = GROUPS - head.get().size() - tail.get().size();
    if (gap < 0 ? missing != 0 : missing < 1) {
      return Optional.empty();
    }
    BigInteger address = BigInteger.ZERO;
    for (int group : head.get()) {
      address = address.shiftLeft(16).or(BigInteger.valueOf(group));
    }
    address = address.shiftLeft(16 * missing);
    for (int group : tail.get()) {
      address = address.shiftLeft(16).or(BigInteger.valueOf(group));
    }
    return Optional.of(address);
  }

  /** The groups between colons; the last may be an address of IPv4, which makes two. */
  private static Optional<List<Integer>> groups(String text) {
    List<Integer> groups = new ArrayList<>();
    if (text.isEmpty()) {
      return Optional.of(groups);
    }
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      Optional<BigInteger> dotted =
          i == parts.length - 1 ? parse4(parts[i]) : Optional.<BigInteger>empty();
      if (dotted.isPresent()) {
        groups.add(dotted.get().shiftRight(16).intValue());
        groups.add(dotted.get().intValue() & 0xffff);
      } else if (GROUP.matcher(parts[i]).matches()) {
        groups.add(Integer.parseInt(parts[i], 16));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(groups);
  }

  static boolean isMapped(BigInteger address) {
    return address.shiftRight(BITS_4).equals(MAPPED);
  }

  static String print(BigInteger address, int bits) {
    return bits == BITS_4 ? dotted(address.longValue()) : colons(address);
  }

  private static String dotted(long address) {
    return (address >> 24 & 255)
        + "."
        + (address >> 16 & 255)
        + "."
        + (address >> 8 & 255)
        + "."
        + (address & 255);
  }

  /** The first of the longest runs of two zero groups or more is left out (RFC 5952). */
  private static String colons(BigInteger address) {
    List<String> groups = new ArrayList<>();
    for (int i = GROUPS - 1; i >= 0; i--) {
      int group = address.shiftRight(16 * i).intValue() & 0xffff;
      groups.add(Integer.toHexString(group).toLowerCase(Locale.ROOT));
    }
    int start = 0;
    int length = 1;
    for (int i = 0; i < GROUPS; i++) {
      int run = zeros(groups, i);
      if (run > length) {
        start = i;
        length = run;
      }
    }
    if (length == 1) {
      return String.join(":", groups);
    }
    return String.join(":", groups.subList(0, start))
        + "::"
        + String.join(":", groups.subList(start + length, GROUPS));
  }

  private static int zeros(List<String> groups, int from) {
    int end = from;
    while (end < groups.size() && groups.get(end).equals("0")) {
      end++;
    }
    return end - from;
  }
}

package dev.paritylint.terraform;

import dev.paritylint.terraform.TerraformValue.Text;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Functions on blocks of addresses. */
final class NetworkFunctions {
  private static final Pattern BLOCK = Pattern.compile("([0-9a-fA-F:.]{1,50})/(\\d{1,3})");
  private static final int MAX_NEW_BITS = 32;

  private NetworkFunctions() {}

  /** An address of so many bits, and how many of them name the network. */
  private record Block(BigInteger address, int bits, int prefix) {
    static Block of(BigInteger address, int bits, int prefix) {
      BigInteger network = address.shiftRight(bits - prefix).shiftLeft(bits - prefix);
      return new Block(network, bits, prefix);
    }

    BigInteger size() {
      return BigInteger.ONE.shiftLeft(bits - prefix);
    }

    BigInteger end() {
      return address.add(size());
    }

    String text() {
      return IpAddresses.print(address, bits) + "/" + prefix;
    }
  }

  static void register(Registry registry) {
    registry
        .computed("cidrsubnet", 3, 3, NetworkFunctions::subnet)
        .computed("cidrsubnets", 1, Definition.MANY, NetworkFunctions::subnets)
        .computed("cidrhost", 2, 2, NetworkFunctions::host)
        .computed("cidrnetmask", 1, 1, NetworkFunctions::netmask);
  }

  private static Block block(Arguments arguments) {
    String text = arguments.text(0);
    Matcher matcher = BLOCK.matcher(text);
    if (matcher.matches()) {
      int prefix = Integer.parseInt(matcher.group(2));
      Optional<BigInteger> four = IpAddresses.parse4(matcher.group(1));
      if (four.isPresent() && prefix <= IpAddresses.BITS_4) {
        return Block.of(four.get(), IpAddresses.BITS_4, prefix);
      }
      Optional<BigInteger> six = IpAddresses.parse6(matcher.group(1));
      if (six.isPresent() && prefix <= IpAddresses.BITS_6) {
        return six(six.get(), prefix);
      }
    }
    throw arguments.failure("\"" + text + "\" is no block of addresses, such as 10.0.0.0/16");
  }

  /** Go takes an address of IPv4 that is written as one of IPv6 for the former. */
  private static Block six(BigInteger address, int prefix) {
    int extra = IpAddresses.BITS_6 - IpAddresses.BITS_4;
    return IpAddresses.isMapped(address) && prefix >= extra
        ? Block.of(address.and(BigInteger.valueOf(0xffffffffL)), IpAddresses.BITS_4, prefix - extra)
        : Block.of(address, IpAddresses.BITS_6, prefix);
  }

  private static Block resized(Arguments arguments, Block block, int bits) {
    long prefix = (long) block.prefix() + bits;
    if (prefix < 0 || prefix > block.bits()) {
      throw arguments.failure("/" + block.prefix() + " has no room for " + bits + " more bits");
    }
    return Block.of(block.address(), block.bits(), (int) prefix);
  }

  private static BigInteger whole(Arguments arguments, int index) {
    try {
      return Numbers.checked(arguments.number(index)).toBigIntegerExact();
    } catch (ArithmeticException fraction) {
      throw arguments.failure(Numbers.print(arguments.number(index)) + " is no whole number");
    }
  }

  private static Text subnet(Arguments arguments) {
    int bits = arguments.integer(1);
    Block all = block(arguments);
    Block first = resized(arguments, all, bits);
    BigInteger number = whole(arguments, 2);
    if (number.signum() < 0 || number.bitLength() > Math.max(0, bits)) {
      throw arguments.failure("there is no subnet " + number);
    }
    BigInteger address = first.address().add(number.multiply(first.size()));
    return new Text(new Block(address, first.bits(), first.prefix()).text());
  }

  private static TerraformValue subnets(Arguments arguments) {
    Block all = block(arguments);
    List<String> subnets = new ArrayList<>();
    BigInteger next = all.address();
    for (int i = 1; i < arguments.size(); i++) {
      int bits = arguments.integer(i);
      if (bits < 1 || bits > MAX_NEW_BITS) {
        throw arguments.failure("a subnet has 1 to 32 more bits, not " + bits);
      }
      BigInteger size = resized(arguments, all, bits).size();
      BigInteger start = next.add(size).subtract(BigInteger.ONE).divide(size).multiply(size);
      Block subnet = new Block(start, all.bits(), all.prefix() + bits);
      next = subnet.end();
      if (next.compareTo(all.end()) > 0) {
        throw arguments.failure("the subnets do not fit into " + all.text());
      }
      subnets.add(subnet.text());
    }
    return arguments.list(subnets);
  }

  private static Text host(Arguments arguments) {
    Block block = block(arguments);
    BigInteger number = whole(arguments, 1);
    BigInteger from = number.signum() < 0 ? number.add(block.size()) : number;
    if (from.signum() < 0 || from.compareTo(block.size()) >= 0) {
      throw arguments.failure("there is no address " + number + " in " + block.text());
    }
    return new Text(IpAddresses.print(block.address().add(from), block.bits()));
  }

  private static Text netmask(Arguments arguments) {
    Block block = block(arguments);
    if (block.bits() != IpAddresses.BITS_4) {
      throw arguments.failure(block.text() + " is a block of IPv6, which has no netmask");
    }
    BigInteger all = BigInteger.ONE.shiftLeft(block.bits());
    return new Text(IpAddresses.print(all.subtract(block.size()), block.bits()));
  }
}

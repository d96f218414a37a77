package org.hearsay.article.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.hearsay.article.Failure;

/**
 * Which addresses may be asked: http and https, and no machine of a private network, whatever name
 * or redirect leads there. The Java machine keeps what a name means for half a minute, so that the
 * connection goes where was looked.
 */
final class Reachable {

  private final boolean allowPrivate;
  private final Names names;

  /** What a host name means. */
  interface Names {
    InetAddress[] of(String host) throws UnknownHostException;
  }

  Reachable(boolean allowPrivate, Names names) {
    this.allowPrivate = allowPrivate;
    this.names = names;
  }

  /**
   * Sees to it that an address may be asked.
   *
   * @throws Failure in one line when it may not
   */
  void check(URI address) {
    String scheme = String.valueOf(address.getScheme());
    if (!List.of("http", "https").contains(scheme) || address.getHost() == null) {
      throw new Failure(address + ": expected an address of http or https");
    }
    if (address.getUserInfo() != null) {
      throw new Failure(address.getHost() + ": expected an address without user and password");
    }
    try {
      for (InetAddress machine : names.of(address.getHost())) {
        if (!allowPrivate && isPrivate(machine)) {
          throw new Failure(
              address
                  + ": leads to a private address ("
                  + machine.getHostAddress()
                  + "); --allow-private allows it");
        }
      }
    } catch (UnknownHostException e) {
      throw new Failure(address + ": no such host", e);
    }
  }

  private static boolean isPrivate(InetAddress machine) {
    byte[] bytes = machine.getAddress();
    return machine.isLoopbackAddress()
        || machine.isAnyLocalAddress()
        || machine.isLinkLocalAddress()
        || machine.isSiteLocalAddress()
        || machine.isMulticastAddress()
        || (machine instanceof Inet6Address ? isPrivate6(bytes) : isPrivate4(bytes));
  }

  /** This network, shared ones of providers (RFC 6598), tests (RFC 2544), reserved ones. */
  private static boolean isPrivate4(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    return first == 0
        || first >= 240
        || (first == 100 && second >= 64 && second < 128)
        || (first == 192 && second == 0 && bytes[2] == 0)
        || (first == 198 && (second == 18 || second == 19));
  }

  /** Unique local ones (RFC 4193), and those that carry one of IPv4: mapped, NAT64, 6to4. */
  private static boolean isPrivate6(byte[] bytes) {
    boolean local = (bytes[0] & 0xFE) == 0xFC;
    boolean nat = bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xFF) == 0xFF;
    boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
    boolean low = true;
    for (byte b : Arrays.copyOf(bytes, 10)) {
      low &= b == 0;
    }
    return local || nat || sixToFour || low;
  }
}

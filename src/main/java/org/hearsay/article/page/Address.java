package org.hearsay.article.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.PublicationDate;

/** What the address of a page says. */
public final class Address {

  /** Parameters that say where a reader came from, and nothing of the page. */
  private static final Pattern TRACKING =
      Pattern.compile("(?i)&(?:utm_\\w+|fbclid|gclid|mc_cid|mc_eid|cmpid|ref|smid|ocid)=[^&]*");

  private static final Pattern DAY =
      Pattern.compile("/((?:19|20)\\d\\d)[/-]([01]?\\d|[a-z]{3})[/-]([0-3]?\\d)(?=[/-])");

  private Address() {}

  /** An absolute address of the web, if it is one. */
  public static Optional<URI> of(String text) {
    try {
      URI address = new URI(text.strip().replace(" ", "%20"));
      boolean web =
          address.getHost() != null
              && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
      return web ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /**
   * The id of an article at an address: without scheme, fragment and what says where a reader came
   * from; none for the first page of a site.
   */
  public static Optional<String> id(String text) {
    return of(text).flatMap(Address::id);
  }

  private static Optional<String> id(URI address) {
    String path = Optional.ofNullable(address.getPath()).orElse("").replaceFirst("(?<!/)/+$", "");
    String query =
        Optional.ofNullable(address.getQuery())
            .map(q -> TRACKING.matcher("&" + q).replaceAll("").replaceFirst("^&", ""))
            .filter(q -> !q.isEmpty())
            .map(q -> "?" + q)
            .orElse("");
    return path.isEmpty() && query.isEmpty()
        ? Optional.empty()
        : Optional.of(address.getHost().toLowerCase(Locale.ROOT) + path + query);
  }

  /** The day in {@code /2024/10/24/} or {@code /2024/oct/24/}. */
  static Optional<PublicationDate> day(String address) {
    Matcher m = DAY.matcher(address);
    if (!m.find()) {
      return Optional.empty();
    }
    boolean named = Character.isLetter(m.group(2).charAt(0));
    return PublicationDate.parse(
        named
            ? m.group(3) + " " + m.group(2) + " " + m.group(1)
            : m.group(1) + "-" + m.group(2) + "-" + m.group(3));
  }
}

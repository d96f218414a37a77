package org.hearsay.article.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an address gave.
 *
 * @param address behind all redirects
 * @param contentType as the server says; empty when it does not
 */
public record Fetched(URI address, String contentType, byte[] content) {

  private static final Pattern CHARSET = Pattern.compile("(?i)charset=[\"']?([\\w-]{2,40})");

  /** The media type without parameters, in small letters. */
  public String mediaType() {
    return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** The encoding that the server says. */
  public Optional<String> charset() {
    Matcher charset = CHARSET.matcher(contentType);
    return charset.find() ? Optional.of(charset.group(1)) : Optional.empty();
  }
}

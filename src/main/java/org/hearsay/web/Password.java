package org.hearsay.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The password of who may write, as {@code Authorization: Basic} of the user {@code hearsay} or as
 * {@code Bearer} token. After some wrong ones in a row none is looked at for a time that doubles.
 */
final class Password {

  /** Who may write. */
  static final String USER = "hearsay";

  static final int LONGEST_WAIT_SECONDS = 60;

  /** Wrong passwords in a row that cost no wait: somebody may mistype. */
  private static final int FREE_TRIES = 5;

  private static final long SECOND = 1_000_000_000L;

  /** What is thought of a request. */
  enum Verdict {
    RIGHT,
    WRONG,
    WAIT
  }

  private final byte[] bearer;
  private final byte[] basic;
  private final LongSupplier nanoTime;
  private int wrong;
  private long notBefore;

  Password(String password, LongSupplier nanoTime) {
    byte[] login = (USER + ":" + password).getBytes(StandardCharsets.UTF_8);
    this.bearer = bytes("Bearer " + password);
    this.basic = bytes("Basic " + Base64.getEncoder().encodeToString(login));
    this.nanoTime = nanoTime;
    this.notBefore = nanoTime.getAsLong();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Compares in a time that tells nothing.
   *
   * @param authorization the header of that name
   * @param browser whether it comes from a browser, where {@code Basic} may be sent unasked
   */
  synchronized Verdict judge(Optional<String> authorization, boolean browser) {
    if (authorization.isEmpty()) {
      return Verdict.WRONG;
    }
    if (nanoTime.getAsLong() - notBefore < 0) {
      return Verdict.WAIT;
    }
    byte[] given = bytes(authorization.get());
    if (MessageDigest.isEqual(given, bearer) || (!browser && MessageDigest.isEqual(given, basic))) {
      wrong = 0;
      return Verdict.RIGHT;
    }
    wrong++;
    if (wrong >= FREE_TRIES) {
      long seconds = 1L << Math.min(wrong - FREE_TRIES, 6);
      notBefore = nanoTime.getAsLong() + Math.min(seconds, LONGEST_WAIT_SECONDS) * SECOND;
    }
    return Verdict.WRONG;
  }
}

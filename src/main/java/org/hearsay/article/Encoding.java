package org.hearsay.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the encoding of a text's bytes: by its mark, else UTF-8 where every byte fits, else what
 * the text declares, else UTF-16 where half of the bytes are zero, else Windows-1252.
 *
 * <p>Text in another encoding almost never fits UTF-8, so that comes before any declaration: pages
 * that were saved or served anew often declare what they were before.
 */
public final class Encoding {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Bytes at the start that show whether every other one is zero. */
  private static final int LOOKED_AT = 400;

  private Encoding() {}

  /**
   * The text of a whole file; bytes that fit no character become U+FFFD.
   *
   * @param declared name of an encoding, from a header or the text itself; an unknown one is none
   */
  public static String text(byte[] bytes, Optional<String> declared) {
    Optional<Charset> marked = marked(bytes);
    if (marked.isPresent()) {
      String text = decoded(bytes, marked.get());
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
    return isUtf8(bytes)
        ? new String(bytes, StandardCharsets.UTF_8)
        : decoded(bytes, declared.flatMap(Encoding::named).orElseGet(() -> guessed(bytes)));
  }

  private static Optional<Charset> marked(byte[] bytes) {
    int first = at(bytes, 0);
    int second = at(bytes, 1);
    if (first == 0xEF && second == 0xBB && at(bytes, 2) == 0xBF) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (first == 0xFE && second == 0xFF) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return first == 0xFF && second == 0xFE
        ? Optional.of(StandardCharsets.UTF_16LE)
        : Optional.empty();
  }

  /**
   * The encoding of a stream that begins so.
   *
   * @param start its last character may be cut
   */
  public static Charset ofStart(byte[] start) {
    return marked(start)
        .orElseGet(() -> isUtf8(whole(start)) ? StandardCharsets.UTF_8 : guessed(start));
  }

  /** Up to the last byte of ASCII. */
  private static byte[] whole(byte[] start) {
    int end = start.length;
    while (end > 0 && start[end - 1] < 0) {
      end--;
    }
    return Arrays.copyOf(start, end);
  }

  /** Whether a stream that begins so is in UTF-16. */
  public static Optional<Charset> utf16(byte[] start) {
    return marked(start).filter(c -> !c.equals(StandardCharsets.UTF_8));
  }

  private static int at(byte[] bytes, int i) {
    return i < bytes.length ? bytes[i] & 0xFF : -1;
  }

  /** Whether all of it is UTF-8; text in UTF-16 without a mark is, too, but has zeros. */
  private static boolean isUtf8(byte[] bytes) {
    if (zeros(bytes, 0) + zeros(bytes, 1) > 0) {
      return false;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Charset guessed(byte[] bytes) {
    int half = Math.min(bytes.length, LOOKED_AT) / 2;
    if (zeros(bytes, 0) > half / 2) {
      return StandardCharsets.UTF_16BE;
    }
    if (zeros(bytes, 1) > half / 2) {
      return StandardCharsets.UTF_16LE;
    }
    return hasManyBytesOfUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS;
  }

  private static int zeros(byte[] bytes, int first) {
    int zeros = 0;
    for (int i = first; i < Math.min(bytes.length, LOOKED_AT); i += 2) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  /** A damaged text in UTF-8 has more whole characters of several bytes than broken ones. */
  private static boolean hasManyBytesOfUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long broken = text.chars().filter(c -> c == '\uFFFD').count();
    long whole = text.chars().filter(c -> c >= 0x80 && c != '\uFFFD').count();
    return whole > broken;
  }

  private static Optional<Charset> named(String name) {
    try {
      String plain = name.strip().toLowerCase(Locale.ROOT);
      boolean latin = plain.equals("iso-8859-1") || plain.equals("us-ascii");
      return Optional.of(latin ? WINDOWS : Charset.forName(plain));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static String decoded(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("replaced, not reported", e);
    }
  }
}

package org.hearsay.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Strict decoding: other bytes than UTF-8 are an error with their line, a leading mark is none. */
public final class Utf8 {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Utf8() {}

  /**
   * The text of a file or line.
   *
   * @param firstLine number of its first line
   */
  public static String text(String where, byte[] bytes, int firstLine) {
    try {
      String text = decoded(bytes, 0, bytes.length);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      int line = firstLine + lineOfBadByte(bytes);
      throw new Failure(where + ":" + line + ": expected UTF-8, found other bytes", e);
    }
  }

  /** The text with what is half a character only replaced; offsets are the same. */
  public static String whole(String text) {
    if (text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      return text;
    }
    StringBuilder whole = new StringBuilder();
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '\uFFFD' : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }

  private static String decoded(byte[] bytes, int from, int to) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes, from, to - from))
        .toString();
  }

  private static int lineOfBadByte(byte[] bytes) {
    int line = 0;
    int start = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '\n') {
        try {
          decoded(bytes, start, i);
        } catch (CharacterCodingException e) {
          return line;
        }
        line++;
        start = i + 1;
      }
    }
    return line;
  }
}

package org.hearsay.cli.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * UTF-8 text whose characters cannot steer a terminal, nor turn its writing around: they stand as
 * their numbers. Names, paths and words of articles are other people's.
 */
public final class VisibleText extends FilterOutputStream {

  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cntrl}\\x80-\\x9f\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

  private static final String KEPT = "\t\n" + System.lineSeparator();

  private static final int LONGEST_CHARACTER = 4;

  private final byte[] character = new byte[LONGEST_CHARACTER];
  private int begun;

  private VisibleText(OutputStream out) {
    super(out);
  }

  /** A stream for lines that a person may read. */
  public static PrintStream to(OutputStream out) {
    return new PrintStream(new VisibleText(out), true, StandardCharsets.UTF_8);
  }

  /** The same for a text, line ends included. */
  static String of(String text) {
    return STEERING.matcher(text).replaceAll(m -> "\\\\u%04X".formatted((int) m.group().charAt(0)));
  }

  @Override
  public void write(int b) throws IOException {
    boolean first = (b & 0xC0) != 0x80;
    if (first) {
      flushCharacter();
    }
    if (begun == LONGEST_CHARACTER) {
      flushCharacter(); // no UTF-8
    }
    character[begun++] = (byte) b;
    if ((b & 0x80) == 0 || begun == length(character[0])) {
      flushCharacter();
    }
  }

  /** Bytes of the character that begins so. */
  private static int length(byte first) {
    return Math.max(1, Integer.numberOfLeadingZeros(~(first << 24)));
  }

  private void flushCharacter() throws IOException {
    String text = new String(character, 0, begun, StandardCharsets.UTF_8);
    if (text.length() == 1 && !KEPT.contains(text) && STEERING.matcher(text).matches()) {
      out.write(of(text).getBytes(StandardCharsets.UTF_8));
    } else {
      out.write(character, 0, begun);
    }
    begun = 0;
  }

  @Override
  public void close() throws IOException {
    flushCharacter();
    super.close();
  }
}

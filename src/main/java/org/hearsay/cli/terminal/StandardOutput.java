package org.hearsay.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.hearsay.article.Failure;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import picocli.CommandLine;

/** Standard output whose errors end the command; a {@link PrintStream} alone swallows them. */
public final class StandardOutput extends FilterOutputStream {

  /** Width of what goes to no terminal, or to one that does not say. */
  private static final int WIDTH = 120;

  private StandardOutput(OutputStream out) {
    super(out);
  }

  /** Nobody reads any more, as behind {@code | head}: an end, but nothing to complain about. */
  public static final class NobodyReads extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NobodyReads(IOException e) {
      super(e);
    }
  }

  /** Standard output of this program; what goes to a terminal does not steer it. */
  public static PrintStream open() {
    PrintStream out = of(new FileOutputStream(FileDescriptor.out));
    return CommandLine.Help.Ansi.AUTO.enabled() ? VisibleText.to(out) : out;
  }

  /** Characters of a line. */
  static int width() {
    if (!CommandLine.Help.Ansi.AUTO.enabled()) {
      return WIDTH;
    }
    try (Terminal terminal = TerminalBuilder.builder().dumb(true).build()) {
      return terminal.getWidth() > 0 ? terminal.getWidth() : WIDTH;
    } catch (IOException e) {
      return WIDTH; // a terminal that cannot be asked
    }
  }

  /** A stream whose errors are thrown as {@link Failure} or {@link NobodyReads}. */
  public static PrintStream of(OutputStream raw) {
    return new PrintStream(
        new BufferedOutputStream(new StandardOutput(raw)), true, StandardCharsets.UTF_8);
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw ended(e);
    }
  }

  @Override
  public void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw ended(e);
    }
  }

  private static RuntimeException ended(IOException e) {
    String reason = String.valueOf(e.getMessage());
    return reason.contains("Broken pipe")
        ? new NobodyReads(e)
        : new Failure("standard output: cannot be written: " + reason, e);
  }
}

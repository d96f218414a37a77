package org.hearsay.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * The answer to a query. Its beginning is held back by the server, so that an error before its end
 * becomes a status; an error later breaks the connection, so that no cut answer looks whole.
 * Formats that have comments end with one that says why.
 */
final class Answer extends HttpServletResponseWrapper {

  /** Formats where a line that begins with a # is a comment. */
  private static final Set<String> LINES =
      Set.of("text/turtle", "application/trig", "application/n-triples", "application/n-quads");

  private final HttpServletResponse response;
  private final Running running;
  private final long longest;
  private final ServletOutputStream out = new Out();
  private final PrintWriter writer =
      new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));

  private long written;
  private boolean failed;
  private boolean closed;

  Answer(HttpServletResponse response, Running running, long longest) {
    super(response);
    this.response = response;
    this.running = running;
    this.longest = longest;
    response.setBufferSize(Limits.HELD_BYTES);
  }

  private synchronized void write(byte[] bytes, int from, int length) throws IOException {
    if (closed || failed) {
      throw new IOException("this answer has ended");
    }
    written += length;
    if (written > longest) {
      running.stop("The answer is longer than " + longest + " bytes; add a LIMIT.");
    }
    if (running.stopped().isPresent()) {
      throw new IOException(running.stopped().get());
    }
    response.getOutputStream().write(bytes, from, length);
  }

  /**
   * Says why there is no answer where there is none; nothing is written afterwards.
   *
   * @throws IOException when it is too late to say so: the connection breaks
   */
  synchronized void end() throws IOException {
    writer.flush();
    closed = true;
    if (running.stopped().isEmpty() && !failed) {
      return;
    }
    if (response.isCommitted()) {
      String why = running.stopped().orElse("the answer failed");
      response.getOutputStream().write(comment(why).getBytes(StandardCharsets.UTF_8));
      response.flushBuffer();
      throw new IOException(why);
    }
    response.resetBuffer();
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setContentType("text/plain;charset=utf-8");
    response
        .getOutputStream()
        .write((running.stopped().orElse("No answer.") + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** A line for who reads a cut answer; JSON and tables have none. */
  private String comment(String why) {
    String line = why.replaceAll("\\R", " ");
    String type =
        Optional.ofNullable(response.getContentType()).orElse("").split(";", 2)[0].strip();
    if (LINES.contains(type)) {
      return "\n# " + line + "\n";
    }
    return type.endsWith("xml") ? "\n<!-- " + line.replace("--", "- -") + " -->\n" : "";
  }

  @Override
  public synchronized void setStatus(int status) {
    if (response.isCommitted()) {
      failed |= status >= SC_BAD_REQUEST; // an error that comes too late to be said
    } else if (!closed) {
      super.setStatus(status);
    }
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    setStatus(status);
    if (!response.isCommitted()) {
      response.resetBuffer();
      setContentType("text/plain;charset=utf-8");
      out.print(message + "\n");
    }
  }

  @Override
  public void sendError(int status) throws IOException {
    sendError(status, "Error " + status);
  }

  @Override
  public synchronized void setHeader(String name, String value) {
    if (!closed) {
      super.setHeader(name, value);
    }
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return out;
  }

  @Override
  public PrintWriter getWriter() {
    return writer;
  }

  @Override
  public void setContentLength(int length) {
    // Known at the end only.
  }

  @Override
  public void setContentLengthLong(long length) {
    // Known at the end only.
  }

  @Override
  public void flushBuffer() {
    // What is held stays held.
  }

  /** Writes to the answer. */
  private final class Out extends ServletOutputStream {
    @Override
    public void write(int one) throws IOException {
      Answer.this.write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      Answer.this.write(bytes, from, length);
    }

    @Override
    public void flush() {
      // What is held stays held.
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("answers are written by one thread");
    }
  }
}

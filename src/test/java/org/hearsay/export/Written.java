package org.hearsay.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/** What a writer wrote, as a text. */
public final class Written {

  private Written() {}

  /** Something that writes. */
  public interface Writing {
    void to(Writer out) throws IOException;
  }

  public static String by(Writing writing) {
    StringWriter out = new StringWriter();
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}

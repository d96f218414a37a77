package org.hearsay.article;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/**
 * Something the user can mend, said in one line: where it is, what was expected and what is there.
 */
public final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Failure(String line) {
    super(line);
  }

  public Failure(String line, Throwable cause) {
    super(line, cause);
  }

  /** What an input or output error means, without the path that {@code where} names already. */
  public static Failure of(Object where, IOException e) {
    String reason = String.valueOf(e.getMessage()).replace(where + ": ", "");
    if (e instanceof NoSuchFileException) {
      reason = "no such file or folder";
    } else if (e instanceof AccessDeniedException) {
      reason = "permission denied";
    } else if (e instanceof CharacterCodingException) {
      reason = "expected UTF-8, found other bytes";
    }
    return new Failure(where + ": " + reason, e);
  }
}

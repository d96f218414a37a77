package org.hearsay.extract.attribution;

import java.util.List;
import org.hearsay.article.Span;

/** What was found: the stretches of text, the frame, and the preposition that joins the cue. */
record Complement(List<Span> spans, String frame, String label, int particle) {

  Complement(List<Span> spans, String frame) {
    this(spans, frame, frame, -1);
  }
}

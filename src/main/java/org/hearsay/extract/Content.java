package org.hearsay.extract;

import java.util.List;
import org.hearsay.article.Span;

/** What was found: the stretches of text, the frame, and the preposition that joins the cue. */
record Content(List<Span> spans, String frame, String label, int particle) {

  Content(List<Span> spans, String frame) {
    this(spans, frame, frame, -1);
  }
}

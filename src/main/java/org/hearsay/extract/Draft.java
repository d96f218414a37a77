package org.hearsay.extract;

import java.util.List;
import org.hearsay.article.Span;

/**
 * A claim as found in the text, before it is known who speaks and what it means.
 *
 * @param sentence index of the cue's sentence
 * @param anchor token of the cue that governs the content
 * @param sourceHead head token of the source in the sentence of the cue, -1 when there is none
 * @param type what the cue does with its content
 * @param frame how the content stands to the cue, see {@code cues.txt}; further {@code quote},
 *     {@code left}, {@code phrase}, {@code colon}
 */
record Draft(
    int sentence,
    int anchor,
    int sourceHead,
    List<Span> source,
    List<Span> cue,
    List<Span> content,
    CueLexicon.CueClass type,
    String frame) {

  Draft withContent(List<Span> spans) {
    return new Draft(sentence, anchor, sourceHead, source, cue, List.copyOf(spans), type, frame);
  }

  /** What found it. */
  String rule() {
    return type.name().toLowerCase(java.util.Locale.ROOT) + "-" + frame.replace(":", "");
  }
}

package org.hearsay.extract.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.article.Span;
import org.hearsay.extract.lexicon.CueLexicon;
import org.hearsay.extract.lexicon.CueLexicon.CueClass;
import org.hearsay.extract.lexicon.WordList;

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
public record Attribution(
    int sentence,
    int anchor,
    int sourceHead,
    List<Span> source,
    List<Span> cue,
    List<Span> content,
    CueClass type,
    String frame) {

  /** "is believed to be lost": reported by nobody who is named. */
  static final String RAISED = "raised";

  /** How a clause or quotation stands to its verb, besides "that". */
  private static final Set<String> CLAUSAL = Set.of("left", "quote", "rest");

  public Attribution withContent(List<Span> spans) {
    return new Attribution(
        sentence, anchor, sourceHead, source, cue, List.copyOf(spans), type, frame);
  }

  /** What found it: {@code say-that}. */
  public String rule() {
    return rule(type, frame);
  }

  private static String rule(CueClass type, String frame) {
    return type.name().toLowerCase(Locale.ROOT) + "-" + frame.replace(":", "");
  }

  /** All rules that can find something: every class of cues in each of its frames. */
  public static Set<String> rules() {
    Set<String> rules = new TreeSet<>();
    CueLexicon.bundled()
        .frames()
        .forEach(
            (type, frames) -> {
              boolean verb = type != CueClass.NOUN && type != CueClass.ADJECTIVE;
              frames.forEach(f -> rules.add(rule(type, f)));
              if (verb && frames.contains("that")) {
                CLAUSAL.forEach(f -> rules.add(rule(type, f)));
              }
            });
    rules.add(rule(CueClass.SAY, "phrase"));
    rules.add(rule(CueClass.SAY, ColonCues.FRAME));
    rules.add(rule(CueClass.ASK, ColonCues.FRAME));
    for (String verb : WordList.RAISING.words()) {
      rules.add(rule(VerbCues.type(CueLexicon.bundled().verb(verb), "to"), RAISED));
    }
    rules.add(rule(CueClass.DENY, NeitherCues.FRAME));
    return rules;
  }

  /** Whether a speaker's name, a colon and his words make it up, as in interviews. */
  public boolean isTurn() {
    return frame.equals(ColonCues.FRAME);
  }

  /** "neither confirmed nor denied": whether the cue says that nothing is said. */
  public boolean saysNothing() {
    return frame.equals(NeitherCues.FRAME);
  }
}

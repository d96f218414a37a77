package org.hearsay.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.article.Span;
import org.hearsay.extract.CueLexicon.CueClass;
import org.hearsay.nlp.Sentence;

/** Finds the claims of reporting verbs: one frame after the other, the first that fits wins. */
final class VerbCues {

  private final CueLexicon lexicon = CueLexicon.bundled();
  private final ReportedSpeech reported;

  VerbCues(Quotations quotations) {
    reported = new ReportedSpeech(quotations);
  }

  /** The claim that the word at {@code v} makes, if it makes one. */
  Optional<Draft> find(Sentence s, int index, int v) {
    Predicate p = new Predicate(s, v);
    Map<String, CueClass> frames = lexicon.verb(p.lemma());
    if (frames.isEmpty() || !p.token().tag().startsWith("V")) {
      return Optional.empty();
    }
    Content content = content(p, frames);
    if (content == null) {
      return Optional.empty();
    }
    int source = source(p, content);
    BitSet cue = p.cue();
    if (content.particle >= 0) {
      cue.set(content.particle);
    }
    return Optional.of(
        new Draft(
            index,
            v,
            source,
            p.source(source),
            Tokens.spans(s, cue),
            content.spans,
            frames.getOrDefault(content.frame, frames.values().iterator().next()),
            content.label));
  }

  /** What was found: the stretches of text, the frame, and the preposition that joins the cue. */
  private record Content(List<Span> spans, String frame, String label, int particle) {

    Content(List<Span> spans, String frame) {
      this(spans, frame, frame, -1);
    }
  }

  private int source(Predicate p, Content content) {
    if (p.isPassive()) {
      return p.agent();
    }
    int subject = speaker(p);
    if (subject < 0) {
      return -1;
    }
    Span at = p.s.token(subject).span();
    return content.spans.stream().anyMatch(c -> c.contains(at)) ? -1 : subject;
  }

  /**
   * The subject; of an inverted report ("said Hugh Hill") also what the parser took for an object.
   */
  private int speaker(Predicate p) {
    int subject = p.subject();
    boolean own = p.s.children(p.v, "nsubj").length > 0;
    if (!own && lexicon.quotes(p.lemma()) && p.token().tag().matches("VB[DZ]")) {
      for (int c : p.right("obj", "obl:unmarked", "xcomp")) {
        boolean name = Set.of("PROPN", "PRON", "NOUN").contains(p.s.token(c).pos());
        if (name && c - p.v < 12 && ReportedSpeech.isBroken(p.s, p.v)) {
          return c;
        }
      }
    }
    boolean finite = p.token().tag().matches("VB[DZP]");
    return own || !finite || !lexicon.quotes(p.lemma())
        ? subject
        : Math.max(subject, p.nounBefore());
  }

  private Content content(Predicate p, Map<String, CueClass> frames) {
    Content found = null;
    if (frames.containsKey("that")) {
      found = that(p);
    }
    if (found == null && frames.containsKey("wh")) {
      found =
          reported
              .clause(p, true)
              .map(set -> new Content(Tokens.spans(p.s, set), "wh"))
              .orElse(null);
    }
    for (String frame : List.of("to", "objto", "ing")) {
      if (found == null && frames.containsKey(frame)) {
        found = infinitive(p, frame);
      }
    }
    for (String frame : List.of("small", "as")) {
      if (found == null && frames.containsKey(frame)) {
        found = predicated(p, frame);
      }
    }
    for (String frame : frames.keySet().stream().filter(f -> f.endsWith(":")).sorted().toList()) {
      if (found == null) {
        found = prepositional(p, frame);
      }
    }
    if (found == null && frames.containsKey("obj")) {
      found = object(p);
    }
    return found;
  }

  private Content that(Predicate p) {
    return reported
        .find(p, speaker(p))
        .map(r -> new Content(r.spans(), "that", r.label(), -1))
        .orElse(null);
  }

  private Content infinitive(Predicate p, String frame) {
    for (int c : p.right("xcomp", "ccomp", "advcl")) {
      boolean to = p.mark(c).map(m -> m.text().equals("to")).orElse(false);
      boolean gerund = p.s.token(c).tag().equals("VBG");
      int[] objects = p.right("obj", "iobj");
      boolean object = objects.length > 0 && objects[0] < c;
      boolean ownSubject = p.s.children(c, "nsubj").length > 0;
      boolean fits =
          switch (frame) {
            case "to" -> to && !object && !ownSubject;
            case "objto" -> to && (object || ownSubject || p.isPassive());
            default -> gerund;
          };
      if (fits) {
        BitSet set = Tokens.below(p.s, c);
        set.clear(0, p.v + 1);
        if (object && frame.equals("objto")) {
          set.or(Tokens.below(p.s, objects[0]));
        }
        return new Content(Tokens.spans(p.s, set), frame);
      }
    }
    return null;
  }

  /** "call it a lie", "dismiss the claim as a rumour": object and predicate together. */
  private Content predicated(Predicate p, String frame) {
    int[] objects = p.isPassive() ? p.s.children(p.v, "nsubj:pass") : p.right("obj");
    int predicate = -1;
    if (frame.equals("as")) {
      predicate = p.with("as");
      for (int c : objects) {
        for (int n : p.s.children(c, "nmod")) {
          for (int mark : p.s.children(n, "case")) {
            predicate = predicate < 0 && p.s.token(mark).text().equals("as") ? n : predicate;
          }
        }
      }
    } else {
      for (int c : p.right("xcomp", "obj")) {
        predicate = objects.length == 0 || c != objects[0] ? c : predicate;
      }
    }
    if (objects.length == 0) {
      return null;
    }
    if (predicate < 0) {
      return frame.equals("small") ? named(p, objects[0]) : null;
    }
    BitSet set = Tokens.below(p.s, objects[0]);
    set.or(Tokens.below(p.s, predicate));
    set.clear(p.v);
    return new Content(Tokens.spans(p.s, set), frame);
  }

  /**
   * "called the senator a 'nasty guy'" where the tree has lost the predicate: all to the clause's
   * end.
   */
  private Content named(Predicate p, int object) {
    int[] below = p.s.subtree(p.v);
    int last = Math.max(below[below.length - 1], object);
    boolean mark = false;
    for (int i = object; i <= last; i++) {
      mark |= p.s.token(i).text().equals("\"");
    }
    boolean active = !p.isPassive() && p.subject() >= 0;
    boolean name = Set.of("PROPN", "PRON").contains(p.s.token(object).pos());
    if (!active || !(mark || (name && last - object > 1))) {
      return null;
    }
    int first = p.s.subtree(object)[0];
    return new Content(Tokens.spans(p.s, Tokens.range(Math.max(first, p.v + 1), last)), "small");
  }

  private Content prepositional(Predicate p, String frame) {
    String preposition = frame.substring(0, frame.length() - 1);
    int c = p.with(preposition);
    if (c < 0) {
      return null;
    }
    BitSet set = Tokens.below(p.s, c);
    int particle = -1;
    for (int mark : p.s.children(c, "case", "mark")) {
      if (p.s.token(mark).text().equals(preposition)) {
        particle = mark;
        set.clear(mark);
      }
    }
    if (preposition.equals("of") && p.right("obj").length > 0 && p.right("obj")[0] < c) {
      BitSet object = Tokens.below(p.s, p.right("obj")[0]);
      object.or(Tokens.below(p.s, c));
      return new Content(Tokens.spans(p.s, object), frame);
    }
    return new Content(Tokens.spans(p.s, set), frame, frame, particle == p.v + 1 ? particle : -1);
  }

  private Content object(Predicate p) {
    int[] objects = p.isPassive() ? p.s.children(p.v, "nsubj:pass") : p.right("obj");
    if (objects.length == 0 || (p.isPassive() && p.agent() < 0)) {
      return null;
    }
    BitSet set = Tokens.below(p.s, objects[0]);
    set.clear(p.v);
    return new Content(Tokens.spans(p.s, set), "obj");
  }
}

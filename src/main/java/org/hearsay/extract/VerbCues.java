package org.hearsay.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.article.Span;
import org.hearsay.extract.CueLexicon.CueClass;
import org.hearsay.extract.Quotations.Quote;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** Finds the claims of reporting verbs: one frame after the other, the first that fits wins. */
final class VerbCues {

  private static final Set<String> WH =
      Set.of("whether", "how", "what", "why", "where", "when", "who", "which", "if");
  /** Verbs that take the person spoken to as an object. */
  private static final Set<String> ADDRESSED =
      Set.of("tell", "inform", "notify", "assure", "remind", "warn", "advise", "ask");

  private static final Set<String> BREAKS = Set.of(",", "\"", "'", "-", "--", "?", "!", ";", ")");

  private final CueLexicon lexicon = CueLexicon.bundled();
  private final Quotations quotations;

  VerbCues(Quotations quotations) {
    this.quotations = quotations;
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
        if (name && c - p.v < 12 && broken(p.s, p.v)) {
          return c;
        }
      }
    }
    boolean finite = p.token().tag().matches("VB[DZP]");
    return own || !finite || !lexicon.quotes(p.lemma()) ? subject : Math.max(subject, p.nounBefore());
  }

  /** Whether a comma or a closing mark stands right before this token. */
  private static boolean broken(Sentence s, int token) {
    return token > 0 && BREAKS.contains(s.token(token - 1).text());
  }

  private Content content(Predicate p, Map<String, CueClass> frames) {
    Content found = null;
    if (frames.containsKey("that")) {
      found = that(p);
    }
    if (found == null && frames.containsKey("wh")) {
      found = clause(p, "wh");
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
    List<Span> spans = new ArrayList<>();
    int subject = speaker(p);
    BitSet chunk = p.chunk(subject);
    boolean quotes = lexicon.quotes(p.lemma());
    String label = "that";
    if (quotes) {
      List<Span> left = left(p, chunk);
      if (!left.isEmpty()) {
        spans.addAll(left);
        label = "left";
      }
    }
    Content right = clause(p, "that");
    if (right != null && spans.isEmpty()) {
      return right;
    }
    if (quotes) {
      Optional<Quote> next = quotations.startingAfter(p.s.span(p.v, chunk.length() - 1).end());
      if (next.isPresent() && next.get().block().equals(p.s.block())) {
        spans.add(next.get().span());
        label = spans.size() == 1 ? "quote" : label;
      }
    }
    if (spans.isEmpty() && quotes) {
      return rest(p, lexicon.verb(p.lemma()).containsKey("obj"));
    }
    return spans.isEmpty() ? null : new Content(spans, "that", label, -1);
  }

  /** Content before the report, and what follows it when the report was put in between. */
  private List<Span> left(Predicate p, BitSet chunk) {
    Sentence s = p.s;
    int start = chunk.nextSetBit(0);
    int end = chunk.length() - 1;
    if (start < 2 || !BREAKS.contains(s.token(start - 1).text())) {
      return List.of();
    }
    Optional<Quote> quote = quotations.endingBefore(s.token(start).span().start());
    String relation = p.token().baseRelation();
    boolean complement = s.children(p.v, "ccomp").length > 0 && s.children(p.v, "ccomp")[0] < start;
    boolean parataxis = relation.equals("parataxis") && p.token().head() < start;
    boolean last = end + 1 >= s.size() || (end + 2 >= s.size() && s.token(end + 1).isPunctuation());
    boolean inserted = !last && ",".equals(s.token(end + 1).text());
    boolean reports = p.token().tag().matches("VB[DZP]") && end > start;
    boolean tail = reports && (last || inserted || (s.token(end + 1).isPunctuation() && relation.equals("root")))
        && (inserted || p.right("ccomp", "xcomp", "obj").length == 0);
    if (quote.isEmpty() && !complement && !parataxis && !tail) {
      return List.of();
    }
    int first = 0;
    int anchor = parataxis ? p.token().head() : complement ? s.children(p.v, "ccomp")[0] : -1;
    if (quote.isPresent()) {
      first = quoteStart(s, quote.get(), start);
    } else if (anchor >= 0) {
      first = Math.min(s.subtree(anchor)[0], anchor);
      first = first <= 2 ? 0 : first;
      if (s.token(first).pos().equals("CCONJ") && first > 0) {
        first++;
      }
    }
    BitSet set = Tokens.range(first, start - 1);
    if (inserted && quote.isEmpty() && goesOn(s, end + 2)) {
      set.or(Tokens.range(end + 2, s.size() - 1));
    }
    return Tokens.spans(s, set);
  }

  /** Whether the sentence goes on as before the insertion: not with a participle or a new report. */
  private static boolean goesOn(Sentence s, int next) {
    return next < s.size()
        && !s.token(next).tag().equals("VBG")
        && !Set.of("but", "and", "which", "who").contains(s.token(next).text());
  }

  /**
   * Where the content that ends in a quotation begins: at its clause when the quotation is a part.
   */
  private int quoteStart(Sentence s, Quote quote, int end) {
    int open = 0;
    while (open < end && s.token(open).span().end() <= quote.span().start()) {
      open++;
    }
    if (open == 0) {
      return 0;
    }
    Token before = s.token(open - 1);
    return before.isPunctuation() && !before.text().equals("(") ? open : 0;
  }

  /**
   * All behind a verb of speech, when it holds a finite verb: the parser has taken the subject of
   * the reported clause for an object.
   */
  private static Content rest(Predicate p, boolean takesObjects) {
    Sentence s = p.s;
    if (p.isPassive() || s.children(p.v, "nsubj").length == 0) {
      return null;
    }
    int[] below = s.subtree(p.v);
    int last = p.token().baseRelation().equals("root") ? s.size() - 1 : below[below.length - 1];
    int first = p.v + 1;
    int that = -1;
    for (int i = first; i <= Math.min(last, first + 9) && that < 0; i++) {
      that = s.token(i).text().equals("that") && i > p.v ? i : -1;
      if (s.token(i).tag().matches("VB[DZP]|MD|,")) {
        break;
      }
    }
    if (that < 0 && (takesObjects || ADDRESSED.contains(p.lemma()) || first > last)) {
      return null;
    }
    if (that < 0 && !Set.of("NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM").contains(s.token(first).pos())) {
      return null;
    }
    int from = that < 0 ? first : that;
    boolean finite = false;
    for (int i = from; i <= last; i++) {
      finite |= s.token(i).tag().matches("VB[DZP]|MD");
    }
    return finite ? new Content(Tokens.spans(s, Tokens.range(from, last)), "that", "rest", -1) : null;
  }

  private Content clause(Predicate p, String frame) {
    for (int c : p.right("ccomp", "xcomp", "parataxis", "advcl")) {
      Optional<Token> mark = p.mark(c);
      String relation = p.s.token(c).baseRelation();
      boolean wh = startsWithWh(p.s, c);
      boolean that = mark.map(m -> m.lemma().equals("that")).orElse(false);
      boolean infinite = mark.map(m -> m.text().equals("to")).orElse(false);
      boolean fits =
          switch (relation) {
            case "ccomp" -> !infinite && wh == frame.equals("wh");
            case "advcl" -> that && frame.equals("that");
            case "parataxis" ->
                frame.equals("that") && p.s.children(c, "nsubj", "nsubj:pass").length > 0 && !wh;
            default -> wh && frame.equals("wh");
          };
      if (fits) {
        return new Content(Tokens.spans(p.s, clauseTokens(p, c)), frame);
      }
    }
    return null;
  }

  private static BitSet clauseTokens(Predicate p, int c) {
    BitSet set = Tokens.below(p.s, c);
    set.clear(0, p.v + 1);
    return set;
  }

  private static boolean startsWithWh(Sentence s, int clause) {
    int first = s.subtree(clause)[0];
    String word = s.token(first).lemma().toLowerCase(java.util.Locale.ROOT);
    return WH.contains(word);
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
        BitSet set = clauseTokens(p, c);
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

  /** "called the senator a 'nasty guy'" where the tree has lost the predicate: all to the clause's end. */
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

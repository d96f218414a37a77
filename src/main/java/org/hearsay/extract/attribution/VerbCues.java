package org.hearsay.extract.attribution;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.article.Span;
import org.hearsay.extract.grammar.Clauses;
import org.hearsay.extract.grammar.Predicate;
import org.hearsay.extract.grammar.Tokens;
import org.hearsay.extract.lexicon.CueLexicon;
import org.hearsay.extract.lexicon.CueLexicon.CueClass;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.nlp.Sentence;

/** Finds the claims of reporting verbs: one frame after the other, the first that fits wins. */
final class VerbCues {

  private static final List<String> ORDER =
      List.of("as", "that", "wh", "to", "objto", "ing", "small");

  private final CueLexicon lexicon = CueLexicon.bundled();
  private final SourceFinder sources = new SourceFinder();
  private final ReportedSpeech reported;
  private final Quotations quotations;

  VerbCues(Quotations quotations) {
    this.quotations = quotations;
    reported = new ReportedSpeech(quotations);
  }

  /** The claim that the word at {@code v} makes, if it makes one. */
  Optional<Attribution> find(Sentence s, int index, int v) {
    Predicate p = new Predicate(s, v);
    Map<String, CueClass> frames = lexicon.verb(p.lemma());
    boolean says = p.token().isVerbForm() && !isAlleged(p) && !SourceFinder.handsOn(p);
    if (frames.isEmpty() || !says) {
      return Optional.empty();
    }
    return content(p, frames)
        .filter(content -> !holdsItsThing(p, content) && !leavesQuotation(p, content))
        .map(content -> p.v == 0 ? upToComma(p, content) : content)
        .map(content -> attribution(p, index, frames, content))
        .filter(d -> SourceFinder.canSpeak(p, d.sourceHead()))
        .filter(d -> !SourceFinder.isNobody(s, d.sourceHead()) && !isQuoted(p, d.source()));
  }

  /** "The planet they <u>found</u> was a giant": what is said of the thing found. */
  private static boolean holdsItsThing(Predicate p, Complement content) {
    int thing = p.token().relation().equals("acl:relcl") ? p.token().head() : -1;
    int main = thing >= 0 && p.s.token(thing).hangsAs("nsubj") ? p.s.token(thing).head() : -1;
    return main > p.v && content.spans().stream().anyMatch(c -> c.contains(p.s.token(main).span()));
  }

  /**
   * "Parr responded, 'I <u>reject</u> it'": who is quoted speaks of nothing before the quotation.
   */
  private boolean leavesQuotation(Predicate p, Complement content) {
    return quotations
        .at(p.token().span().start())
        .filter(q -> content.spans().stream().anyMatch(c -> c.start() < q.span().start()))
        .isPresent();
  }

  /** "Ann said, 'Thank <u>my people</u>,' remarking …": whom others speak of says nothing. */
  private boolean isQuoted(Predicate p, List<Span> source) {
    return source.stream()
        .flatMap(x -> quotations.at(x.start()).stream())
        .anyMatch(q -> q.closed() && !q.span().contains(p.token().span()));
  }

  /** "Asked if it was late, she said …": what a participle that opens the sentence governs. */
  private static Complement upToComma(Predicate p, Complement content) {
    int comma = 1;
    while (comma < p.s.size() && !p.s.token(comma).is(",")) {
      comma++;
    }
    if (!p.lemma().equals("ask") || comma + 2 >= p.s.size()) {
      return content;
    }
    int end = p.s.token(comma).span().start();
    List<Span> spans =
        content.spans().stream()
            .filter(x -> x.start() < end)
            .map(x -> new Span(x.start(), Math.min(x.end(), end)))
            .toList();
    return spans.isEmpty()
        ? content
        : new Complement(spans, content.frame(), content.label(), content.particle());
  }

  /** "blamed him for encouraging them" says what others hold against him, and not what he said. */
  private boolean isAlleged(Predicate p) {
    int governor = p.token().head();
    return p.v > 0
        && p.token().isGerund()
        && Set.of("for", "of").contains(p.s.token(p.v - 1).text())
        && governor >= 0
        && (lexicon.verb(p.s.token(governor).lemma()).containsValue(CueClass.JUDGE)
            || p.s.token(governor).lemma().equals("accuse"));
  }

  private Attribution attribution(
      Predicate p, int index, Map<String, CueClass> frames, Complement content) {
    int source = sources.source(p, content.spans());
    BitSet cue = p.cue();
    if (content.particle() >= 0) {
      cue.set(content.particle());
    }
    return new Attribution(
        index,
        p.v,
        source,
        before(p.source(source), content.spans()),
        Tokens.spans(p.s, cue),
        content.spans(),
        type(frames, content.frame()),
        content.label());
  }

  /** A source up to what the tree takes for its clause and is the content. */
  private static List<Span> before(List<Span> source, List<Span> content) {
    int start = content.isEmpty() ? 0 : content.get(0).start();
    return source.stream()
        .map(x -> x.start() < start && x.contains(start) ? new Span(x.start(), start - 1) : x)
        .toList();
  }

  /** The class of a verb in a frame; where it has no such frame, that of another. */
  static CueClass type(Map<String, CueClass> frames, String frame) {
    return frames.getOrDefault(frame, frames.values().iterator().next());
  }

  /** Tries one frame after the other; the first that fits wins. */
  private Optional<Complement> content(Predicate p, Map<String, CueClass> frames) {
    Optional<Complement> found = raised(p).or(() -> infinitiveFirst(p, frames));
    for (String frame : ORDER) {
      if (found.isEmpty() && frames.containsKey(frame)) {
        found =
            switch (frame) {
              case "that" -> that(p);
              case "wh" ->
                  reported.question(p).map(c -> new Complement(Tokens.spans(p.s, c), frame));
              case "small", "as" -> ObjectPredicates.find(p, frame);
              default -> infinitive(p, frame);
            };
      }
    }
    for (String frame : frames.keySet().stream().filter(f -> f.endsWith(":")).sorted().toList()) {
      found = found.or(() -> PrepositionalContent.find(p, frame));
    }
    boolean someone = frames.get("obj") == CueClass.SAY && ObjectPredicates.isPronoun(p);
    return frames.containsKey("obj") && !someone ? found.or(() -> object(p)) : found;
  }

  /** "The ship is believed to be lost": what some say, without saying who. */
  private static Optional<Complement> raised(Predicate p) {
    int[] subjects = p.s.children(p.v, "nsubj:pass");
    int[] below = p.right("xcomp");
    boolean to =
        below.length > 0
            && Clauses.mark(p.s, below[0]).map(m -> m.is("to")).orElse(false)
            && subjects.length > 0
            && subjects[0] < p.v
            && !p.s.token(subjects[0]).isWh();
    if (!to || !WordList.RAISING.has(p.lemma()) || p.agent() >= 0) {
      return Optional.empty();
    }
    BitSet set = p.nounPhrase(subjects[0]);
    set.or(Tokens.below(p.s, below[0]));
    Clauses.cutStray(p.s, below[0], set);
    return Optional.of(new Complement(Tokens.spans(p.s, set), "to", Attribution.RAISED, -1));
  }

  /** An infinitive before any clause: "threatened to call him, should he fail". */
  private Optional<Complement> infinitiveFirst(Predicate p, Map<String, CueClass> frames) {
    int[] verbs = p.right("xcomp", "ccomp", "parataxis", "conj");
    boolean to =
        verbs.length > 0
            && p.s.token(verbs[0]).hangsAs("xcomp")
            && Clauses.mark(p.s, verbs[0]).map(m -> m.is("to")).orElse(false);
    for (String frame : to ? List.of("to", "objto") : List.<String>of()) {
      if (frames.containsKey(frame)) {
        Optional<Complement> found = infinitive(p, frame);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Complement> that(Predicate p) {
    Optional<Complement> claimed = claimedBy(p);
    return claimed.isPresent() ? claimed : clause(p);
  }

  /** "It was claimed by several nurses that …", where the tree hangs the clause on the nurses. */
  private static Optional<Complement> claimedBy(Predicate p) {
    int agent = p.isPassive() ? p.agent() : -1;
    boolean it =
        Arrays.stream(p.s.children(p.v))
            .anyMatch(c -> c < p.v && p.s.token(c).lemma().equalsIgnoreCase("it"));
    if (agent < 0 || !it || agent + 2 >= p.s.size() || !p.s.token(agent + 1).is("that")) {
      return Optional.empty();
    }
    int[] below = p.s.subtree(p.v);
    int last = below[below.length - 1];
    last -= p.s.token(last).is(".") ? 1 : 0;
    return Optional.of(
        new Complement(Tokens.spans(p.s, Tokens.range(agent + 1, last)), "that", "that", -1));
  }

  private Optional<Complement> clause(Predicate p) {
    return reported
        .find(p, sources.speaker(p))
        .map(r -> new Complement(r.spans(), "that", r.label(), -1));
  }

  /** "called on him to resign": what stands behind "on", to the end of the infinitive. */
  private static Optional<Complement> calledOn(Predicate p) {
    int last = -1;
    for (int i = p.v + 3; i + 1 < p.s.size(); i++) {
      if (p.s.token(i).tag().equals("TO") && p.s.dominates(p.v, i)) {
        int[] below = p.s.subtree(p.s.token(i).head());
        last = Math.max(i, below[below.length - 1]);
        for (int c : p.right("conj")) {
          int[] joined = p.s.subtree(c);
          boolean bare = p.s.token(c).isBase();
          last = bare ? Math.max(last, joined[joined.length - 1]) : last;
        }
        break;
      }
      if (p.s.token(i).isFinite()) {
        break;
      }
    }
    while (last > p.v && p.s.token(last).isPunctuation() && !p.s.token(last).is("\"")) {
      last--;
    }
    return last < 0
        ? Optional.empty()
        : Optional.of(
            new Complement(
                Tokens.spans(p.s, Tokens.range(p.v + 2, last)), "objto", "objto", p.v + 1));
  }

  private Optional<Complement> infinitive(Predicate p, String frame) {
    if (p.lemma().equals("call+on")) {
      return calledOn(p);
    }
    for (int c : p.right("xcomp", "ccomp", "advcl")) {
      boolean to = Clauses.mark(p.s, c).map(m -> m.is("to")).orElse(false);
      boolean gerund = p.s.token(c).isGerund();
      int[] objects = p.right("obj", "iobj");
      boolean object = objects.length > 0 && objects[0] < c;
      boolean ownSubject = p.s.children(c, "nsubj").length > 0;
      to &= !(p.isPassive() && p.agent() < 0 && WordList.RAISING.has(p.lemma()));
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
        reported.trim(p, c, set);
        Clauses.cutStray(p.s, c, set);
        return Optional.of(new Complement(Tokens.spans(p.s, set), frame));
      }
    }
    return Optional.empty();
  }

  private Optional<Complement> object(Predicate p) {
    int[] objects = p.isPassive() ? p.s.children(p.v, "nsubj:pass") : p.right("obj");
    boolean unreal = p.token().isBase();
    if (objects.length == 0
        || unreal
        || (p.isPassive() && p.agent() < 0)
        || ObjectPredicates.isWhom(p, objects[0])) {
      return Optional.empty();
    }
    BitSet set = Tokens.below(p.s, objects[0]);
    set.clear(p.v);
    if (!p.isPassive()) {
      PrepositionalContent.addRest(p, set);
    }
    Tokens.cutRelative(p.s, set);
    return Optional.of(new Complement(Tokens.spans(p.s, set), "obj"));
  }
}

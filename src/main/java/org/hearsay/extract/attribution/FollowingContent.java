package org.hearsay.extract.attribution;

import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.extract.attribution.ReportedSpeech.Reported;
import org.hearsay.extract.grammar.Clauses;
import org.hearsay.extract.grammar.Predicate;
import org.hearsay.extract.grammar.Tokens;
import org.hearsay.extract.lexicon.CueLexicon;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** Finds the clause behind a verb: as the tree has it, or by its words where the tree has not. */
final class FollowingContent {

  private static final Set<String> WH =
      Set.of("whether", "how", "what", "why", "where", "when", "who", "which", "if");

  private final CueLexicon lexicon = CueLexicon.bundled();
  private final ContentEnds ends = new ContentEnds();

  /**
   * The tokens of the clause behind the verb.
   *
   * @param wh whether a question is wanted, and not a statement
   */
  Optional<BitSet> clause(Predicate p, boolean wh) {
    if (isFreeRelative(p)) {
      return Optional.empty();
    }
    for (int c : p.right("ccomp", "xcomp", "parataxis", "advcl", "conj")) {
      Optional<Token> mark = Clauses.mark(p.s, c);
      boolean question = startsWithWh(p.s, c);
      boolean that = mark.map(m -> m.lemma().equals("that")).orElse(false);
      boolean infinite = mark.map(m -> m.is("to")).orElse(false) && !Clauses.hasSubject(p.s, c);
      boolean fits =
          switch (p.s.token(c).baseRelation()) {
            case "ccomp" -> !infinite && question == wh;
            case "advcl", "conj" -> (that && !wh) || (question && wh && isWhether(mark));
            case "parataxis" -> !wh && !question && Clauses.hasSubject(p.s, c);
            default -> question && wh;
          };
      if (fits && !isParted(p, c) && !isReport(p.s, c)) {
        return Optional.of(ContentEnds.withoutDate(p.s, widened(p, c)));
      }
    }
    return wh ? Optional.empty() : around(p);
  }

  /** Whether a clause is no more than "he said". */
  private boolean isReport(Sentence s, int clause) {
    return lexicon.quotes(s.token(clause).lemma())
        && s.token(clause).isReporting()
        && s.subtree(clause).length <= 3
        && s.children(clause, "nsubj").length > 0;
  }

  private static boolean isWhether(Optional<Token> mark) {
    return mark.map(m -> m.is("whether")).orElse(false);
  }

  /** "added a note, should she fail": a comma between an object and a clause that follows it. */
  private static boolean isParted(Predicate p, int clause) {
    int[] objects = p.right("obj");
    int first = p.s.subtree(clause)[0];
    return objects.length > 0
        && objects[0] < first
        && !WordList.ADDRESSING.has(p.lemma())
        && (p.s.token(first).is(",") || p.s.token(first - 1).is(","));
  }

  /** "That was what she said when …": what is said stands before. */
  private static boolean isFreeRelative(Predicate p) {
    int[] subjects = p.s.children(p.v, "nsubj");
    int first = subjects.length > 0 ? p.s.subtree(subjects[0])[0] : p.v;
    return first > 0
        && first < p.v
        && p.s.token(first - 1).is("what")
        && p.token().relation().equals("acl:relcl");
  }

  /**
   * "which he said were lost", "experts say her plans would fail": the clause that the tree puts
   * the report into.
   */
  private static Optional<BitSet> around(Predicate p) {
    Sentence s = p.s;
    int next = p.v + 1;
    boolean named = NounBeside.before(p) >= 0;
    boolean has = next < s.size() && (named || s.children(p.v, "nsubj").length > 0);
    if (!has || !p.token().isFiniteVerb()) {
      return Optional.empty();
    }
    boolean gap = p.token().relation().equals("acl:relcl") && s.token(next).isFinite();
    int head = gap ? next : p.token().head();
    if (gap && s.token(next).baseRelation().matches("aux|cop")) {
      head = s.token(next).head();
    }
    boolean governed =
        !gap
            && head > next
            && p.token().baseRelation().matches("advcl|parataxis|ccomp|csubj|dep")
            && java.util.Arrays.stream(s.children(head, "nsubj", "nsubj:pass"))
                .anyMatch(c -> s.subtree(c)[0] == next);
    if ((!gap && !governed) || head <= p.v) {
      return Optional.empty();
    }
    int[] below = s.subtree(head);
    int last = below[below.length - 1];
    while (last > head && s.token(last).isPunctuation()) {
      last--;
    }
    return Optional.of(Tokens.range(next, last));
  }

  /** The question behind a verb, also where the tree has lost it. */
  Optional<BitSet> question(Predicate p) {
    Sentence s = p.s;
    int[] below = s.subtree(p.v);
    int last = below[below.length - 1];
    boolean wh = p.v + 2 < s.size() && WH.contains(s.token(p.v + 1).text()) && !isFreeRelative(p);
    return clause(p, true)
        .or(
            () ->
                wh && !p.isPassive() && Clauses.hasFinite(s, p.v + 2, last + 1)
                    ? Optional.of(Tokens.range(p.v + 1, last))
                    : Optional.empty());
  }

  /** The clause with those coordinated to it, also where the tree joins these to the report. */
  private BitSet widened(Predicate p, int c) {
    Sentence s = p.s;
    BitSet set = Tokens.below(s, c);
    set.clear(0, p.v + 1);
    set.clear(0, Math.max(0, NounBeside.behindRecipient(p, set.nextSetBit(0))));
    for (int o : p.right("obj", "iobj")) {
      if (o < c && !WordList.ADDRESSING.has(p.lemma())) { // its subject, taken for an object
        set.or(Tokens.range(s.subtree(o)[0], c));
      }
    }
    ends.trim(p, c, set);
    int end = set.length();
    int stop = end;
    while (stop < s.size() && !s.token(stop).isPunctuation()) {
      stop++;
    }
    boolean cut =
        end < s.size()
            && !ContentEnds.NEXT.contains(s.token(end).lemma())
            && Clauses.hasFinite(s, end, stop);
    if (cut && s.dominates(p.v, end)) {
      set.set(end, stop);
    }
    return set;
  }

  private static boolean startsWithWh(Sentence s, int clause) {
    return WH.contains(s.token(s.subtree(clause)[0]).lemma().toLowerCase(Locale.ROOT));
  }

  /** All of the verb's words from a "that" right behind it, when they hold a finite verb. */
  static Optional<Reported> behindThat(Predicate p) {
    Sentence s = p.s;
    int[] below = s.subtree(p.v);
    int last = below[below.length - 1];
    boolean that = p.v + 2 < s.size() && isThat(s.token(p.v + 1));
    return that && !p.isPassive() && Clauses.hasFinite(s, p.v + 3, last + 1)
        ? Optional.of(new Reported(Tokens.spans(s, Tokens.range(p.v + 1, last)), "that"))
        : Optional.empty();
  }

  /**
   * All behind a verb of speech, when it holds a finite verb: the parser has taken the subject of
   * the reported clause for an object.
   */
  Optional<Reported> rest(Predicate p) {
    Sentence s = p.s;
    if (p.isPassive() || s.children(p.v, "nsubj").length == 0 || isFreeRelative(p)) {
      return Optional.empty();
    }
    int[] objects = p.right("obj");
    boolean plain =
        objects.length > 0
            && !lexicon.quotes(p.lemma())
            && s.subtree(objects[0])[s.subtree(objects[0]).length - 1] + 2 >= s.size();
    if (objects.length > 0 && (plain || isAside(s, objects[0]))) {
      return Optional.empty();
    }
    int[] below = s.subtree(p.v);
    boolean root = p.token().hangsAs("root");
    int last = root ? s.size() - 1 : below[below.length - 1];
    boolean spoken = lexicon.quotes(p.lemma()) && !lexicon.verb(p.lemma()).containsKey("obj");
    int that = that(s, p.v + 1, last);
    int from = that < 0 ? NounBeside.behindRecipient(p, afterPhrase(s, p.v + 1)) : that;
    boolean transitive =
        lexicon.verb(p.lemma()).containsKey("obj") || WordList.ADDRESSING.has(p.lemma());
    boolean begins =
        from <= last
            && (s.token(from).isNounPhrasePart()
                || (s.token(from).isAdverb()
                    && from + 1 <= last
                    && s.token(from + 1).isNounPhrasePart()));
    if ((that < 0 && ((transitive && !isSubject(s, from)) || !begins))
        || !(Clauses.hasFinite(s, from, last + 1) || (spoken && hasVerb(s, from, last + 1)))) {
      return Optional.empty();
    }
    BitSet set = ContentEnds.withoutDate(s, Tokens.range(from, last));
    ends.cutReports(s, p.v, set);
    return Optional.of(new Reported(Tokens.spans(s, set), "rest"));
  }

  /** Whether a comma and no more of it follows a noun phrase: "a note of caution, should …". */
  private static boolean isAside(Sentence s, int object) {
    int[] below = s.subtree(object);
    int end = below[below.length - 1] + 1;
    return end + 1 < s.size()
        && s.token(end).is(",")
        && s.token(end + 1).tag().matches("MD|IN|VBN");
  }

  /** Whether a word stands here that may be a finite verb which the tagger has mistaken. */
  private static boolean hasVerb(Sentence s, int first, int end) {
    for (int i = first + 1; i < end; i++) {
      boolean noun = s.token(i - 1).isNounOrName() || s.token(i - 1).text().matches("[,\"]");
      boolean plural =
          s.token(i).tag().matches("NNS|NN") && i + 1 < end && s.token(i + 1).tag().equals("TO");
      if (noun && (s.token(i).tag().matches("VB|VBN") || plural)) {
        return true;
      }
    }
    return false;
  }

  /** "said after the match she would": the pronoun behind a phrase, with its verb. */
  private static int afterPhrase(Sentence s, int first) {
    if (first < s.size() && s.token(first).isPreposition()) {
      for (int i = first + 1; i < Math.min(s.size() - 1, first + 8); i++) {
        if (s.token(i).isPunctuation() || s.token(i).isVerbForm()) {
          return first;
        }
        if (s.token(i).tag().equals("PRP") && s.token(i + 1).isFinite()) {
          return i;
        }
      }
    }
    return first;
  }

  /** Whether a noun phrase begins here that a finite verb follows at once. */
  private static boolean isSubject(Sentence s, int first) {
    int at = first;
    while (at < s.size() && s.token(at).isNounPhrasePart()) {
      at++;
    }
    int verb = at < s.size() && s.token(at).is("\"") ? at + 1 : at;
    return at > first && verb < s.size() && s.token(verb).isFinite();
  }

  private static boolean isThat(Token token) {
    return token.is("that") && !token.tag().equals("WDT");
  }

  /** "responded by saying that": the clause belongs to the nearer verb. */
  private static boolean reports(Token token) {
    return token.isGerund() && CueLexicon.bundled().quotes(token.lemma());
  }

  private static int nextComma(Sentence s, int from) {
    int at = from;
    while (at < s.size() && !s.token(at).is(",")) {
      at++;
    }
    return at;
  }

  /** The first "that" behind the verb, before any other verb or comma; -1 for none. */
  private static int that(Sentence s, int first, int last) {
    for (int i = first; i <= Math.min(last, first + 16); i++) {
      boolean clause = i + 1 < s.size() && s.token(i + 1).pos().matches("DET|PRON|PROPN");
      boolean day = i + 1 < s.size() && s.token(i + 1).is("same"); // "that same day"
      if ((isThat(s.token(i)) && !day)
          || (s.token(i).tag().equals("WDT") && clause && s.token(i).is("that"))) {
        return i;
      }
      boolean relative = s.token(i).is(",") && i + 1 < s.size() && s.token(i + 1).isWh();
      if (relative) {
        i = nextComma(s, i + 1);
      } else if (s.token(i).tag().matches("VB[DZP]|MD|,") || reports(s.token(i))) {
        return -1;
      }
    }
    return -1;
  }
}

package org.hearsay.extract.attribution;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.hearsay.article.Span;
import org.hearsay.extract.grammar.Clauses;
import org.hearsay.extract.grammar.Predicate;
import org.hearsay.extract.lexicon.CueLexicon;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** Finds who reports: the subject of a verb of speech, inverted, shared or lost by the parser. */
final class SourceFinder {

  private static final Set<String> SPEECHLESS =
      Set.of("ADJ", "ADV", "ADP", "SCONJ", "PUNCT", "PART");

  private final CueLexicon lexicon = CueLexicon.bundled();

  /** Whether a source is a word that can speak ("the general" can), and no slip of the parser. */
  static boolean canSpeak(Predicate p, int source) {
    boolean determined = source > 0 && p.s.token(source - 1).isDeterminer();
    boolean subject =
        source >= 0
            && p.s.token(source).head() == p.v
            && (p.s.token(source).isAdjective() || isName(p.s, source))
            && p.s.token(source).relation().equals("nsubj");
    boolean handle = source >= 0 && p.s.token(source).text().startsWith("@");
    return source < 0
        || determined
        || subject
        || handle
        || !SPEECHLESS.contains(p.s.token(source).pos());
  }

  /** "Quick said": a name that the tagger takes for an adverb. */
  private static boolean isName(Sentence s, int token) {
    return token > 0
        && Character.isUpperCase(s.token(token).text().charAt(0))
        && !s.token(token - 1).text().matches("[.:]");
  }

  /**
   * "As a student in Oslo, Ada Bell said": what stands behind a preposition at the start is no
   * subject, but the name between its comma and the verb.
   */
  private static int behindSetting(Predicate p, int source) {
    if (source < 0 || source > p.v) {
      return source;
    }
    BitSet phrase = p.nounPhrase(source);
    int first = phrase.nextSetBit(0);
    int comma = phrase.length() - 1;
    while (comma > first && !p.s.token(comma).is(",")) {
      comma--;
    }
    boolean setting = first > 0 && first < 3 && p.s.token(first - 1).pos().matches("ADP|SCONJ");
    if (!setting || comma <= first || comma + 1 >= phrase.length()) {
      return source;
    }
    for (int i = comma + 1; i < phrase.length(); i++) {
      int head = p.s.token(i).head();
      boolean top = head <= comma || head >= phrase.length();
      if (top && p.s.token(i).isNominal()) {
        return i;
      }
    }
    return source;
  }

  /** The head of who says a content: the agent of a passive, else the speaker outside of it. */
  int source(Predicate p, List<Span> content) {
    int quoted = quoted(p);
    if (quoted >= 0) {
      return quoted;
    }
    if (p.isPassive()) {
      return p.agent();
    }
    int subject = speaker(p);
    if (subject < 0) {
      return -1;
    }
    Span at = p.s.token(subject).span();
    return content.stream().anyMatch(c -> c.contains(at)) ? -1 : behindSetting(p, subject);
  }

  /** "The paper quoted <u>her</u> as saying": whom the verb before "as" is about; -1 for nobody. */
  private static int quoted(Predicate p) {
    int verb = p.token().head();
    boolean as = p.token().isGerund() && p.v > 0 && p.s.token(p.v - 1).is("as");
    if (!as || verb < 0 || verb > p.v || !WordList.QUOTING.has(p.s.token(verb))) {
      return -1;
    }
    int[] about = p.s.children(verb, "nsubj:pass");
    about = about.length > 0 ? about : p.s.children(verb, "obj", "iobj");
    boolean participle = about.length == 0 && p.s.token(verb).hangsAs("acl");
    return participle ? p.s.token(verb).head() : about.length > 0 ? about[0] : -1;
  }

  /** "was quoted by the paper <u>as saying</u>": what the verb hands on stands behind it. */
  static boolean handsOn(Predicate p) {
    for (int c : WordList.QUOTING.has(p.token()) ? p.right("advcl", "xcomp") : new int[0]) {
      if (p.s.token(c).isGerund() && p.s.token(c - 1).is("as")) {
        return CueLexicon.bundled().quotes(p.s.token(c).lemma());
      }
    }
    return false;
  }

  /** Whether a source is nobody: "no one said", "none of them believes". */
  static boolean isNobody(Sentence s, int source) {
    if (source < 0) {
      return false;
    }
    boolean none = WordList.NOBODY.has(s.token(source));
    for (int c : s.children(source, "det", "cc:preconj")) {
      none |= WordList.NOBODY.has(s.token(c));
    }
    return none;
  }

  /**
   * The subject; of an inverted report ("said Hugh Hill") also what the parser took for an object.
   */
  int speaker(Predicate p) {
    int subject = p.token().isGerund() ? participant(p) : p.subject();
    for (int c : p.s.children(p.v, "nsubj")) {
      boolean behind = c > p.v && p.s.subtree(c)[0] == p.v + 1 && !isFollowedByVerb(p);
      behind &= !Clauses.isDate(p.s.token(c));
      if (behind && lexicon.quotes(p.lemma()) && ReportedSpeech.isBroken(p.s, p.v)) {
        return c;
      }
    }
    boolean own = p.s.children(p.v, "nsubj").length > 0;
    int near = NounBeside.before(p);
    if (own && subject >= 0 && p.s.token(subject).isWh() && near > subject) {
      return near;
    }
    if (subject >= 0 && isInsertion(p, subject)) {
      return p.v - 1;
    }
    boolean inverted =
        (!own || endsReport(p, subject))
            && lexicon.quotes(p.lemma())
            && (p.token().isReporting() || followsQuotation(p))
            && !(p.lemma().equals("tell") && p.v + 1 < p.s.size() && isPronoun(p.s.token(p.v + 1)))
            && (p.v == 0 || ReportedSpeech.isBroken(p.s, p.v));
    if (inverted && NounBeside.after(p) >= 0) {
      return NounBeside.after(p);
    }
    boolean finite = p.token().isFiniteVerb();
    int before = finite && lexicon.quotes(p.lemma()) ? NounBeside.before(p) : -1;
    boolean day = own && subject >= 0 && Clauses.isDate(p.s.token(subject));
    if (own && before >= 0 && (day || (before > subject && isApart(p, subject, before)))) {
      return before;
    }
    return own || !finite || !lexicon.quotes(p.lemma())
        ? subject
        : Math.max(subject, NounBeside.before(p));
  }

  /** "The men, Ada Bell explained, were paid well.": a report between a subject and its verb. */
  private boolean isInsertion(Predicate p, int subject) {
    int before = p.v - 1;
    boolean name = before > subject + 1 && p.s.token(before).isNominal();
    int first = before;
    while (name && first > subject && p.s.token(first - 1).isNominal()) {
      first--;
    }
    if (!name || first <= subject || !p.s.token(first - 1).is(",")) {
      return false;
    }
    int comma = p.v + 1;
    while (comma < p.s.size() && !p.s.token(comma).isPunctuation()) {
      if (p.s.token(comma).isFinite()) {
        return false;
      }
      comma++;
    }
    return comma + 1 < p.s.size()
        && p.s.token(comma).is(",")
        && p.s.token(comma + 1).isFinite()
        && lexicon.quotes(p.lemma());
  }

  /**
   * "The talks failed, said a source.", "Ten people died, reported officials, with two missing.": a
   * clause before the verb, and only a noun behind it.
   */
  private static boolean endsReport(Predicate p, int subject) {
    if (subject > p.v || isFollowedByVerb(p) || NounBeside.after(p) < 0) {
      return false;
    }
    boolean clause = false;
    for (int i = 0; i < p.v; i++) {
      if (p.s.token(i).isWh()) {
        return false;
      }
      clause |= i > subject && i < p.v - 1 && p.s.token(i).isFinite();
    }
    int end = p.v + 1;
    while (end < p.s.size() && !p.s.token(end).isPunctuation()) {
      end++;
    }
    boolean comma = end == NounBeside.after(p) + 1 && end < p.s.size() && p.s.token(end).is(",");
    return clause && (comma || end >= p.s.size() - 1) && !Clauses.hasFinite(p.s, end, p.s.size());
  }

  private static boolean isPronoun(Token token) {
    return token.isPronoun();
  }

  /** Whether a finite verb stands behind this one before any punctuation. */
  private static boolean isFollowedByVerb(Predicate p) {
    for (int i = p.v + 1; i < p.s.size() && !p.s.token(i).isPunctuation(); i++) {
      if (p.s.token(i).isFinite()) {
        return true;
      }
    }
    return false;
  }

  /** "…" tweeted Johnson: what the tagger takes for a participle. */
  private static boolean followsQuotation(Predicate p) {
    return p.token().isParticiple() && p.v > 0 && p.s.token(p.v - 1).is("\"");
  }

  /**
   * Whose participle it is: ", citing …" is the speaker's of the report that it follows, and who
   * did what was "described by Johnson, saying …".
   */
  private int participant(Predicate p) {
    boolean loose = p.v > 1 && p.s.token(p.v - 1).is(",");
    for (int i = p.v - 2; loose && i > 0; i--) {
      Token t = p.s.token(i);
      boolean reports = t.isFiniteVerb() && lexicon.quotes(t.lemma());
      int[] subjects = p.s.children(i, "nsubj");
      if (reports && subjects.length > 0) {
        return subjects[0];
      }
    }
    int main = p.token().head();
    int joined = ObjectPredicates.joinedSubject(p.s, p.v);
    if (joined >= 0) {
      return joined;
    }
    int[] agents = main < 0 || main > p.v ? new int[0] : p.s.children(main, "obl:agent");
    return agents.length == 1 && agents[0] < p.v ? agents[0] : p.subject();
  }

  /** Whether a comma parts a noun before the verb from what the parser took for its subject. */
  private static boolean isApart(Predicate p, int subject, int noun) {
    int commas = 0;
    for (int i = subject + 1; i < noun; i++) {
      commas += p.s.token(i).is(",") ? 1 : 0;
    }
    boolean listed =
        p.s.token(noun).head() == p.s.token(subject).head()
            && p.s.token(noun).relation().equals("nsubj")
            && p.s.children(noun, "conj").length > 0;
    boolean joined = listed || (p.s.dominates(subject, noun) && p.s.token(noun).hangsAs("conj"));
    boolean clause =
        p.s.token(noun).head() == p.v
            && commas > 0
            && Clauses.hasFinite(p.s, subject + 1, noun)
            && p.s.token(noun - 1).head() >= noun - 1;
    return (commas % 2 == 1 || clause) && !joined;
  }
}

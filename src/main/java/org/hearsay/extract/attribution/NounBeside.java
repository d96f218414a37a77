package org.hearsay.extract.attribution;

import java.util.Locale;
import java.util.Set;
import org.hearsay.extract.grammar.Clauses;
import org.hearsay.extract.grammar.Predicate;
import org.hearsay.extract.lexicon.NounTypes;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.kb.EntityType;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** Finds noun phrases beside a verb or cue by their place, whatever the tree says. */
final class NounBeside {

  /** Tokens between two commas. */
  private static final int LONGEST_APPOSITION = 10;

  /** Tokens of a bracket with party and state, at most. */
  private static final int BRACKET = 9;

  private static final Set<String> SITING = Set.of("in", "of", "from", "near");

  private NounBeside() {}

  /** The noun phrase right behind an inverted verb ("said Hugh Hill, a doctor"); -1 for none. */
  static int after(Predicate p) {
    int at = p.v + 1;
    at = behindDay(p.s, at);
    while (at < p.s.size() && Set.of("DET", "ADJ", "NUM").contains(p.s.token(at).pos())) {
      at++;
    }
    if (at < p.s.size() && p.s.token(at).text().matches("@\\w+")) {
      return at;
    }
    if (at >= p.s.size() || !p.s.token(at).isNominal() || Clauses.isDate(p.s.token(at))) {
      return -1;
    }
    while (p.s.token(at).head() > p.v
        && p.s.token(p.s.token(at).head()).isNominal()
        && !Clauses.isDate(p.s.token(p.s.token(at).head()))
        && !p.s.token(at).hangsAs("nsubj")) {
      at = p.s.token(at).head();
    }
    int verb = p.s.token(at).head();
    boolean reported =
        p.s.token(at).hangsAs("nsubj")
            && verb > at
            && p.s.token(verb).hangsAs("ccomp")
            && p.s.token(verb).head() == p.v;
    return reported ? -1 : at;
  }

  /** "said on Monday Ada Bell": where a name goes on behind a day; else the first token itself. */
  private static int behindDay(Sentence s, int first) {
    int day = first < s.size() && s.token(first).is("on") ? first + 1 : first;
    boolean named =
        day + 1 < s.size()
            && Clauses.isDate(s.token(day))
            && s.token(day + 1).isName()
            && !Clauses.isDate(s.token(day + 1));
    return named ? day + 1 : first;
  }

  /** The token before a bracket that closes at {@code at}: "Ada Bell (D-Mo.) said"; else itself. */
  private static int beforeBracket(Predicate p, int at) {
    if (at > 1 && p.s.token(at).is(")")) {
      for (int i = at - 1; i > Math.max(0, at - BRACKET); i--) {
        if (p.s.token(i).is("(")) {
          return i - 1;
        }
      }
    }
    return at;
  }

  /** The end of the name before "Dora Lind, 52, said" or "Dora Lind, a nurse, said". */
  private static int beforeApposition(Sentence s, int comma) {
    if (comma < 3 || !s.token(comma).is(",")) {
      return comma;
    }
    for (int at = comma - 1; at > Math.max(0, comma - LONGEST_APPOSITION); at--) {
      boolean relative = s.token(at).is(",") && s.token(at + 1).isWh();
      if (relative && s.token(at - 1).isNominal()) {
        return at - 1;
      }
      if (s.token(at).is(",")) {
        boolean age = at == comma - 2 && s.token(at + 1).isNumber();
        boolean clause = Clauses.hasFinite(s, at, comma);
        boolean name = !clause && s.token(at - 1).isNominal() && (age || opens(s, at - 1));
        return name ? at - 1 : comma;
      }
      if (s.token(at).isPunctuation()) {
        return comma;
      }
    }
    return comma;
  }

  /** Whether a name ends here that follows a quotation or "On 18 October,". */
  private static boolean opens(Sentence s, int name) {
    int at = name;
    while (at > 0 && s.token(at).isName()) {
      at--;
    }
    boolean dated = at > 0 && at < 5 && s.token(at).is(",") && dateBefore(s, at);
    return at < name && (dated || s.token(at).is("\""));
  }

  private static boolean dateBefore(Sentence s, int comma) {
    for (int i = 0; i < comma; i++) {
      if (Clauses.isDate(s.token(i))) {
        return true;
      }
    }
    return false;
  }

  /** The noun right before the verb and its auxiliaries, whatever the tree says; -1 for none. */
  static int before(Predicate p) {
    int at = p.cue().nextSetBit(0) - 1;
    while (at > 0 && (p.s.token(at).isAdverb() || Clauses.isDate(p.s.token(at)))) {
      at--;
    }
    if (at > 0 && p.s.token(at).is("on")) {
      at--;
    }
    if (at > 0 && p.s.token(at).tag().equals("POS") && p.s.token(at - 1).isName()) {
      return at - 1; // "Kellogg's said"
    }
    at = beforeBracket(p, at);
    at = beforeApposition(p.s, at);
    if (at < 0 || !p.s.token(at).isNominal()) {
      return -1;
    }
    int limit = at;
    while (p.s.token(at).head() >= 0
        && p.s.token(at).head() <= limit
        && p.s.token(p.s.token(at).head()).isNominal()
        && !p.s.token(at).hangsAs("nsubj")) {
      at = p.s.token(at).head();
    }
    int[] marks = p.s.children(at, "case");
    boolean ofDay = marks.length > 0 && Clauses.isDate(p.s.token(marks[0] + 1));
    if (marks.length > 0 && marks[0] < at && !ofDay && !p.s.token(marks[0]).is("'s")) {
      return -1;
    }
    int clause = p.s.token(at).head();
    boolean relative =
        clause >= 0 && clause < limit && p.s.token(clause).relation().equals("acl:relcl");
    return relative ? p.s.token(clause).head() : at;
  }

  /**
   * "told the Guardian <u>the</u> school was closed": where the noun phrase of who was told ends
   * and another begins, before any verb; else the first token itself.
   */
  static int behindRecipient(Predicate p, int first) {
    Sentence s = p.s;
    if (!WordList.ADDRESSING.has(p.lemma()) || p.isPassive() || first != p.v + 1) {
      return first;
    }
    int at = first + (s.token(first).isDeterminer() ? 1 : 0);
    int noun = at;
    while (noun < s.size() && s.token(noun).pos().matches("NOUN|PROPN|ADJ|NUM")) {
      noun++;
    }
    boolean told = noun > at && s.token(noun - 1).isNominal() && noun + 1 < s.size();
    boolean next = told && s.token(noun).pos().matches("DET|PRON");
    return next && Clauses.hasFinite(s, noun + 1, s.size()) && !s.token(noun).isWh() ? noun : first;
  }

  /** The comma, stop or closing bracket that ends the phrase which begins at {@code first}. */
  static int limit(Sentence s, int first) {
    int at = first + 1;
    while (at < s.size() && !s.token(at).text().matches("[,;:)]|--|[—–]")) {
      at++;
    }
    return at;
  }

  /**
   * Where a source ends with what is said of it, to the end of the sentence or the next comma:
   * "according to Ada Bell, a doctor in Oslo"; it holds no finite verb.
   */
  static int apposition(Sentence s, int head, int end) {
    if (end + 1 >= s.size()
        || !s.token(end).is(",")
        || !s.token(end + 1).pos().matches("DET|NOUN|PROPN")
        || (end + 2 < s.size() && s.token(end + 2).is("$"))) {
      return end;
    }
    int at = end + 1;
    boolean relative = false;
    while (at < s.size() && !s.token(at).text().matches("[.,;:]")) {
      relative |= s.token(at).tag().equals("WDT") && s.token(end + 1).isDeterminer();
      if (!relative && s.token(at).tag().matches("VB[DZP]|MD|W.*")) {
        return end;
      }
      at++;
    }
    if (at - end - 1 <= 2 && isRegion(s, end, at)) {
      return at;
    }
    boolean last = at + 1 >= s.size() || s.token(at).is(".");
    boolean aside =
        !relative && at + 1 < s.size() && s.token(at + 1).tag().matches("W.*|VB[DZP]|MD");
    return last || aside || introduces(s, head, end, at) ? at : end;
  }

  /**
   * "According to the mayor, <u>Ada Bell</u>, nine died", or to her, <u>the mayor</u>: one person.
   */
  private static boolean introduces(Sentence s, int head, int from, int to) {
    for (int c = from + 1; c < to; c++) {
      boolean name = s.token(head).isName() && isSomebody(s.token(c));
      boolean named = s.token(c).isName() && isSomebody(s.token(head));
      if (s.token(c).hangsAs("appos") && s.token(c).head() < from && (name || named)) {
        return s.token(to).is(",") && Clauses.hasFinite(s, to, s.size());
      }
    }
    return false;
  }

  private static boolean isSomebody(Token noun) {
    return noun.tag().equals("NN") && NounTypes.means(noun.lemma(), EntityType.PERSON);
  }

  /** "according to police in Baytown<u>, Texas</u>, he fled". */
  private static boolean isRegion(Sentence s, int comma, int end) {
    int place = comma - 1;
    while (place > 0 && s.token(place).pos().equals("PROPN")) {
      place--;
    }
    boolean sited =
        place < comma - 1 && SITING.contains(s.token(place).text().toLowerCase(Locale.ROOT));
    return sited
        && s.token(end).is(",")
        && s.tokens().subList(comma + 1, end).stream().allMatch(t -> t.pos().equals("PROPN"));
  }

  /** The noun that ends a row of nouns. */
  private static int lastNoun(Sentence s, int first, int limit) {
    int at = first;
    while (at + 1 < limit && s.token(at + 1).isNounOrName()) {
      at++;
    }
    return at;
  }

  /** The head of the noun phrase that begins at {@code first}. */
  static int headOf(Sentence s, int first, int floor) {
    int at = first;
    int limit = limit(s, first);
    while (true) {
      int head = s.token(at).head();
      if (head >= limit) {
        return lastNoun(s, at, limit);
      }
      boolean nominal = head >= first && !Set.of("VERB", "AUX").contains(s.token(head).pos());
      boolean inside = nominal && !s.token(at).hangsAs("conj");
      if (!inside || head <= floor) {
        return at;
      }
      at = head;
    }
  }
}

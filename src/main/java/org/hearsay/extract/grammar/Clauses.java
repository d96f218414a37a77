package org.hearsay.extract.grammar;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** What a tree says about the clauses of a sentence, whatever word one looks at them from. */
public final class Clauses {

  private static final Pattern DATE =
      Pattern.compile(
          "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan(?:uary|\\.)|Feb(?:ruary|\\.)|March|April|June|July"
              + "|Aug(?:ust|\\.)|Sept(?:ember|\\.)|Oct(?:ober|\\.)|Nov(?:ember|\\.)|Dec(?:ember|\\.)|today|yesterday");

  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");

  private Clauses() {}

  /** Whether a finite verb stands among these tokens. */
  public static boolean hasFinite(Sentence s, int first, int end) {
    for (int i = first; i < end; i++) {
      if (s.token(i).isFinite()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a clause has a subject of its own. */
  public static boolean hasSubject(Sentence s, int clause) {
    return s.children(clause, "nsubj", "nsubj:pass").length > 0;
  }

  /** Clears finite verbs without a subject that the tree joins to what is not finite below. */
  public static void cutStray(Sentence s, int top, BitSet set) {
    for (int i : s.subtree(top)) {
      Token t = s.token(i);
      boolean stray =
          t.relation().equals("conj")
              && t.isReporting()
              && i > top
              && !isFinite(s, t.head())
              && s.children(i, "nsubj", "nsubj:pass").length == 0;
      int[] cc = s.children(i, "cc");
      if (stray && cc.length > 0) {
        set.clear(cc[0], s.size());
        return;
      }
    }
  }

  /** Whether a word is a finite verb, or has one with it. */
  public static boolean isFinite(Sentence s, int token) {
    Token t = s.token(token);
    return t.isFinite()
        || !t.isVerbForm()
        || Arrays.stream(s.children(token, "aux", "cop", "aux:pass"))
            .anyMatch(c -> s.token(c).isFinite());
  }

  /** The nearest finite verb above a word; -1 for none. */
  public static int finiteAbove(Sentence s, int token) {
    int at = s.token(token).head();
    while (at >= 0 && !(s.token(at).isVerbForm() && isFinite(s, at))) {
      at = s.token(at).head();
    }
    return at;
  }

  /** Whether this mark stands right before a token. */
  public static boolean follows(Sentence s, int token, String mark) {
    return token > 0 && s.token(token - 1).text().equals(mark);
  }

  /** The verb, or the predicate noun with a subject, that governs a noun; -1 for none. */
  public static int governor(Sentence s, int noun) {
    int at = noun;
    while (at >= 0 && !s.token(at).isVerb() && s.children(at, "nsubj", "nsubj:pass").length == 0) {
      at = s.token(at).head();
    }
    return at;
  }

  /** The subject that hangs on a word itself; of several the last one outside quotation marks. */
  public static int subjectOf(Sentence s, int at) {
    int[] subjects = s.children(at, "nsubj");
    for (int c : subjects) {
      boolean quoted = c != subjects[subjects.length - 1] && hasMark(s, c, at);
      if (quoted) {
        continue;
      }
      if (!s.token(c).text().equalsIgnoreCase("it") || s.children(at, "nsubj:pass").length == 0) {
        return c;
      }
    }
    return subjects.length > 0 ? subjects[0] : ofAuxiliary(s, at);
  }

  /** "The <u>firm</u> has beforehand denied it": a subject that the parser hangs on "has". */
  private static int ofAuxiliary(Sentence s, int at) {
    for (int aux : s.children(at, "aux")) {
      for (int c : s.children(aux, "nsubj")) {
        return c;
      }
    }
    return -1;
  }

  /** Whether a quotation mark stands between two tokens. */
  public static boolean hasMark(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.token(i).is("\"")) {
        return true;
      }
    }
    return false;
  }

  /** The noun that "who" or "which" stands for; any other source stands for itself. */
  public static int antecedent(Sentence s, int source) {
    boolean relative =
        source >= 0 && RELATIVES.contains(s.token(source).lemma().toLowerCase(Locale.ROOT));
    for (int at = source; relative && at >= 0; at = s.token(at).head()) {
      if (s.token(at).relation().equals("acl:relcl")) {
        return describedBy(s, s.token(at).head());
      }
    }
    for (int at = source - 1; relative && at >= Math.max(0, source - 3); at--) {
      if (s.token(at).isNominal()) {
        return at;
      }
    }
    return source;
  }

  /** "<u>Lind</u> is a lawyer who …": the name of whom a noun is said; any other stays. */
  private static int describedBy(Sentence s, int noun) {
    int[] subjects = s.children(noun, "nsubj");
    boolean said = subjects.length > 0 && s.children(noun, "cop").length > 0;
    return said && s.token(subjects[0]).isName() ? subjects[0] : noun;
  }

  /** Whether a word names a day or a month. */
  public static boolean isDate(Token token) {
    return DATE.matcher(token.text()).matches();
  }

  /** "On <u>Friday</u> Acme Motors said": a day that the parser may hang on the name behind it. */
  public static boolean isBehindOn(Sentence s, int token) {
    return token > 0 && s.token(token - 1).text().equalsIgnoreCase("on");
  }

  /** The word that opens a clause: "that", "to", "whether". */
  public static Optional<Token> mark(Sentence s, int clause) {
    for (int c : s.children(clause, "mark")) {
      return Optional.of(s.token(c));
    }
    return Optional.empty();
  }
}

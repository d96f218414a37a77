package org.hearsay.link.items;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import org.hearsay.kb.Candidate;
import org.hearsay.kb.Kind;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.link.NameWords;
import org.hearsay.nlp.Sentence;

/** Tells states from cities of their names by what stands beside them. */
final class States {

  /** States beside a name on either side that make a row. */
  private static final int ROW = 2;

  private static final Set<String> OFFICES = NameWords.of("office of state");

  private States() {}

  /** Whether a name stands where states do. */
  static boolean stand(KnowledgeBase kb, Sentence s, int first, int last) {
    return isOfOffice(s, first, last)
        || isBehindTown(kb, s, first, last)
        || isInRow(kb, s, first, last);
  }

  /** "the senator from <u>New York</u>", "<u>New York</u> Gov. Ada Bell". */
  private static boolean isOfOffice(Sentence s, int first, int last) {
    boolean before =
        first > 1
            && s.token(first - 1).text().matches("from|of")
            && OFFICES.contains(s.token(first - 2).lemma().toLowerCase(Locale.ROOT));
    boolean behind =
        last + 1 < s.size() && OFFICES.contains(s.token(last + 1).text().toLowerCase(Locale.ROOT));
    return before || behind;
  }

  /** "Rochester, <u>New York</u>, in May"; but "Chicago, New York and Boston" are three cities. */
  private static boolean isBehindTown(KnowledgeBase kb, Sentence s, int first, int last) {
    if (first < 2 || !s.token(first - 1).is(",") || !isName(s, first - 2)) {
      return false;
    }
    int start = first - 2;
    while (start > 0 && isName(s, start - 1)) {
      start--;
    }
    boolean row = start > 0 && isBetween(s, start - 1);
    int next = last + 1;
    if (next < s.size() && s.token(next).is(",") && isName(s, next + 1)) {
      int end = next + 1;
      while (isName(s, end + 1)) {
        end++;
      }
      row |= !is(kb, s, next + 1, end, Kind.COUNTRY);
    } else {
      row |= next < s.size() && s.token(next).text().matches("and|or|&");
      row |= next + 1 < s.size() && s.token(next + 1).text().matches("and|or");
    }
    return !row && is(kb, s, start, first - 2, Kind.CITY);
  }

  /** "lawyers from Maine, <u>New York</u>, New Jersey and Virginia". */
  private static boolean isInRow(KnowledgeBase kb, Sentence s, int first, int last) {
    int found = 0;
    for (int end = before(s, first); end >= 0 && found < ROW; ) {
      int start = end;
      while (start > 0 && isName(s, start - 1)) {
        start--;
      }
      if (!is(kb, s, start, end, Kind.ADMIN1)) {
        break;
      }
      found++;
      end = before(s, start);
    }
    for (int start = behind(s, last); start >= 0 && found < ROW; ) {
      int end = start;
      while (isName(s, end + 1)) {
        end++;
      }
      if (!is(kb, s, start, end, Kind.ADMIN1)) {
        break;
      }
      found++;
      start = behind(s, end);
    }
    return found >= ROW;
  }

  /** The last token of the name before; -1 when none stands there. */
  private static int before(Sentence s, int first) {
    int at = first - 1;
    while (at > 0 && first - at < 3 && isBetween(s, at)) {
      at--;
    }
    return at < first - 1 && isName(s, at) ? at : -1;
  }

  /** The first token of the name behind; -1 when none stands there. */
  private static int behind(Sentence s, int last) {
    int at = last + 1;
    while (at - last < 3 && isBetween(s, at)) {
      at++;
    }
    return at > last + 1 && isName(s, at) ? at : -1;
  }

  private static boolean isBetween(Sentence s, int at) {
    return at < s.size() && s.token(at).text().matches(",|and|or");
  }

  private static boolean isName(Sentence s, int at) {
    return at >= 0 && at < s.size() && Character.isUpperCase(s.token(at).text().charAt(0));
  }

  /** Whether what bears a name first of all is of a kind. */
  private static boolean is(KnowledgeBase kb, Sentence s, int first, int last, Kind kind) {
    StringBuilder name = new StringBuilder(s.token(first).text());
    for (int i = first + 1; i <= last; i++) {
      name.append(' ').append(s.token(i).text());
    }
    return kb.candidates(name.toString()).stream()
        .filter(Candidate::exact)
        .max(Comparator.comparingDouble(Candidate::fame))
        .filter(c -> c.kind() == kind)
        .isPresent();
  }
}

package org.hearsay.link.names;

import java.util.Locale;
import java.util.Set;
import org.hearsay.kb.Kind;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.link.NameWords;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** Says where a name that begins at a token ends: by what is known, its title and its words. */
final class NameEnds {

  private static final Set<String> PARTICLES = NameWords.of("particle");

  private static final int LONGEST = 10;

  /** Tokens behind an end that a name may have there: a comma, "Los", "Angeles". */
  private static final int BEHIND_COMMA = 3;

  private final KnowledgeBase kb;

  NameEnds(KnowledgeBase kb) {
    this.kb = kb;
  }

  /** One sentence with which of its tokens may belong to a name. */
  record Scan(
      Document document, int index, Sentence sentence, boolean[] namey, Set<Integer> taken) {

    boolean at(int i) {
      return i < namey.length && namey[i];
    }

    String text(int first, int last) {
      return document.words(sentence, first, last);
    }
  }

  private boolean isKnownPerson(Scan scan, int first, int last) {
    int end = longestKnown(scan, first, last);
    return end > first
        && kb.candidates(scan.text(first, end)).stream().anyMatch(c -> c.kind() == Kind.PERSON);
  }

  /** "Kim Jeong-sik": a hyphen without spaces carries the name on, also in small letters. */
  static int hyphenEnd(Scan scan, int end) {
    Sentence s = scan.sentence();
    boolean joined =
        end + 2 < s.size()
            && s.token(end + 1).text().equals("-")
            && s.token(end).span().end() == s.token(end + 1).span().start()
            && s.token(end + 1).span().end() == s.token(end + 2).span().start()
            && s.token(end + 2).text().matches("\\p{Ll}{2,5}")
            && s.token(end).text().matches("\\p{Lu}\\p{Ll}{1,5}");
    return joined ? end + 2 : end;
  }

  /** Last token of the longest name from {@code i} that the knowledge base has; -1 for none. */
  int longestKnown(Scan scan, int i, int last) {
    for (int j = Math.min(last, i + LONGEST); j >= i; j--) {
      if (scan.at(j)
          && (j > i || !NameWords.of("title").contains(scan.text(i, i)))
          && kb.knows(scan.text(i, j))) {
        return j;
      }
    }
    return -1;
  }

  int titleEnd(Scan scan, int i, int last) {
    for (int j = Math.min(last, i + 2); j >= i; j--) {
      if (NameWords.of("title").contains(scan.text(i, j))) {
        return j;
      }
    }
    return -1;
  }

  /** "Scientist Rebecca Falconer": a noun that describes the person behind it; -1 for none. */
  int occupationEnd(Scan scan, int i, int last) {
    Token token = scan.sentence().token(i);
    int head = token.head();
    boolean describes = token.relation().equals("nmod:desc") && head == i + 1 && head < last;
    return describes
            && kb.isFirstName(scan.sentence().token(head).text())
            && !kb.isFirstName(token.text())
            && !kb.knows(token.text())
            && !isHead(token.text())
        ? i
        : -1;
  }

  int demonymEnd(Scan scan, int i) {
    for (int j = Math.min(scan.sentence().size() - 1, i + 1); j >= i; j--) {
      String text = scan.text(i, j);
      boolean several =
          text.endsWith("s") && kb.placeOfDemonym(text.substring(0, text.length() - 1)).isPresent();
      if (several || kb.placeOfDemonym(text).filter(place -> !isCalled(place, text)).isPresent()) {
        return j;
      }
    }
    return -1;
  }

  /** "Hong Kong" and "Taiwan" are adjectives, too, but names all the same. */
  private boolean isCalled(String item, String text) {
    return kb.row(item).filter(row -> kb.label(row).equals(text)).isPresent();
  }

  /**
   * A run of capitalised words ends at a connector that is no part of a person's name, a title or a
   * demonym; what somebody is minister of ends before him.
   */
  int unknownEnd(Scan scan, int i, int last) {
    boolean field = NoNames.isField(scan.sentence(), i);
    int end = i;
    for (int j = i + 1; j <= last; j++) {
      String text = scan.sentence().token(j).text();
      if (scan.at(j)) {
        int title = titleEnd(scan, j, last);
        boolean adjacent = scan.at(j - 1);
        if ((title >= j && title < last)
            || (adjacent && isKnownPerson(scan, j, last))
            || (field && kb.isFirstName(text))
            || isSaid(scan.sentence(), j)) {
          break;
        }
        end = j;
      } else if (!PARTICLES.contains(text) || !isTight(scan, j, text)) {
        break;
      }
    }
    return end;
  }

  /** "Troops Leave, Ada Bell Says": the last word of a headline. */
  static boolean isSaid(Sentence s, int token) {
    String word = s.token(token).text().toLowerCase(Locale.ROOT);
    return token == s.size() - 1
        && word.endsWith("s")
        && NameWords.of("speech").contains(word.substring(0, word.length() - 1));
  }

  /** "St Patrick's High School": what bears the name of a saint or a queen. */
  int patronEnd(Scan scan, int i, int end) {
    Sentence s = scan.sentence();
    boolean owned = end + 2 < s.size() && s.token(end + 1).tag().equals("POS");
    if (!owned || !NameWords.of("patron").contains(s.token(i).text())) {
      return end;
    }
    int at = end + 1;
    while (scan.at(at + 1)) {
      at++;
    }
    return isHead(s.token(at).text()) ? at : end;
  }

  /** "Kellogg's said": an ending that owns nothing belongs to the name. */
  static int ownerEnd(Scan scan, int end) {
    Sentence s = scan.sentence();
    boolean owns =
        end + 2 >= s.size()
            || !s.token(end + 1).tag().equals("POS")
            || !s.token(end + 2).tag().matches("VB[DZ]|MD")
            || !NameWords.of("speech").contains(s.token(end + 2).lemma());
    return owns ? end : end + 1;
  }

  /** A hyphen joins only when no space is around it. */
  private static boolean isTight(Scan scan, int j, String text) {
    return !text.equals("-")
        || scan.sentence().token(j - 1).span().end() == scan.sentence().token(j).span().start();
  }

  /**
   * "Ministry of Defence", "Institute for the Study of War": head word, connector, capitalised
   * words.
   */
  int officialEnd(Scan scan, int end, int last) {
    int at = end;
    while (at + 2 <= last) {
      String connector = scan.sentence().token(at + 1).text();
      boolean head = isHead(scan.sentence().token(at).text());
      boolean joins =
          (head && Set.of("of", "for", "on").contains(connector))
              || (at > end && Set.of("and", "of").contains(connector));
      int next = at + 2;
      while (next <= last && scan.sentence().token(next).text().equals("the")) {
        next++;
      }
      if (!joins || next > last || !scan.at(next)) {
        break;
      }
      at = unknownEnd(scan, next, last);
    }
    return at;
  }

  /** "University of California, Davis": a label that goes on behind a comma. */
  int commaEnd(Scan scan, int i, int end) {
    Sentence s = scan.sentence();
    if (end + 2 >= s.size() || !s.token(end + 1).is(",")) {
      return end;
    }
    int last = end + 1;
    while (last - end < BEHIND_COMMA && scan.at(last + 1)) {
      last++;
    }
    for (int j = last; j > end + 1; j--) {
      if (kb.candidates(scan.text(i, j)).stream()
          .anyMatch(c -> c.kind() == Kind.ORGANISATION && c.exact() && c.label())) {
        return j;
      }
    }
    return end;
  }

  private boolean isHead(String word) {
    return NameWords.of("organization").contains(word)
        || NameWords.of("agreement").contains(word)
        || NameWords.of("event").contains(word)
        || NameWords.of("noble").contains(word)
        || NameWords.of("facility").contains(word);
  }
}

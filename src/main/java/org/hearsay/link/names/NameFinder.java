package org.hearsay.link.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.article.Block;
import org.hearsay.kb.Candidate;
import org.hearsay.kb.Kind;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.kb.NameFolding;
import org.hearsay.link.NameWords;
import org.hearsay.link.tagger.Casing;
import org.hearsay.link.tagger.TaggedName;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/**
 * Finds names: runs of capitalised words, cut at titles and demonyms, joined over "of" and "and"
 * where the knowledge base or an organization's head word says so.
 */
public final class NameFinder {

  /** Small words that are part of a person's name. */
  private static final Set<String> PARTICLES = NameWords.of("particle");

  /** Small words between the parts of other names. */
  private static final Set<String> CONNECTORS = NameWords.of("connector");

  private static final int LONGEST = 10;

  /** Letters of a name in capitals that may stand for words. */
  private static final int ACRONYM = 4;

  private final KnowledgeBase kb;
  private final NameTokens tokens;
  private final TypeGuesser guesser;
  private final UnitFinder units;

  public NameFinder(KnowledgeBase kb) {
    this.kb = kb;
    tokens = new NameTokens(kb);
    this.guesser = new TypeGuesser(kb);
    this.units = new UnitFinder(kb);
  }

  /**
   * All names in text order; units ("North Korean troops") may hold other names. Names are runs of
   * capitals, where capitals tell something, and what is marked.
   *
   * @param marks of each sentence
   */
  public List<Name> find(Document document, List<List<TaggedName>> marks) {
    List<Name> names = new ArrayList<>();
    for (int s = 0; s < document.sentences().size(); s++) {
      Sentence sentence = document.sentences().get(s);
      List<Name> found = new ArrayList<>(units.find(document, s));
      Set<Integer> taken = new HashSet<>();
      for (Name unit : found) {
        for (int i = unit.first(); i <= unit.last(); i++) {
          taken.add(i);
        }
      }
      boolean[] marked = NameTokens.of(sentence, marks.get(s));
      Scan capitals = new Scan(document, s, sentence, tokens.of(sentence), taken);
      Scan inMarks = new Scan(document, s, sentence, marked, taken);
      if (NameTokens.isProse(sentence)) {
        runs(capitals, found);
        inside(inMarks, marks.get(s), found);
      } else {
        inside(inMarks, marks.get(s), found);
        listed(capitals, marks.get(s), found);
      }
      names.addAll(found);
    }
    names.sort(java.util.Comparator.comparing(Name::span));
    return names;
  }

  /** Finds names in those marks that touch none found before. */
  private void inside(Scan scan, List<TaggedName> marks, List<Name> found) {
    List<Name> before = List.copyOf(found);
    for (TaggedName mark : marks) {
      if (mark.type().isThing()
          && before.stream().noneMatch(n -> mark.touches(n.first(), n.last()))) {
        segment(scan, mark.first(), mark.last(), found);
      }
    }
  }

  /** "1. Ada Bell ( Jamaica ) 12.31": in lists of names and figures, what items bear. */
  private void listed(Scan scan, List<TaggedName> marks, List<Name> found) {
    if (scan.sentence().block().kind() == Block.Kind.HEADLINE) {
      return;
    }
    int i = 0;
    while (i < scan.sentence().size()) {
      int at = i;
      int end =
          scan.at(i) && !scan.taken().contains(i) ? longestKnown(scan, i, runEnd(scan, i)) : -1;
      boolean free =
          end >= i
              && marks.stream().noneMatch(m -> m.touches(at, end))
              && found.stream().noneMatch(n -> n.first() <= end && at <= n.last());
      if (free) {
        found.add(name(scan, i, end, Optional.empty()));
      }
      i = Math.max(i, end) + 1;
    }
  }

  /** Last of the tokens from one on that may all belong to names. */
  private static int runEnd(Scan scan, int first) {
    int last = first;
    while (scan.at(last + 1) && !scan.taken().contains(last + 1)) {
      last++;
    }
    return last;
  }

  /** One sentence with which of its tokens may belong to a name. */
  private record Scan(
      Document document, int index, Sentence sentence, boolean[] namey, Set<Integer> taken) {

    boolean at(int i) {
      return i < namey.length && namey[i];
    }

    String text(int first, int last) {
      return document.words(sentence, first, last);
    }
  }

  private void runs(Scan scan, List<Name> found) {
    int i = 0;
    while (i < scan.sentence().size()) {
      if (!scan.at(i) || scan.taken().contains(i)) {
        i++;
        continue;
      }
      int end = i;
      int at = i + 1;
      while (at < scan.sentence().size() && at - i < 24 && !scan.taken().contains(at)) {
        if (scan.at(at)) {
          end = at++;
        } else if (isSmall(scan.sentence().token(at).text())) {
          at++;
        } else {
          break;
        }
      }
      segment(scan, i, end, found);
      i = end + 1;
    }
  }

  private static boolean isSmall(String word) {
    return CONNECTORS.contains(word) || PARTICLES.contains(word);
  }

  private void segment(Scan scan, int first, int last, List<Name> found) {
    Optional<String> title = Optional.empty();
    int i = first;
    while (i <= last) {
      if (!scan.at(i) || isSaid(scan.sentence(), i)) {
        i++;
        title = Optional.empty();
        continue;
      }
      int known = longestKnown(scan, i, last);
      int titleEnd = Math.max(titleEnd(scan, i, last), occupationEnd(scan, i, last));
      if (titleEnd >= i && known <= titleEnd) {
        title = Optional.of(scan.text(i, titleEnd));
        i = titleEnd + 1;
        continue;
      }
      int demonym = demonymEnd(scan, i);
      if (demonym >= i && known <= demonym) {
        i = demonym + 1;
        title = Optional.empty();
        continue;
      }
      int end =
          isCountry(scan, i, known) && !isEvent(scan, known + 1, last)
              ? known
              : Math.max(known, unknownEnd(scan, i, last));
      end = patronEnd(scan, i, end);
      end = ownerEnd(scan, hyphenEnd(scan, Math.max(end, officialEnd(scan, end, last))));
      if (title.isPresent() || end > i || !isLetter(scan.text(i, end))) {
        found.add(name(scan, i, end, title));
      }
      title = Optional.empty();
      i = end + 1;
    }
  }

  /** "US Open", "China Cup": of the word behind the name of a country. */
  private boolean isEvent(Scan scan, int token, int last) {
    return token <= last && NameWords.of("event").contains(scan.sentence().token(token).text());
  }

  /** One letter names nothing but what is called just so: "X". */
  private boolean isLetter(String text) {
    return text.length() == 1 && kb.candidates(text).stream().noneMatch(Candidate::label);
  }

  private boolean isCountry(Scan scan, int first, int last) {
    return last >= first
        && kb.candidates(scan.text(first, last)).stream()
            .anyMatch(c -> c.kind() == Kind.COUNTRY && (c.exact() || c.label()));
  }

  private boolean isKnownPerson(Scan scan, int first, int last) {
    int end = longestKnown(scan, first, last);
    return end > first
        && kb.candidates(scan.text(first, end)).stream().anyMatch(c -> c.kind() == Kind.PERSON);
  }

  /** "Kim Jeong-sik": a hyphen without spaces carries the name on, also in small letters. */
  private static int hyphenEnd(Scan scan, int end) {
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
  private int longestKnown(Scan scan, int i, int last) {
    for (int j = Math.min(last, i + LONGEST); j >= i; j--) {
      if (scan.at(j)
          && (j > i || !NameWords.of("title").contains(scan.text(i, i)))
          && kb.knows(scan.text(i, j))) {
        return j;
      }
    }
    return -1;
  }

  private int titleEnd(Scan scan, int i, int last) {
    for (int j = Math.min(last, i + 2); j >= i; j--) {
      if (NameWords.of("title").contains(scan.text(i, j))) {
        return j;
      }
    }
    return -1;
  }

  /** "Scientist Rebecca Falconer": a noun that describes the person behind it; -1 for none. */
  private int occupationEnd(Scan scan, int i, int last) {
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

  private int demonymEnd(Scan scan, int i) {
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
   * demonym.
   */
  private int unknownEnd(Scan scan, int i, int last) {
    int end = i;
    for (int j = i + 1; j <= last; j++) {
      String text = scan.sentence().token(j).text();
      if (scan.at(j)) {
        int title = titleEnd(scan, j, last);
        boolean adjacent = scan.at(j - 1);
        if ((title >= j && title < last)
            || (adjacent && isKnownPerson(scan, j, last))
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
  private static boolean isSaid(Sentence s, int token) {
    String word = s.token(token).text().toLowerCase(Locale.ROOT);
    return token == s.size() - 1
        && word.endsWith("s")
        && NameWords.of("speech").contains(word.substring(0, word.length() - 1));
  }

  /** "St Patrick's High School": what bears the name of a saint or a queen. */
  private int patronEnd(Scan scan, int i, int end) {
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
  private static int ownerEnd(Scan scan, int end) {
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
  private int officialEnd(Scan scan, int end, int last) {
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

  private boolean isHead(String word) {
    return NameWords.of("organization").contains(word)
        || NameWords.of("agreement").contains(word)
        || NameWords.of("event").contains(word)
        || NameWords.of("noble").contains(word)
        || NameWords.of("facility").contains(word);
  }

  private Name name(Scan scan, int first, int last, Optional<String> title) {
    String text = asInProse(Casing.of(scan.sentence()), scan.text(first, last));
    TypeGuesser.Guess guess = guesser.guess(scan.sentence(), first, last, text, title);
    return new Name(
        scan.index(),
        first,
        last,
        scan.sentence().span(first, last),
        text,
        Optional.empty(),
        title,
        guess.type(),
        guess.sure());
  }

  /** "THERESA MAY", "theresa may": as one reads it where capitals tell something. */
  private String asInProse(Casing casing, String text) {
    if (casing == Casing.PROSE || casing == Casing.HEADLINE) {
      return text;
    }
    String written =
        Arrays.stream(text.split(" ", -1))
            .map(w -> PARTICLES.contains(w) ? w : NameFolding.capitalised(w))
            .collect(Collectors.joining(" "));
    boolean acronym = casing == Casing.CAPITALS && text.length() <= ACRONYM;
    return acronym && kb.candidates(written).stream().noneMatch(Candidate::exact) ? text : written;
  }
}

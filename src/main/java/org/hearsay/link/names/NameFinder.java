package org.hearsay.link.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.article.Block;
import org.hearsay.kb.Candidate;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.Kind;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.kb.NameFolding;
import org.hearsay.link.NameWords;
import org.hearsay.link.names.NameEnds.Scan;
import org.hearsay.link.tagger.Casing;
import org.hearsay.link.tagger.TaggedName;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;

/**
 * Finds names: runs of capitalised words, cut at titles and demonyms, joined over "of" and "and"
 * where the knowledge base or an organization's head word says so.
 */
public final class NameFinder {

  /** Small words that are part of a person's name. */
  private static final Set<String> PARTICLES = NameWords.of("particle");

  /** Small words between the parts of other names. */
  private static final Set<String> CONNECTORS = NameWords.of("connector");

  /** Letters of a name in capitals that may stand for words. */
  private static final int ACRONYM = 4;

  private final KnowledgeBase kb;
  private final NameTokens tokens;
  private final NameEnds ends;
  private final TypeGuesser guesser;
  private final UnitFinder units;

  public NameFinder(KnowledgeBase kb) {
    this.kb = kb;
    tokens = new NameTokens(kb);
    ends = new NameEnds(kb);
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
    Set<String> families = NameTokens.families(document, marks);
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
      Scan capitals = new Scan(document, s, sentence, tokens.of(sentence, families), taken);
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
    for (TaggedName mark : marks) {
      if (mark.type().isThing()
          && found.stream().noneMatch(n -> mark.touches(n.first(), n.last()))) {
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
          scan.at(i) && !scan.taken().contains(i)
              ? ends.longestKnown(scan, i, runEnd(scan, i))
              : -1;
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
      i = Math.max(end, segment(scan, i, end, found)) + 1;
    }
  }

  private static boolean isSmall(String word) {
    return CONNECTORS.contains(word) || PARTICLES.contains(word);
  }

  /** Finds the names among tokens; returns the end of the last, which may lie behind. */
  private int segment(Scan scan, int first, int last, List<Name> found) {
    Optional<String> title = Optional.empty();
    int i = first;
    while (i <= last) {
      if (!scan.at(i) || NameEnds.isSaid(scan.sentence(), i)) {
        i++;
        title = Optional.empty();
        continue;
      }
      int known = ends.longestKnown(scan, i, last);
      int titleEnd = Math.max(ends.titleEnd(scan, i, last), ends.occupationEnd(scan, i, last));
      if (titleEnd >= i && known <= titleEnd) {
        title = Optional.of(scan.text(i, titleEnd));
        i = titleEnd + 1;
        continue;
      }
      int demonym = ends.demonymEnd(scan, i);
      if (demonym >= i && known <= demonym) {
        i = demonym + 1;
        title = Optional.empty();
        continue;
      }
      boolean seat = isSeat(scan, i, known, last);
      boolean outlet = isTold(scan, i, Math.max(i, known), last);
      int end = end(scan, i, known, last, seat || outlet);
      if (title.isPresent() || end > i || !isLetter(scan.text(i, end))) {
        end = ends.commaEnd(scan, i, end);
        boolean ship = end == i && scan.at(i + 1) && NameWords.of("ship").contains(scan.text(i, i));
        end = ship ? Math.max(ends.longestKnown(scan, i + 1, last), end + 1) : end;
        Name name = name(scan, i, end, title);
        found.add(
            seat ? name.surely(EntityType.PLACE) : outlet ? name.surely(EntityType.MEDIA) : name);
      }
      title = Optional.empty();
      i = end + 1;
    }
    return i - 1;
  }

  /**
   * Where a name ends that begins at a token.
   *
   * @param closed whether it is what is known of it and no more
   */
  private int end(Scan scan, int i, int known, int last, boolean closed) {
    int end =
        (isCountry(scan, i, known) && !isEvent(scan, known + 1, last)) || closed
            ? Math.max(i, known)
            : Math.max(known, ends.unknownEnd(scan, i, last));
    end = ends.patronEnd(scan, i, end);
    end = known == end && end > i && isDay(scan, end + 1, last) ? end + 1 : end;
    end =
        NameEnds.ownerEnd(
            scan, NameEnds.hyphenEnd(scan, Math.max(end, ends.officialEnd(scan, end, last))));
    return end;
  }

  /** "US Open", "China Cup": of the word behind the name of a country. */
  private boolean isEvent(Scan scan, int token, int last) {
    return token <= last && NameWords.of("event").contains(scan.sentence().token(token).text());
  }

  /** "Ada Bell Day": a day that bears the name of somebody. */
  private static boolean isDay(Scan scan, int token, int last) {
    return token <= last && scan.at(token) && scan.sentence().token(token).is("Day");
  }

  /** "Mayor of <u>Oslo</u> Ada Bell": a place that is known, between an office and a given name. */
  private boolean isSeat(Scan scan, int first, int last, int end) {
    return first > 1
        && last >= first
        && last < end
        && scan.text(first - 1, first - 1).equals("of")
        && NameWords.of("title").contains(scan.text(first - 2, first - 2))
        && kb.isFirstName(scan.text(last + 1, last + 1))
        && kb.candidates(scan.text(first, last)).stream()
            .anyMatch(c -> c.kind() == Kind.CITY && c.exact());
  }

  /** "Told <u>NPR</u> Ada Bell was late": an outlet that is told, before a person. */
  private boolean isTold(Scan scan, int first, int last, int end) {
    if (first < 1 || last >= end || !scan.sentence().token(first - 1).lemma().equals("tell")) {
      return false;
    }
    String next = scan.text(last + 1, last + 1);
    String body = scan.document().article().body();
    boolean person = kb.isFirstName(next) || body.indexOf(next) != body.lastIndexOf(next);
    String name = scan.text(first, last);
    boolean outlet =
        name.matches("\\p{Lu}{3,6}")
            || kb.candidates(name).stream().anyMatch(c -> c.kind() == Kind.MEDIA && c.exact());
    return outlet && person && !NameWords.of("media").contains(next);
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

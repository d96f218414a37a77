package org.hearsay.link.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.kb.Candidate;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.Kind;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.link.NameWords;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;

/**
 * Finds wars that the knowledge base knows by another name: "conflict in Ukraine", "invasion of
 * Ukraine", "Ukraine war".
 */
public final class EventFinder {

  private static final Set<String> WARS = NameWords.of("war");
  private static final Set<String> JOINS = Set.of("in", "of", "on");
  private static final int NEAR = 4;

  /** "Iraq war" is rather what bears that label than the Gulf War, which is called so, too. */
  private static final Comparator<Candidate> BY_RENOWN =
      Comparator.comparing(Candidate::label).thenComparing(Candidate::fame);

  private final KnowledgeBase kb;

  public EventFinder(KnowledgeBase kb) {
    this.kb = kb;
  }

  /**
   * Events in text order.
   *
   * @param names found so far; those of countries say where and by whom a war is
   */
  public List<Name> find(Document document, List<Name> names) {
    Set<String> demonyms = new TreeSet<>();
    for (Name name : names) {
      country(name.text()).ifPresent(c -> demonyms.addAll(kb.demonymsOf(c.wikidata())));
    }
    List<Name> events = new ArrayList<>();
    for (Name name : names) {
      Optional<Candidate> country = country(name.text());
      if (country.isPresent()) {
        Sentence s = document.sentences().get(name.sentence());
        int noun = warBeside(s, name);
        Optional<String> label =
            noun < 0 ? Optional.empty() : label(kb.label(country.get().row()), demonyms);
        label.ifPresent(l -> events.add(event(document, s, name, noun, l)));
      }
    }
    return events;
  }

  private Optional<Candidate> country(String text) {
    return kb.candidates(text).stream().filter(c -> c.kind() == Kind.COUNTRY).findFirst();
  }

  /** The word for war behind a country's name, or before it and a preposition; -1 for none. */
  private static int warBeside(Sentence s, Name country) {
    int behind = country.last() + 1;
    if (behind < s.size() && isWar(s, behind)) {
      return behind;
    }
    for (int i = country.first() - 1; i > Math.max(0, country.first() - NEAR); i--) {
      String join = s.token(i).text();
      if (JOINS.contains(join) || join.equals("against")) {
        boolean known = !join.equals("against") || (i > 1 && s.token(i - 2).text().equals("the"));
        return known && isWar(s, i - 1) ? i - 1 : -1;
      }
    }
    return -1;
  }

  private static boolean isWar(Sentence s, int token) {
    return WARS.contains(s.token(token).lemma().toLowerCase(Locale.ROOT));
  }

  private Optional<String> label(String country, Set<String> demonyms) {
    List<String> texts = new ArrayList<>();
    demonyms.forEach(d -> texts.add(d + " invasion of " + country));
    texts.add(country + " war");
    texts.add("war in " + country);
    for (String text : texts) {
      Optional<Candidate> known =
          kb.candidates(text).stream().filter(c -> c.kind() == Kind.EVENT).max(BY_RENOWN);
      if (known.isPresent()) {
        return known.map(c -> kb.label(c.row()));
      }
    }
    return Optional.empty();
  }

  private static Name event(Document document, Sentence s, Name country, int noun, String label) {
    int first = Math.min(noun, country.first());
    int last = Math.max(noun, country.last());
    return new Name(
        country.sentence(),
        first,
        last,
        s.span(first, last),
        document.words(s, first, last),
        Optional.of(label),
        Optional.empty(),
        EntityType.EVENT,
        true);
  }
}

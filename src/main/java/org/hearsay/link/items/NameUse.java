package org.hearsay.link.items;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.kb.Kind;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.link.NameWords;
import org.hearsay.link.names.Name;
import org.hearsay.link.names.NameClusters.Cluster;
import org.hearsay.link.names.TypeGuesser;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;

/**
 * A group of names as its article uses them.
 *
 * @param definite whether one stands behind "the"
 * @param foreign whether one stands behind the adjective or name of somebody else
 * @param located whether one stands where only places do: "in", or before its state
 * @param placed whether one stands where places mostly do: "from", "of"
 * @param state whether most stand in a row of states, or behind their towns
 * @param titled whether one stands behind a "The" that is part of a name
 * @param partial whether each is only the first half of a name: "Western District of Texas"
 * @param speaks whether one is the subject of a verb of speech
 * @param brief whether the article is a post or a headline
 * @param venues names of airports and grounds that they are short for
 */
record NameUse(
    Cluster cluster,
    boolean definite,
    boolean foreign,
    boolean located,
    boolean placed,
    boolean state,
    boolean titled,
    boolean partial,
    boolean speaks,
    boolean brief,
    Set<String> venues) {

  /** Tokens of a post or a headline: it names people by their surnames alone. */
  private static final int BRIEF = 60;

  /** Tokens before a name that tell what is done there. */
  private static final int NEAR = 6;

  private static final Set<String> LOCATIVE = NameWords.of("before places only");
  private static final Set<String> DIRECTIVE = NameWords.of("before places mostly");

  static NameUse of(KnowledgeBase kb, Document document, Cluster cluster) {
    boolean definite = false;
    boolean foreign = false;
    boolean located = false;
    boolean placed = false;
    int states = 0;
    boolean titled = false;
    boolean partial = true;
    boolean speaks = false;
    Set<String> venues = new LinkedHashSet<>();
    for (Name name : cluster.names) {
      Sentence s = document.sentences().get(name.sentence());
      String before = textAt(s, name.first() - 1);
      definite |= before.equalsIgnoreCase("the");
      foreign |=
          name.first() > 0
              && Character.isUpperCase(before.charAt(0))
              && s.token(name.first() - 1).tag().matches("JJ|NNPS?");
      located |= LOCATIVE.contains(before) || isInAPlace(kb, s, name.last());
      placed |= DIRECTIVE.contains(before) || isDateline(s, name);
      states += States.stand(kb, s, name.first(), name.last()) ? 1 : 0;
      titled |= before.equals("The") && name.first() > 1;
      partial &= isPart(s, name);
      speaks |= TypeGuesser.speaks(s, name.last());
      venues.addAll(venuesOf(s, name));
    }
    return new NameUse(
        cluster,
        definite,
        foreign,
        located,
        located || placed,
        states * 2 > cluster.names.size(),
        titled,
        partial,
        speaks,
        document.tokenCount() <= BRIEF,
        venues);
  }

  private static boolean isPart(Sentence s, Name name) {
    String next = textAt(s, name.last() + 2);
    return NameWords.of("part").contains(textAt(s, name.first()))
        && textAt(s, name.last() + 1).equals("of")
        && !next.isEmpty()
        && Character.isUpperCase(next.charAt(0));
  }

  /** "Arrived at JFK", "play at the Emirates". */
  private static List<String> venuesOf(Sentence s, Name name) {
    int at = name.first() - (textAt(s, name.first() - 1).equals("the") ? 2 : 1);
    if (!textAt(s, at).matches("at|into|from")) {
      return List.of();
    }
    Set<String> ends = new LinkedHashSet<>();
    for (int i = Math.max(0, at - NEAR); i < at; i++) {
      String done = s.token(i).lemma();
      ends.addAll(NameWords.of("arrival").contains(done) ? NameWords.of("airport") : Set.of());
      ends.addAll(NameWords.of("game").contains(done) ? NameWords.of("ground") : Set.of());
    }
    return ends.stream().map(end -> name.text() + " " + end).toList();
  }

  /** "Stanford, California", "Washington, D.C.". */
  private static boolean isInAPlace(KnowledgeBase kb, Sentence s, int last) {
    if (!textAt(s, last + 1).equals(",")) {
      return false;
    }
    String one = textAt(s, last + 2);
    return one.equals("D.C.") || isRegion(kb, one) || isRegion(kb, one + " " + textAt(s, last + 3));
  }

  private static boolean isRegion(KnowledgeBase kb, String name) {
    return kb.candidates(name).stream()
        .anyMatch(c -> c.exact() && (c.kind() == Kind.COUNTRY || c.kind() == Kind.ADMIN1));
  }

  /** "KYIV (Reuters) —", "ROCHESTER, N.H. —". */
  private static boolean isDateline(Sentence s, Name name) {
    return name.first() == 0 && textAt(s, name.last() + 1).matches("[(,:—–]|--?|\\d{4}-.*");
  }

  private static String textAt(Sentence s, int token) {
    return token < 0 || token >= s.size() ? "" : s.token(token).text();
  }
}

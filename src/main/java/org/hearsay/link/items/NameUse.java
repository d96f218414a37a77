package org.hearsay.link.items;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.kb.Candidate;
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
 * @param qualifies whether each stands before a noun that it qualifies: "the Miami area"
 * @param foreign whether one stands behind the adjective or name of somebody else
 * @param located whether one stands where only places do: "in", or before its state
 * @param placed whether one stands where places mostly do: "from", "of"
 * @param state whether most stand in a row of states, or behind their towns
 * @param titled whether one stands behind a "The" that is part of a name
 * @param partial whether each is only the first half of a name: "Western District of Texas",
 *     "Citizens for Ada Bell"
 * @param tail whether each is only the last word of a name: "Statue of Liberty", "Fox &amp;
 *     Friends"
 * @param magazine whether one stands before the word for a paper: "New York magazine"
 * @param credited whether one stands in brackets where articles begin: "PARIS (AFP)"
 * @param speaks whether one is the subject of a verb of speech
 * @param brief whether the article is a post or a headline
 * @param region the state or country that one stands before, "Martinsville, Virginia"; else ""
 * @param article the text of the article
 * @param venues names of airports and grounds that they are short for
 */
record NameUse(
    Cluster cluster,
    boolean definite,
    boolean qualifies,
    boolean foreign,
    boolean located,
    boolean placed,
    boolean state,
    boolean titled,
    boolean partial,
    boolean tail,
    boolean magazine,
    boolean credited,
    boolean speaks,
    boolean brief,
    String region,
    String article,
    Set<String> venues) {

  /** Tokens of a post or a headline: it names people by their surnames alone. */
  private static final int BRIEF = 60;

  /** Tokens before a name that tell what is done there. */
  private static final int NEAR = 6;

  private static final Set<String> LOCATIVE = NameWords.of("before places only");
  private static final Set<String> DIRECTIVE = NameWords.of("before places mostly");

  static NameUse of(KnowledgeBase kb, Document document, Cluster cluster) {
    boolean definite = false;
    boolean qualifies = true;
    boolean foreign = false;
    boolean located = false;
    boolean placed = false;
    int states = 0;
    boolean titled = false;
    boolean partial = true;
    boolean tail = true;
    boolean magazine = false;
    boolean credited = false;
    boolean speaks = false;
    String region = "";
    Set<String> venues = new LinkedHashSet<>();
    for (Name name : cluster.names) {
      Sentence s = document.sentences().get(name.sentence());
      String before = textAt(s, name.first() - 1);
      definite |= before.equalsIgnoreCase("the");
      qualifies &= s.token(name.last()).hangsAs("compound") && isNoun(s, name.last() + 1);
      foreign |=
          name.first() > 0
              && Character.isUpperCase(before.charAt(0))
              && s.token(name.first() - 1).tag().matches("JJ|NNPS?");
      String behind = regionBehind(kb, s, name.last());
      region = behind.isEmpty() ? region : behind;
      located |= LOCATIVE.contains(before) || !behind.isEmpty();
      placed |= DIRECTIVE.contains(before) || isDateline(s, name);
      states += States.stand(kb, s, name.first(), name.last()) ? 1 : 0;
      titled |= before.equals("The") && name.first() > 1;
      partial &= isPart(s, name);
      tail &= isTail(s, name);
      magazine |= NameWords.of("paper").contains(textAt(s, name.last() + 1));
      credited |= isCredit(s, name);
      speaks |= TypeGuesser.speaks(s, name.last());
      venues.addAll(venuesOf(s, name));
    }
    return new NameUse(
        cluster,
        definite,
        qualifies,
        foreign,
        located,
        located || placed,
        states * 2 > cluster.names.size(),
        titled,
        partial,
        tail,
        magazine,
        credited,
        speaks,
        document.tokenCount() <= BRIEF,
        region,
        document.article().body(),
        venues);
  }

  private static boolean isPart(Sentence s, Name name) {
    String next = textAt(s, name.last() + 2);
    String join = textAt(s, name.last() + 1);
    boolean western = join.equals("of") && NameWords.of("part").contains(textAt(s, name.first()));
    boolean citizens = join.matches("for|of") && s.token(name.last()).tag().matches("NNP?S");
    return (western || citizens) && isCapital(next);
  }

  private static boolean isTail(Sentence s, Name name) {
    int join = name.first() - (textAt(s, name.first() - 1).equals("the") ? 2 : 1);
    String head = textAt(s, join - 1);
    boolean year = textAt(s, join).matches("['’]s") && isCapital(textAt(s, join - 2));
    boolean title = textAt(s, join).equals("and") && textAt(s, join - 2).matches("[\"'“‘]");
    return name.first() == name.last()
        && (year || title || textAt(s, join).matches("of|&"))
        && isCapital(head)
        && !NameWords.of("title").contains(head);
  }

  private static boolean isCredit(Sentence s, Name name) {
    return name.first() <= NEAR
        && textAt(s, name.first() - 1).equals("(")
        && textAt(s, name.last() + 1).equals(")");
  }

  private static boolean isNoun(Sentence s, int token) {
    return token < s.size() && s.token(token).pos().equals("NOUN");
  }

  private static boolean isCapital(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
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

  /**
   * The label of what stands behind the comma of "Stanford, California", "Washington, D.C."; "" for
   * nothing.
   */
  private static String regionBehind(KnowledgeBase kb, Sentence s, int last) {
    String one = textAt(s, last + 1).equals(",") ? textAt(s, last + 2) : "";
    return one.equals("D.C.")
        ? one
        : region(kb, one + " " + textAt(s, last + 3)).or(() -> region(kb, one)).orElse("");
  }

  private static Optional<String> region(KnowledgeBase kb, String name) {
    return kb.candidates(name).stream()
        .filter(c -> c.exact() && (c.kind() == Kind.COUNTRY || c.kind() == Kind.ADMIN1))
        .max(Comparator.comparingDouble(Candidate::fame))
        .map(c -> kb.label(c.row()));
  }

  /** "KYIV (Reuters) —", "ROCHESTER, N.H. —". */
  private static boolean isDateline(Sentence s, Name name) {
    return name.first() == 0 && textAt(s, name.last() + 1).matches("[(,:—–]|--?|\\d{4}-.*");
  }

  private static String textAt(Sentence s, int token) {
    return token < 0 || token >= s.size() ? "" : s.token(token).text();
  }
}

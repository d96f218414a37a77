package org.hearsay.link.names;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.kb.Candidate;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.link.NameWords;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;

/** Finds names that an article speaks of as of companies, whoever else bears them. */
final class Firms {

  private static final Set<String> HAVE = NameWords.of("of a company");
  private static final Set<String> DEEDS = NameWords.of("company deed");
  private static final Set<String> NOUNS = NameWords.of("company noun");

  /** PageRank of a country or city for which one does not name a company. */
  private static final double GREAT = 1e-4;

  /** The same where the knowledge base has no body that is called so. */
  private static final double KNOWN = 1e-5;

  private final KnowledgeBase kb;

  Firms(KnowledgeBase kb) {
    this.kb = kb;
  }

  /** The folded names of one word that are companies. */
  Set<String> in(Document document, List<Name> names) {
    Set<String> firms = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i);
      Sentence s = document.sentences().get(name.sentence());
      boolean word = name.folded().indexOf(' ') < 0 && name.title().isEmpty();
      if (word
          && (has(s, name.last())
              || does(s, name.last())
              || isCalled(s, name.first())
              || isTakenUp(document, names, i))
          && !isKnownPlace(name.text())) {
        firms.add(name.folded());
      }
    }
    firms.removeAll(Surnames.in(names));
    names.stream().filter(n -> n.title().isPresent()).forEach(n -> firms.remove(n.folded()));
    return firms;
  }

  /** "Tokyo shares" are those of its exchange, and "a Kabul car bombing" is no maker's. */
  private boolean isKnownPlace(String name) {
    List<Candidate> all = kb.candidates(name);
    boolean firm = all.stream().anyMatch(c -> c.kind().type() == EntityType.ORGANIZATION);
    double least = firm ? GREAT : KNOWN;
    return all.stream().anyMatch(c -> c.kind().type() == EntityType.PLACE && c.prior() > least);
  }

  /** "Toyota shares", "Ford's dealers". */
  private static boolean has(Sentence s, int name) {
    int head = s.token(name).head();
    return head > name
        && head <= name + 3
        && s.token(name).relation().matches("compound|nmod:poss")
        && HAVE.contains(s.token(head).lemma().toLowerCase(Locale.ROOT));
  }

  /** "Ford recalled 3,000 trucks"; but "Clinton recalled the meeting". */
  private static boolean does(Sentence s, int name) {
    int verb = s.token(name).head();
    return verb > name
        && s.token(name).relation().equals("nsubj")
        && DEEDS.contains(s.token(verb).lemma())
        && Arrays.stream(s.children(verb, "obj"))
            .anyMatch(o -> HAVE.contains(s.token(o).lemma().toLowerCase(Locale.ROOT)));
  }

  /** "The carmaker Ford". */
  private static boolean isCalled(Sentence s, int name) {
    return name > 0
        && s.token(name - 1).isCommonNoun()
        && NOUNS.contains(s.token(name - 1).lemma().toLowerCase(Locale.ROOT));
  }

  /** "Philips sold the unit. The company said …": the one name before, which did something. */
  private static boolean isTakenUp(Document document, List<Name> names, int at) {
    Name name = names.get(at);
    boolean alone =
        (at == 0 || names.get(at - 1).sentence() < name.sentence())
            && (at + 1 == names.size() || names.get(at + 1).sentence() > name.sentence());
    if (!alone || name.sentence() + 1 >= document.sentences().size()) {
      return false;
    }
    Sentence s = document.sentences().get(name.sentence());
    Sentence next = document.sentences().get(name.sentence() + 1);
    return s.token(name.last()).relation().equals("nsubj")
        && next.size() > 1
        && next.token(0).is("The")
        && next.token(1).relation().equals("nsubj")
        && NOUNS.contains(next.token(1).lemma().toLowerCase(Locale.ROOT));
  }
}

package org.hearsay.link.names;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.kb.Candidate;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.Kind;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;

/** Tells names that say "it" of themselves from those of people, and bodies from places. */
final class CalledIt {

  /** Of the PageRank of a place of its name that a body has which says "it" of itself. */
  private static final double PLACES = 0.2;

  /** What a name is to its head where it is no part of another noun phrase's first words. */
  private static final Set<String> WHOLE =
      Set.of("nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "conj", "root");

  private final KnowledgeBase kb;

  CalledIt(KnowledgeBase kb) {
    this.kb = kb;
  }

  /** The folded names of one word that say so, and that are no part of somebody's full name. */
  Set<String> in(Document document, List<Name> names) {
    Set<String> called = new HashSet<>();
    for (Name name : names) {
      Sentence s = document.sentences().get(name.sentence());
      boolean word = name.folded().indexOf(' ') < 0 && name.title().isEmpty();
      if (word && (saysIt(s, name.last()) || hasIts(s, name.last()) || isThe(s, name))) {
        called.add(name.folded());
      }
    }
    Set<String> surnames = Surnames.in(names);
    called.removeIf(name -> surnames.contains(name) && !isCountry(name));
    return called;
  }

  private boolean isCountry(String name) {
    return kb.candidates(name).stream().anyMatch(c -> c.exact() && c.kind() == Kind.COUNTRY);
  }

  /** "Ford said it would", "Jordan said its": what a person does not say of himself. */
  private static boolean saysIt(Sentence s, int name) {
    if (!TypeGuesser.speaks(s, name)) {
      return false;
    }
    for (int clause : s.children(s.token(name).head(), "ccomp")) {
      for (int c : s.children(clause, "nsubj", "nsubj:pass")) {
        if (s.token(c).text().equals("it")) {
          return true;
        }
      }
    }
    return false;
  }

  /** "Chase raised its forecast": what a person does with his own. */
  private static boolean hasIts(Sentence s, int name) {
    int verb = s.token(name).relation().equals("nsubj") ? s.token(name).head() : -1;
    for (int object : verb < 0 ? new int[0] : s.children(verb, "obj")) {
      for (int owner : s.children(object, "nmod:poss")) {
        if (s.token(owner).is("its")) {
          return true;
        }
      }
    }
    return false;
  }

  /** "The Taliban met": people have no article. Who has an item is what that is. */
  private boolean isThe(Sentence s, Name name) {
    boolean whole = WHOLE.contains(s.token(name.last()).relation());
    boolean article = name.first() > 0 && s.token(name.first() - 1).text().equalsIgnoreCase("the");
    return article
        && whole
        && !name.text().endsWith("s")
        && kb.candidates(name.text()).stream().noneMatch(Candidate::exact);
  }

  /** A name as the country of this name, else as a body that is about as well known as a place. */
  Name typed(Name name) {
    Map<EntityType, Double> priors = new EnumMap<>(EntityType.class);
    for (Candidate c : kb.candidates(name.text())) {
      if (c.exact() && c.kind() == Kind.COUNTRY) {
        return name.surely(EntityType.PLACE);
      }
      if (c.exact()) {
        priors.merge(c.kind().type(), c.prior(), Math::max);
      }
    }
    double body = priors.getOrDefault(EntityType.ORGANIZATION, 0.0);
    double place = priors.getOrDefault(EntityType.PLACE, 0.0);
    if (body + place == 0 && name.type() == EntityType.PERSON) {
      return name.surely(EntityType.ORGANIZATION);
    }
    if (body + place == 0 || (name.type() != EntityType.PERSON && body == 0)) {
      return name;
    }
    return name.typed(body >= PLACES * place ? EntityType.ORGANIZATION : EntityType.PLACE);
  }
}

package org.hearsay.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/**
 * Adds pronouns and definite descriptions to the entities that they refer to: the most salient one
 * near before them that fits in kind, number and gender (after Lappin and Leass 1994, simplified).
 */
final class Anaphora {

  private static final Set<String> HE = Set.of("he", "him", "his", "himself");
  private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");
  private static final Set<String> IT = Set.of("it", "its", "itself");
  private static final Set<String> MALE =
      Set.of("mr", "king", "prince", "sir", "lord", "pope", "brother", "father");
  private static final Set<String> FEMALE =
      Set.of("ms", "mrs", "miss", "queen", "princess", "lady", "dame", "sister", "mother");
  private static final int REACH = 3;

  /** How much more likely "he" or "she" means somebody whose gender is known. */
  private static final double KNOWN = 0.5;

  private final Descriptions descriptions;
  private final Document document;
  private final NameWords words = NameWords.bundled();
  private final Map<String, List<Mention>> mentions = new HashMap<>();
  private final Map<String, Boolean> male = new HashMap<>();
  private final List<Entity> all;
  private final Salience salience;

  /**
   * @param titles words of title and office by entity, in lower case
   */
  Anaphora(
      KnowledgeBase kb, Document document, Entities entities, Map<String, Set<String>> titles) {
    descriptions = new Descriptions(kb, titles);
    this.document = document;
    salience = new Salience(document);
    this.all = entities.all();
    for (Entity entity : all) {
      mentions.put(entity.id(), new ArrayList<>(entity.mentions()));
      Set<String> own = titles.getOrDefault(entity.id(), Set.of());
      if (own.stream().anyMatch(t -> MALE.contains(t) || t.endsWith("man"))) {
        male.put(entity.id(), true);
      } else if (own.stream().anyMatch(t -> FEMALE.contains(t) || t.endsWith("woman"))) {
        male.put(entity.id(), false);
      } else {
        byGivenName(entity);
      }
    }
  }

  private void byGivenName(Entity entity) {
    String given = entity.label().split(" ", 2)[0];
    if (words.is("male", given)) {
      male.put(entity.id(), true);
    } else if (words.is("female", given)) {
      male.put(entity.id(), false);
    }
  }

  Entities resolve() {
    for (int i = 0; i < document.sentences().size(); i++) {
      Sentence s = document.sentences().get(i);
      for (int t = 0; t < s.size(); t++) {
        referent(s, i, t).ifPresent(this::add);
        pair(s, i, t).forEach(this::add);
      }
    }
    List<Entity> resolved = new ArrayList<>();
    for (Entity e : all) {
      List<Mention> sorted = new ArrayList<>(mentions.getOrDefault(e.id(), e.mentions()));
      sorted.sort(java.util.Comparator.comparing(Mention::span));
      resolved.add(e.withMentions(sorted));
    }
    return new Entities(resolved);
  }

  private void add(Found found) {
    mentions.getOrDefault(found.entity, new ArrayList<>()).add(found.mention);
  }

  /** "The two countries": one mention of each, where the last sentence with any names two. */
  private List<Found> pair(Sentence s, int index, int token) {
    Optional<java.util.function.Predicate<Entity>> fits = descriptions.pairMeantBy(s, token);
    for (int i = index; fits.isPresent() && i >= Math.max(0, index - REACH); i--) {
      int last = i == index ? token : Integer.MAX_VALUE;
      int at = i;
      List<Entity> named =
          all.stream()
              .filter(fits.get())
              .filter(
                  e ->
                      mentions.getOrDefault(e.id(), List.of()).stream()
                          .anyMatch(m -> m.sentence() == at && m.head() < last))
              .toList();
      if (named.size() == 1 || named.size() > 2) {
        return List.of();
      }
      if (named.size() == 2) {
        Mention nominal = new Mention(core(s, token), Mention.Form.NOMINAL, index, token);
        return named.stream().map(e -> new Found(e.id(), nominal)).toList();
      }
    }
    return List.of();
  }

  /** A mention found and whom it means. */
  private record Found(String entity, Mention mention) {}

  private Optional<Found> referent(Sentence s, int index, int token) {
    Token t = s.token(token);
    String word = t.text().toLowerCase(Locale.ROOT);
    Mention pronoun = new Mention(t.span(), Mention.Form.PRONOUN, index, token);
    if (HE.contains(word) || SHE.contains(word)) {
      boolean he = HE.contains(word);
      Optional<String> person =
          best(
              index,
              token,
              e ->
                  e.type() == EntityType.PERSON
                      && male.getOrDefault(e.id(), he) == he
                      && !isPlural(e),
              e -> male.containsKey(e.id()) ? KNOWN : 0);
      person.ifPresent(id -> male.put(id, he));
      return person.map(id -> new Found(id, pronoun));
    }
    if (IT.contains(word) && !t.relation().equals("expl")) {
      return subjectOfGovernor(s, index, token).map(id -> new Found(id, pronoun));
    }
    boolean noun = t.tag().startsWith("NN") && !t.tag().startsWith("NNP");
    boolean bare =
        t.tag().equals("NNS")
            && s.children(token, "det", "amod", "nmod:poss", "nummod", "compound").length == 0;
    boolean definite = noun && (isDefinite(s, token) || (bare && words.is("unit", t.text())));
    if (!definite || covered(index, token)) {
      return Optional.empty();
    }
    Mention nominal = new Mention(core(s, token), Mention.Form.NOMINAL, index, token);
    return descriptions
        .meantBy(s, token)
        .flatMap(fits -> apposed(s, index, token, fits).or(() -> best(index, token, fits)))
        .map(id -> new Found(id, nominal));
  }

  /** "Donald Trump, the president", "Trump is the president": whom a noun is said of. */
  private Optional<String> apposed(
      Sentence s, int index, int token, java.util.function.Predicate<Entity> fits) {
    int of =
        s.token(token).baseRelation().equals("appos")
            ? s.token(token).head()
            : s.children(token, "cop").length > 0 && s.children(token, "nsubj").length > 0
                ? s.children(token, "nsubj")[0]
                : -1;
    return at(index, of).filter(id -> fits.test(entity(id)));
  }

  /** "Britons", "many politicians": nobody that "he" or "she" may mean. */
  private boolean isPlural(Entity entity) {
    return entity.mentions().stream().allMatch(m -> token(m).tag().matches("NNP?S"));
  }

  private Token token(Mention m) {
    return document.sentences().get(m.sentence()).token(m.head());
  }

  /** "The agency said it …": the subject of the clause that reports. */
  private Optional<String> subjectOfGovernor(Sentence s, int index, int token) {
    int verb = s.token(token).head();
    for (int steps = 0; steps < 4 && verb >= 0; steps++) {
      int governor = s.token(verb).head();
      if (governor >= 0 && !s.token(verb).baseRelation().matches("nmod|obj|obl|acl")) {
        for (int c : s.children(governor, "nsubj")) {
          Optional<String> id = at(index, c).filter(e -> isThing(entity(e)));
          if (c < token && id.isPresent()) {
            return id;
          }
        }
      }
      verb = governor;
    }
    return Optional.empty();
  }

  private static boolean isThing(Entity e) {
    return switch (e.type()) {
      case ORGANIZATION, MEDIA, PLACE, UNIT -> true;
      default -> false;
    };
  }

  private Entity entity(String id) {
    return all.stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
  }

  private static boolean isDefinite(Sentence s, int token) {
    for (int c : s.children(token, "det")) {
      if (Set.of("the", "this").contains(s.token(c).text().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static org.hearsay.article.Span core(Sentence s, int token) {
    int first = token;
    for (int c : s.children(token, "amod", "compound")) {
      first = Math.min(first, c);
    }
    return s.span(first, token);
  }

  private boolean covered(int index, int token) {
    org.hearsay.article.Span at = document.sentences().get(index).token(token).span();
    return mentions.values().stream()
        .flatMap(List::stream)
        .anyMatch(m -> m.sentence() == index && m.span().contains(at));
  }

  private Optional<String> at(int index, int token) {
    for (Entity e : all) {
      for (Mention m : mentions.getOrDefault(e.id(), List.of())) {
        if (m.sentence() == index && m.head() == token) {
          return Optional.of(e.id());
        }
      }
    }
    return Optional.empty();
  }

  /** The most salient entity of this kind that is mentioned before the token. */
  private Optional<String> best(int index, int token, java.util.function.Predicate<Entity> fits) {
    return best(index, token, fits, e -> 0);
  }

  private Optional<String> best(
      int index,
      int token,
      java.util.function.Predicate<Entity> fits,
      java.util.function.ToDoubleFunction<Entity> more) {
    String best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (Entity e : all) {
      if (!fits.test(e)) {
        continue;
      }
      List<Mention> own = mentions.getOrDefault(e.id(), List.of());
      double often = 0.3 * Math.log(1 + own.size()) + more.applyAsDouble(e);
      boolean speaks = own.stream().anyMatch(m -> salience.isSpeaker(m, index, token));
      for (Mention m : own) {
        boolean before = m.sentence() < index || (m.sentence() == index && m.head() < token);
        if (before && index - m.sentence() <= REACH) {
          double score = often + salience.of(m, index, token, speaks);
          if (score > most) {
            most = score;
            best = e.id();
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }
}

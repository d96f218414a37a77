package org.hearsay.link.coreference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.link.Entities;
import org.hearsay.link.Entity;
import org.hearsay.link.Mention;
import org.hearsay.link.NameWords;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/**
 * Adds pronouns and definite descriptions to the entities that they refer to: the most salient one
 * near before them that fits in kind, number and gender (after Lappin and Leass 1994, simplified).
 */
public final class Anaphora {

  private static final Set<String> HE = Set.of("he", "him", "his", "himself");
  private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");
  private static final Set<String> IT = Set.of("it", "its", "itself");
  private static final int REACH = 3;

  private final Descriptions descriptions;
  private final Document document;
  private final Map<String, List<Mention>> mentions = new HashMap<>();
  private final Map<Integer, List<Placed>> bySentence = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Genders genders;

  /** "Britons", "many politicians": nobody that "he" or "she" may mean. */
  private final Set<String> plural = new HashSet<>();

  private final List<Entity> all;
  private final Salience salience;

  /**
   * @param titles words of title and office by entity, in lower case
   */
  public Anaphora(
      KnowledgeBase kb, Document document, Entities entities, Map<String, Set<String>> titles) {
    descriptions = new Descriptions(kb, titles);
    this.document = document;
    salience = new Salience(document);
    this.all = entities.all();
    genders = new Genders(all, titles);
    for (int i = 0; i < all.size(); i++) {
      Entity entity = all.get(i);
      numbers.put(entity.id(), i);
      entity.mentions().forEach(m -> add(new Found(entity.id(), m)));
      if (entity.mentions().stream().allMatch(m -> token(m).tag().matches("NNP?S"))) {
        plural.add(entity.id());
      }
    }
  }

  public Entities resolve() {
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
    List<Mention> own = mentions.computeIfAbsent(found.entity, e -> new ArrayList<>());
    bySentence
        .computeIfAbsent(found.mention.sentence(), s -> new ArrayList<>())
        .add(new Placed(number(found.entity), own.size(), found.mention));
    own.add(found.mention);
  }

  private int number(String id) {
    return Objects.requireNonNull(numbers.get(id));
  }

  /** A mention, the number of its entity and its own among that one's mentions. */
  private record Placed(int entity, int number, Mention mention) {}

  /** The mentions in these sentences by entity, each in the order in which it was found. */
  private List<Placed> mentioned(int first, int last) {
    List<Placed> found = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      found.addAll(bySentence.getOrDefault(i, List.of()));
    }
    found.sort(Comparator.comparingInt(Placed::entity).thenComparingInt(Placed::number));
    return found;
  }

  /** "The two countries": one mention of each, where the last sentence with any names two. */
  private List<Found> pair(Sentence s, int index, int token) {
    Optional<java.util.function.Predicate<Entity>> fits = descriptions.pairMeantBy(s, token);
    for (int i = index; fits.isPresent() && i >= Math.max(0, index - REACH); i--) {
      int last = i == index ? token : Integer.MAX_VALUE;
      List<Entity> named =
          mentioned(i, i).stream()
              .filter(m -> m.mention().head() < last)
              .map(Placed::entity)
              .distinct()
              .map(all::get)
              .filter(fits.get())
              .toList();
      if (named.size() == 1 || named.size() > 2) {
        return List.of();
      }
      if (named.size() == 2) {
        Mention nominal =
            new Mention(Descriptions.core(s, token), Mention.Form.NOMINAL, index, token);
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
                      && genders.isMale(e).orElse(he) == he
                      && !plural.contains(e.id())
                      && !isNamedBeside(s, index, token, e),
              e ->
                  genders.isMale(e).isPresent()
                      ? (he ? SalienceWeight.KNOWN_GENDER : SalienceWeight.KNOWN_WOMAN).value
                      : 0);
      person.ifPresent(id -> genders.meant(id, he));
      return person.map(id -> new Found(id, pronoun));
    }
    if (IT.contains(word) && !t.relation().equals("expl")) {
      return subjectOfGovernor(s, index, token).map(id -> new Found(id, pronoun));
    }
    boolean noun = t.tag().startsWith("NN") && !t.tag().startsWith("NNP");
    boolean bare =
        t.tag().equals("NNS")
            && s.children(token, "det", "amod", "nmod:poss", "nummod", "compound").length == 0;
    boolean definite =
        noun
            && (Descriptions.isDefinite(s, token)
                || (bare && NameWords.of("unit").contains(t.text())));
    if (!definite || covered(index, token)) {
      return Optional.empty();
    }
    Mention nominal = new Mention(Descriptions.core(s, token), Mention.Form.NOMINAL, index, token);
    return descriptions
        .meantBy(s, token)
        .flatMap(fits -> apposed(s, index, token, fits).or(() -> best(index, token, fits)))
        .map(id -> new Found(id, nominal));
  }

  /** "She said, asking <u>Lee</u>": who is named behind in the same deed is not its subject. */
  private boolean isNamedBeside(Sentence s, int index, int subject, Entity e) {
    int verb = s.token(subject).relation().startsWith("nsubj") ? s.token(subject).head() : -1;
    for (Placed m : verb < 0 ? List.<Placed>of() : mentioned(index, index)) {
      int head = m.mention().head();
      int above = s.token(head).head();
      boolean beside =
          above == verb
              || (above >= 0
                  && s.token(above).head() == verb
                  && Set.of("advcl", "xcomp", "conj").contains(s.token(above).relation()));
      boolean named = m.entity() == number(e.id()) && m.mention().form() == Mention.Form.NAME;
      if (named && beside && head > subject) {
        return true;
      }
    }
    return false;
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
    return all.get(number(id));
  }

  private boolean covered(int index, int token) {
    org.hearsay.article.Span at = document.sentences().get(index).token(token).span();
    return mentioned(index, index).stream().anyMatch(m -> m.mention().span().contains(at));
  }

  private Optional<String> at(int index, int token) {
    return mentioned(index, index).stream()
        .filter(m -> m.mention().head() == token)
        .map(m -> all.get(m.entity()).id())
        .findFirst();
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
    int lead = salience.lead(index, token);
    Set<Integer> speakers = new HashSet<>();
    for (Placed m : mentioned(lead, lead)) {
      if (salience.isSpeaker(m.mention(), index, token)) {
        speakers.add(m.entity());
      }
    }
    int tested = -1;
    boolean may = false;
    for (Placed placed : mentioned(index - REACH, index)) {
      Entity e = all.get(placed.entity());
      Mention m = placed.mention();
      may = placed.entity() == tested ? may : fits.test(e);
      tested = placed.entity();
      if (may && (m.sentence() < index || m.head() < token)) {
        int count = mentions.getOrDefault(e.id(), List.of()).size();
        double often =
            SalienceWeight.OFTEN_NAMED.value * Math.log(1 + count) + more.applyAsDouble(e);
        boolean speaks = speakers.contains(placed.entity());
        double score = often + salience.of(m, index, token, speaks);
        if (score > most) {
          most = score;
          best = e.id();
        }
      }
    }
    return Optional.ofNullable(best);
  }
}

package org.hearsay.extract.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.extract.Filler;
import org.hearsay.extract.Proposition;
import org.hearsay.extract.Quantity;
import org.hearsay.extract.TimeExpression;
import org.hearsay.extract.grammar.Clauses;
import org.hearsay.extract.lexicon.RelationLexicon;
import org.hearsay.extract.lexicon.RelationLexicon.Frame;
import org.hearsay.extract.lexicon.RelationLexicon.Kind;
import org.hearsay.extract.lexicon.RelationLexicon.Relation;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** Finds what verbs, nouns and "be" state by their frames. */
final class FrameFacts {

  private final Document document;
  private final Fillers fillers;
  private final List<TimeExpression> times;
  private final RelationLexicon lexicon;

  FrameFacts(
      Document document, Fillers fillers, List<TimeExpression> times, RelationLexicon lexicon) {
    this.document = document;
    this.fillers = fillers;
    this.times = times;
    this.lexicon = lexicon;
  }

  List<FoundFact> find() {
    List<FoundFact> found = new ArrayList<>();
    for (int i = 0; i < document.sentences().size(); i++) {
      for (int t = 0; t < document.sentences().get(i).size(); t++) {
        richest(stated(i, t)).ifPresent(found::add);
      }
    }
    return found;
  }

  private List<FoundFact> stated(int sentence, int token) {
    Sentence s = document.sentences().get(sentence);
    Token t = s.token(token);
    String lemma = t.lemma().toLowerCase(Locale.ROOT);
    List<Frame> frames = List.of();
    if (t.isVerbForm()) {
      frames = lexicon.frames(Kind.VERB, lemma);
    } else if (t.isCommonNoun()) {
      frames = lexicon.frames(Kind.NOUN, lemma);
    }
    List<FoundFact> found = new ArrayList<>();
    Trigger trigger = new Trigger(s, token, t.isVerbForm());
    for (Frame frame : frames) {
      by(trigger, sentence, frame, lemma).ifPresent(found::add);
    }
    if (found.isEmpty() && s.children(token, "cop").length > 0) {
      for (Frame frame : lexicon.frames(Kind.BE, "")) {
        being(s, sentence, token, frame).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Of several readings of one word the first of those with most roles. */
  private static Optional<FoundFact> richest(List<FoundFact> found) {
    Optional<FoundFact> best = Optional.empty();
    for (FoundFact f : found) {
      int roles = f.proposition().args().size();
      best = best.filter(b -> b.proposition().args().size() >= roles).or(() -> Optional.of(f));
    }
    return best;
  }

  private Optional<FoundFact> by(Trigger trigger, int sentence, Frame frame, String lemma) {
    Relation relation = frame.relation();
    Map<String, List<Filler>> args = new LinkedHashMap<>();
    Set<Integer> used = new TreeSet<>();
    Optional<Quantity> quantity = Optional.empty();
    int named = 0;
    for (String role : relation.types().keySet()) {
      List<Filler> found = new ArrayList<>();
      for (String place : frame.places().getOrDefault(role, List.of())) {
        boolean many = relation.many().contains(role);
        for (int head : found.isEmpty() || many ? trigger.in(place) : List.<Integer>of()) {
          Optional<Filler> filler =
              used.contains(head) ? Optional.empty() : fillers.of(relation, role, sentence, head);
          boolean room = found.isEmpty() || many;
          if (filler.isPresent() && room && !found.contains(filler.get())) {
            found.add(filler.get());
            used.add(head);
            quantity =
                quantity.isPresent() || !relation.takes(role, "unit")
                    ? quantity
                    : Quantities.within(trigger.s, head);
          }
        }
      }
      named += found.size();
      if (frame.words().containsKey(role)) {
        found.add(new Filler.OfText(frame.words().get(role)));
      }
      if (!found.isEmpty()) {
        args.put(role, found);
      }
    }
    // One role alone says nothing; a meeting needs two.
    boolean bare = named < 2 && quantity.isEmpty();
    return bare || !args.keySet().containsAll(relation.needed())
        ? Optional.empty()
        : Optional.of(found(trigger.s, trigger.at, relation, args, quantity, used, lemma));
  }

  /** "troops are in Russia": the place is the predicate. */
  private Optional<FoundFact> being(Sentence s, int sentence, int token, Frame frame) {
    int[] subjects = s.children(token, "nsubj");
    if (subjects.length == 0) {
      return Optional.empty();
    }
    int subject = Clauses.antecedent(s, subjects[0]);
    Map<String, List<Filler>> args = new LinkedHashMap<>();
    frame
        .places()
        .forEach(
            (role, places) -> {
              boolean own = places.contains("subject");
              if (own || hasCase(s, token, places)) {
                fillers
                    .of(frame.relation(), role, sentence, own ? subject : token)
                    .ifPresent(f -> args.put(role, List.of(f)));
              }
            });
    return args.size() < frame.places().size()
        ? Optional.empty()
        : Optional.of(
            found(
                s,
                token,
                frame.relation(),
                args,
                Quantities.of(s, subject),
                Set.of(subject),
                "be"));
  }

  private static boolean hasCase(Sentence s, int token, List<String> prepositions) {
    for (int m : s.children(token, "case")) {
      if (prepositions.contains(s.token(m).text())) {
        return true;
      }
    }
    return false;
  }

  private FoundFact found(
      Sentence s,
      int trigger,
      Relation relation,
      Map<String, List<Filler>> args,
      Optional<Quantity> quantity,
      Set<Integer> used,
      String word) {
    Evidence evidence = Evidence.of(s, trigger, used);
    Proposition proposition =
        new Proposition(
            relation.name(),
            args,
            evidence.when(s, trigger, times),
            quantity,
            !FactMeaning.isNegated(s, trigger),
            FactMeaning.modality(s, trigger));
    return new FoundFact(proposition, evidence.span(), relation.name() + "-" + word);
  }
}

package org.hearsay.extract.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.extract.Filler;
import org.hearsay.extract.Modality;
import org.hearsay.extract.Proposition;
import org.hearsay.extract.Quantity;
import org.hearsay.extract.TimeExpression;
import org.hearsay.extract.claim.Offices;
import org.hearsay.extract.grammar.Clauses;
import org.hearsay.extract.grammar.Quantities;
import org.hearsay.extract.lexicon.CueLexicon;
import org.hearsay.extract.lexicon.NounTypes;
import org.hearsay.extract.lexicon.RelationLexicon;
import org.hearsay.extract.lexicon.RelationLexicon.Frame;
import org.hearsay.extract.lexicon.RelationLexicon.Kind;
import org.hearsay.extract.lexicon.RelationLexicon.Place;
import org.hearsay.extract.lexicon.RelationLexicon.Relation;
import org.hearsay.extract.lexicon.RelationLexicon.Slot;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.kb.EntityType;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Predicate;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** Finds what verbs, nouns and "be" state by their frames. */
final class FrameFacts {

  /** A deed that is only thought of is nothing that happens. */
  private static final Set<Modality> UNREAL =
      Set.of(Modality.POSSIBLE, Modality.CONDITIONAL, Modality.DIRECTIVE);

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
      Sentence s = document.sentences().get(i);
      if (s.token(s.size() - 1).is("?")) {
        continue;
      }
      Map<Integer, Predicate> predicates = new HashMap<>();
      s.predicates().forEach(p -> predicates.put(p.token(), p));
      for (int t = 0; t < s.size(); t++) {
        stated(i, t, Optional.ofNullable(predicates.get(t))).forEach(found::add);
      }
    }
    return found;
  }

  /** A frame that may hold at a word, and what the rule is called by. */
  private record Reading(Frame frame, String word) {}

  private List<FoundFact> stated(int sentence, int token, Optional<Predicate> predicate) {
    Sentence s = document.sentences().get(sentence);
    Token t = s.token(token);
    Trigger trigger =
        new Trigger(
            s, token, t.isVerbForm(), predicate.map(Predicate::arguments).orElse(List.of()));
    List<FoundFact> found = new ArrayList<>();
    best(trigger, sentence, readings(s, token, predicate)).ifPresent(found::add);
    if (NounTypes.means(lemma(t), EntityType.PERSON) || Offices.isRole(t)) {
      best(trigger, sentence, readings(Kind.DEMONYM)).ifPresent(found::add);
    }
    if (isSuperlative(s, token)) {
      best(trigger, sentence, readings(Kind.SUPERLATIVE)).ifPresent(found::add);
    }
    if (t.isName() && fillers.named(sentence, token).isPresent()) {
      best(trigger, sentence, readings(Kind.NAME)).ifPresent(found::add);
    }
    if (found.isEmpty() && t.isVerbForm()) {
      deed(trigger, sentence).ifPresent(found::add);
    }
    if (found.isEmpty() && s.children(token, "cop").length > 0) {
      for (Frame frame : lexicon.frames(Kind.BE, "")) {
        being(s, sentence, token, frame).ifPresent(found::add);
      }
    }
    return found;
  }

  /** "the youngest winner", "the first woman to fly": a noun that nobody else is. */
  private static boolean isSuperlative(Sentence s, int token) {
    boolean next = token + 1 < s.size() && s.token(token + 1).is("to");
    boolean deed = next || s.children(token, "acl").length > 0;
    for (int c : s.children(token, "amod")) {
      Token t = s.token(c);
      if (c < token && WordList.SUPERLATIVES.has(t.text()) && (!t.is("first") || deed)) {
        return s.token(token).isNounForm();
      }
    }
    return false;
  }

  private static String lemma(Token t) {
    return t.lemma().toLowerCase(Locale.ROOT);
  }

  /** Of several readings of one word the first of those with most roles. */
  private Optional<FoundFact> best(Trigger trigger, int sentence, List<Reading> readings) {
    Filling best = null;
    Reading by = null;
    for (Reading reading : readings) {
      Filling filling = new Filling(trigger, sentence, reading.frame, fillers);
      boolean richer = best == null || filling.args().size() > best.args().size();
      if (filling.isComplete(trigger.isPast()) && richer) {
        best = filling;
        by = reading;
      }
    }
    return best != null && by != null
        ? Optional.of(found(trigger, by, best))
        : Optional.<FoundFact>empty();
  }

  private List<Reading> readings(Sentence s, int token, Optional<Predicate> predicate) {
    Token t = s.token(token);
    String lemma = lemma(t);
    List<Reading> readings = new ArrayList<>();
    predicate.ifPresent(p -> add(readings, Kind.SENSE, p.roleset()));
    if (t.isVerbForm()) {
      if (predicate.isEmpty() && !t.isAuxiliary()) {
        lexicon.senses(lemma).forEach(f -> readings.add(new Reading(f, lemma)));
      }
      add(readings, Kind.VERB, lemma);
    } else if (t.isNounForm() && !t.relation().equals("compound")) {
      add(readings, Kind.NOUN, lemma);
      if (!isPartOfWord(s, token)) {
        add(readings, Kind.RELATIVE, lemma);
      }
    }
    return readings;
  }

  /** "son-in-law", "Martin Luther King": a noun that is only a part of what somebody is called. */
  private static boolean isPartOfWord(Sentence s, int token) {
    boolean hyphen = token + 1 < s.size() && s.token(token + 1).is("-");
    return hyphen || s.token(token).relation().equals("flat");
  }

  private List<Reading> readings(Kind kind) {
    List<Reading> readings = new ArrayList<>();
    lexicon
        .frames(kind, "")
        .forEach(f -> readings.add(new Reading(f, kind.name().toLowerCase(Locale.ROOT))));
    return readings;
  }

  /** "crossed the Channel", "spoke to Congress": what is done to somebody or something named. */
  private Optional<FoundFact> deed(Trigger trigger, int sentence) {
    String lemma = lemma(trigger.s.token(trigger.at));
    Map<String, CueLexicon.CueClass> speech = CueLexicon.bundled().verb(lemma);
    if (WordList.IDLE.has(lemma)
        || !speech.isEmpty()
        || isSaidByNoun(trigger)
        || isIntention(trigger)) {
      return Optional.empty();
    }
    for (Frame frame : lexicon.frames(Kind.DEED, "")) {
      String words = lemma + trigger.particle();
      Frame said = frame.saying("deed", words);
      Filling filling = new Filling(trigger, sentence, said, fillers);
      boolean all = frame.slots().stream().allMatch(RelationLexicon.Slot::needed);
      boolean enough = all ? trigger.isTold() : filling.named() > (trigger.isTold() ? 0 : 1);
      if (filling.isComplete(true) && enough && !filling.hasBareNumber()) {
        return Optional.of(found(trigger, new Reading(said, "deed"), filling))
            .filter(f -> !UNREAL.contains(f.proposition().modality()));
      }
    }
    return Optional.empty();
  }

  /** "joined the protest", "waived extradition": the noun says what happens. */
  private boolean isSaidByNoun(Trigger trigger) {
    Token verb = trigger.s.token(trigger.at);
    boolean light = WordList.CARRYING.has(verb) || WordList.PREVENTING.has(verb);
    for (int c : trigger.s.children(trigger.at, "obj", "nsubj:pass")) {
      if (light && !lexicon.frames(Kind.NOUN, lemma(trigger.s.token(c))).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** "was set to meet": what is done stands in the infinitive. */
  private static boolean isIntention(Trigger trigger) {
    Token verb = trigger.s.token(trigger.at);
    return trigger.s.children(trigger.at, "xcomp").length > 0
        && (WordList.INTENDING.has(verb) || WordList.EXPECTING.has(verb));
  }

  private void add(List<Reading> readings, Kind kind, String word) {
    lexicon.frames(kind, word).forEach(f -> readings.add(new Reading(f, word)));
  }

  private FoundFact found(Trigger trigger, Reading by, Filling filling) {
    return found(
        trigger.s,
        trigger.at,
        by.frame.relation(),
        filling.args(),
        filling.quantity(),
        filling.used(),
        by.word,
        filling.isNone());
  }

  /** "troops are in Russia": the place is the predicate. */
  private Optional<FoundFact> being(Sentence s, int sentence, int token, Frame frame) {
    int[] subjects = s.children(token, "nsubj");
    if (subjects.length == 0) {
      return Optional.empty();
    }
    int subject = Clauses.antecedent(s, subjects[0]);
    Map<String, List<Filler>> args = new LinkedHashMap<>();
    for (Slot slot : frame.slots()) {
      boolean own = slot.places().stream().anyMatch(p -> p.name().equals("subject"));
      if (own || hasCase(s, token, slot.places())) {
        fillers
            .of(frame.relation(), slot.role(), sentence, own ? subject : token, Set.of())
            .ifPresent(f -> args.put(slot.role(), List.of(f.filler())));
      }
    }
    return args.size() < frame.slots().size()
        ? Optional.empty()
        : Optional.of(
            found(
                s,
                token,
                frame.relation(),
                args,
                Quantities.of(s, subject),
                Set.of(subject),
                "be",
                false));
  }

  private static boolean hasCase(Sentence s, int token, List<Place> prepositions) {
    for (int m : s.children(token, "case")) {
      if (prepositions.stream().anyMatch(p -> p.name().equals(s.token(m).text()))) {
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
      String word,
      boolean none) {
    Evidence evidence = Evidence.of(s, trigger, used);
    Optional<TimeExpression> when = evidence.when(s, trigger, times);
    Proposition proposition =
        new Proposition(
            relation.name(),
            args,
            when.map(TimeExpression::value),
            quantity,
            !none && !FactMeaning.isNegated(s, trigger),
            FactMeaning.modality(s, trigger));
    String rule = relation.name() + "-" + word;
    return new FoundFact(proposition, evidence.with(when).span(), rule);
  }
}

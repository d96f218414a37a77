package org.hearsay.extract.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.extract.Filler;
import org.hearsay.extract.Quantity;
import org.hearsay.extract.grammar.Quantities;
import org.hearsay.extract.lexicon.RelationLexicon.Frame;
import org.hearsay.extract.lexicon.RelationLexicon.Place;
import org.hearsay.extract.lexicon.RelationLexicon.Relation;
import org.hearsay.extract.lexicon.RelationLexicon.Slot;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.kb.EntityType;
import org.hearsay.nlp.Token;

/** What fills the roles of one frame beside one word. */
final class Filling {

  private static final String PLACE = "place";

  private final Trigger trigger;
  private final int sentence;
  private final Frame frame;
  private final Relation relation;
  private final Fillers fillers;
  private final Map<String, List<Filler>> found = new LinkedHashMap<>();
  private final Set<Integer> used = new TreeSet<>();
  private Optional<Quantity> quantity = Optional.empty();
  private final boolean unmet;
  private int named;
  private boolean none;

  Filling(Trigger trigger, int sentence, Frame frame, Fillers fillers) {
    this.trigger = trigger;
    this.sentence = sentence;
    this.frame = frame;
    this.relation = frame.relation();
    this.fillers = fillers;
    // Entities first: what they are is no part of the words of another role.
    frame.slots().stream().filter(s -> !relation.isText(s.role())).forEach(this::fill);
    unmet = frame.conditions().stream().anyMatch(c -> c.stream().noneMatch(this::isMet));
    frame.slots().stream().filter(s -> relation.isText(s.role())).forEach(this::fill);
    boolean stated = frame.slots().stream().anyMatch(s -> s.role().equals(PLACE));
    if (!stated && relation.types().containsKey(PLACE)) {
      Whereabouts.of(trigger.s, trigger.at).stream().limit(2).forEach(h -> put(PLACE, h, false));
    }
  }

  private void fill(Slot slot) {
    for (Place place : slot.places()) {
      boolean room = !found.containsKey(slot.role()) || relation.many().contains(slot.role());
      if (room) {
        for (int head : trigger.in(place.name())) {
          if (fits(place, head) && !isNoFiller(slot.role(), head) && !isInWords(slot, head)) {
            put(slot.role(), counted(head), true);
          }
        }
      }
    }
  }

  private boolean isMet(Place condition) {
    return trigger.in(condition.name()).stream().anyMatch(head -> fits(condition, head));
  }

  /** Whether one of the words that a place asks for, or one of the types, stands there. */
  private boolean fits(Place place, int head) {
    if (place.heads().isEmpty() || place.heads().contains(lemma(head))) {
      return true;
    }
    for (int c : trigger.s.children(head, "flat", "compound", "amod")) {
      if (place.heads().contains(lemma(c))) {
        return true;
      }
    }
    return fillers
        .meant(sentence, head)
        .filter(e -> place.heads().contains(e.type().code()))
        .isPresent();
  }

  /** "injured in Paris", "appointed to fill the seat": a place is no cause, a deed no office. */
  private boolean isNoFiller(String role, int head) {
    if (role.equals("role") && trigger.s.token(head).isVerbForm()) {
      return true;
    }
    boolean cause = role.equals("cause") || role.equals("charge");
    return cause
        && fillers.named(sentence, head).filter(e -> e.type() == EntityType.PLACE).isPresent();
  }

  /** "a law and a ban": words hold what is coordinated in them. */
  private boolean isInWords(Slot slot, int head) {
    return relation.isText(slot.role())
        && found.containsKey(slot.role())
        && trigger.s.token(head).hangsAs("conj");
  }

  /** What "thousands of" counts. */
  private int counted(int head) {
    if (Quantities.isMany(trigger.s.token(head))) {
      for (int c : trigger.s.children(head, "nmod")) {
        return c;
      }
    }
    return head;
  }

  private String lemma(int head) {
    return trigger.s.token(head).lemma().toLowerCase(Locale.ROOT);
  }

  private void put(String role, int head, boolean core) {
    if (used.contains(head)) {
      return;
    }
    Set<Integer> others = new TreeSet<>(used);
    if (head == trigger.at) {
      others = trigger.circumstances(used);
    } else {
      others.add(trigger.at); // "a survey published in May" is a survey
    }
    Optional<Fillers.Filled> filled = fillers.of(relation, role, sentence, head, others);
    List<Filler> known = found.getOrDefault(role, List.of());
    if (filled.isEmpty() || known.contains(filled.get().filler()) || (!core && !known.isEmpty())) {
      return;
    }
    found.computeIfAbsent(role, r -> new ArrayList<>()).add(filled.get().filler());
    named += filled.get().isNamed() ? 1 : 0;
    none |= isNone(head);
    if (core && !(relation.isText(role) && head == trigger.at)) {
      used.add(head);
    }
    if (role.equals(PLACE) && !relation.isText(role)) {
      wider(head);
    }
    if (quantity.isEmpty() && !relation.isText(role)) {
      quantity = Quantities.within(trigger.s, head);
    }
  }

  /** "in Columbus, Ohio": what a place lies in. */
  private void wider(int head) {
    List<Filler> places = found.getOrDefault(PLACE, List.of());
    for (int c : trigger.s.children(head, "appos", "nmod", "conj", "list", "flat", "obl")) {
      boolean comma =
          (c > head && trigger.s.token(trigger.s.subtree(c)[0] - 1).is(",")) || isComma(c);
      boolean bare = trigger.s.children(c, "case", "cc").length == 0;
      if (comma && bare && c > head) {
        fillers
            .of(relation, PLACE, sentence, c, used)
            .map(Fillers.Filled::filler)
            .filter(f -> !places.contains(f))
            .ifPresent(places::add);
        used.add(c);
      }
    }
  }

  private boolean isComma(int c) {
    return trigger.s.token(trigger.s.subtree(c)[0]).is(",");
  }

  private boolean isNone(int head) {
    for (int c : trigger.s.children(head, "det", "cc:preconj")) {
      Token t = trigger.s.token(c);
      if (Set.of("no", "neither").contains(t.lemma().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return WordList.NOBODY.has(lemma(head));
  }

  /**
   * Whether it states something: roles that are needed, and a name or a number among them.
   *
   * @param dated whether it is told as having happened, so that "a woman was killed" says something
   */
  boolean isComplete(boolean dated) {
    Set<String> roles = new TreeSet<>(found.keySet());
    roles.addAll(frame.words().keySet());
    boolean needed =
        relation.isStatedBy(roles)
            && frame.slots().stream().noneMatch(s -> s.needed() && !roles.contains(s.role()));
    boolean somebody = named > 0 && found.size() + frame.words().size() > 0;
    boolean counted = quantity.isPresent() || found.size() > 1 || none || dated;
    return needed && !unmet && !isReflexive() && (somebody || counted);
  }

  /** "distanced himself", "his sister": nobody is two things in one fact. */
  private boolean isReflexive() {
    Set<Filler> seen = new HashSet<>();
    return found.values().stream().flatMap(List::stream).anyMatch(f -> !seen.add(f));
  }

  /** Whether a number stands for somebody: "lost 42". */
  boolean hasBareNumber() {
    return used.stream().anyMatch(head -> trigger.s.token(head).isNumber());
  }

  /** Fillers by role, in the relation's order. */
  Map<String, List<Filler>> args() {
    Map<String, List<Filler>> args = new LinkedHashMap<>();
    for (String role : relation.types().keySet()) {
      List<Filler> all = new ArrayList<>(found.getOrDefault(role, List.of()));
      if (frame.words().containsKey(role)) {
        all.add(new Filler.OfText(frame.words().get(role)));
      }
      if (!all.isEmpty()) {
        args.put(role, all);
      }
    }
    return args;
  }

  Optional<Quantity> quantity() {
    return quantity;
  }

  /** Heads of the fillers that the evidence holds. */
  Set<Integer> used() {
    return used;
  }

  /** How many of the fillers are names. */
  int named() {
    return named;
  }

  /** Whether a filler says that it is nobody: "no crew were injured". */
  boolean isNone() {
    return none;
  }
}

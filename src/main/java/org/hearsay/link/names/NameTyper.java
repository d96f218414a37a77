package org.hearsay.link.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.kb.Candidate;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.kb.NameFolding;
import org.hearsay.link.NameWords;
import org.hearsay.link.tagger.NameClass;
import org.hearsay.link.tagger.TaggedName;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;

/**
 * Brings together the names that rules find and those that the network marks: rules know where a
 * name that the knowledge base has begins and ends, the network knows what is one and what kind.
 */
public final class NameTyper {

  /** PageRank of an item whose label is a name though the network does not mark it. */
  private static final double KNOWN = 2e-6;

  private static final double KNOWN_BY_ALIAS = 1e-5;

  /** Share of the marks that is enough for a place that everybody knows. */
  private static final double KNOWN_PLACE = 0.4;

  private final KnowledgeBase kb;
  private final CalledIt called;
  private final Firms firms;

  public NameTyper(KnowledgeBase kb) {
    this.kb = kb;
    called = new CalledIt(kb);
    firms = new Firms(kb);
  }

  /**
   * The names with better types, without what is none, and those that only the network marks.
   *
   * @param marks of each sentence
   */
  public List<Name> decide(Document document, List<Name> found, List<List<TaggedName>> marks) {
    List<Name> names = joined(document, found, marks);
    Map<String, Votes> votes = new HashMap<>();
    for (Name name : names) {
      votes.computeIfAbsent(name.folded(), n -> new Votes()).add(mark(name, marks));
    }
    Set<String> things = called.in(document, names);
    Set<String> companies = firms.in(document, names);
    Set<String> families = firstFamilies(names);
    NameTokens.families(document, marks).forEach(f -> families.add(NameFolding.fold(f)));
    List<Name> decided = new ArrayList<>();
    for (Name name : names) {
      if (name.label().isPresent()) {
        decided.add(name);
      } else if (companies.contains(name.folded())) {
        decided.add(name.surely(EntityType.ORGANIZATION));
      } else if (NameWords.of("ship").contains(name.text().split(" ", 2)[0])) {
        decided.add(name.surely(EntityType.UNIT));
      } else if (isSurePart(name, marks)) {
        decided.add(known(name.text()).map(name::typed).orElse(name));
      } else if (!isPair(name, votes.keySet())) {
        decide(name, best(name, votes.getOrDefault(name.folded(), new Votes())))
            .filter(n -> !NoNames.has(document, n))
            .map(n -> things.contains(n.folded()) ? called.typed(n) : asSpeaker(document, n))
            .or(() -> families.contains(name.folded()) ? person(name) : Optional.empty())
            .ifPresent(decided::add);
      }
    }
    return decided;
  }

  /** "A Kabul car bombing" looks like a body; where marks differ, it is the place that all know. */
  private Optional<NameClass> best(Name name, Votes votes) {
    boolean known = known(name.text()).filter(t -> t == EntityType.PLACE).isPresent();
    return known && votes.share(NameClass.PLACE) >= KNOWN_PLACE
        ? Optional.of(NameClass.PLACE)
        : votes.best();
  }

  /** "The Trump-Ukraine call": of two names that stand elsewhere, too. */
  private static boolean isPair(Name name, Set<String> names) {
    String[] halves = name.text().split("-", -1);
    return name.text().indexOf(' ') < 0
        && halves.length == 2
        && Arrays.stream(halves).map(NameFolding::fold).allMatch(names::contains);
  }

  /** "Xi" where "Xi Jinping" is named: short family names look like words at the start. */
  private static Set<String> firstFamilies(List<Name> names) {
    Set<String> families = new HashSet<>();
    for (Name name : names) {
      String first = name.folded().split(" ", 2)[0];
      if (first.length() < name.folded().length()
          && NameWords.of("family name first").contains(first)) {
        families.add(first);
      }
    }
    return families;
  }

  private static Optional<Name> person(Name name) {
    return Optional.of(name.typed(EntityType.PERSON));
  }

  /** "Al Jazeera reported": a place that no item bears the name of does not speak. */
  private Name asSpeaker(Document document, Name name) {
    Sentence s = document.sentences().get(name.sentence());
    boolean speaks =
        TypeGuesser.speaks(s, name.last()) || TypeGuesser.does(s, name.last(), "publishing");
    return name.type() == EntityType.PLACE && speaks && kb.candidates(name.text()).isEmpty()
        ? name.typed(EntityType.ORGANIZATION)
        : name;
  }

  /**
   * "The 2009 European Parliament election in Italy" is neither a parliament nor a country, and
   * "Faculty of Arts and Education" no three bodies.
   */
  private List<Name> joined(Document document, List<Name> names, List<List<TaggedName>> marks) {
    Map<TaggedName, Name> wholes = new LinkedHashMap<>();
    List<Name> all = new ArrayList<>();
    for (Name name : names) {
      Sentence s = document.sentences().get(name.sentence());
      Optional<TaggedName> whole =
          marks.get(name.sentence()).stream().filter(m -> isInside(name, m, s)).findFirst();
      if (whole.isPresent()) {
        wholes.computeIfAbsent(whole.get(), m -> whole(document, s, m));
      } else {
        all.add(name);
      }
    }
    wholes.values().stream().filter(n -> isThing(n, marks)).forEach(all::add);
    all.sort(Comparator.comparing(Name::span));
    return all;
  }

  private static boolean isThing(Name name, List<List<TaggedName>> marks) {
    return mark(name, marks).filter(m -> m.type().isThing()).isPresent();
  }

  private static Name whole(Document document, Sentence s, TaggedName mark) {
    return new Name(
        mark.sentence(),
        mark.first(),
        mark.last(),
        s.span(mark.first(), mark.last()),
        document.words(s, mark.first(), mark.last()),
        Optional.empty(),
        Optional.empty(),
        mark.type() == NameClass.EVENT ? EntityType.EVENT : EntityType.ORGANIZATION,
        false);
  }

  /** Whether a name is only part of what a longer mark says is something else. */
  private boolean isInside(Name name, TaggedName mark, Sentence s) {
    boolean part =
        mark.first() <= name.first()
            && name.last() <= mark.last()
            && name.last() - name.first() < mark.last() - mark.first();
    if (!part || name.label().isPresent() || isWar(s, mark) || isListed(s, mark)) {
      return false;
    }
    return switch (mark.type()) {
      case EVENT ->
          name.type() != EntityType.EVENT
              && !Character.isLowerCase(s.token(mark.first()).text().charAt(0));
      case ORGANIZATION, WORK, OTHER -> isOver(s, name, mark);
      case PERSON, PLACE -> false;
    };
  }

  /** Whether a mark goes on over a small word: "Medal of <u>Freedom</u>", but not "Head of". */
  private static boolean isOver(Sentence s, Name name, TaggedName mark) {
    for (int i = mark.first(); i <= mark.last(); i++) {
      boolean outside = i < name.first() || i > name.last();
      if (outside && NameWords.of("connector").contains(s.token(i).text())) {
        int before = Math.max(mark.first(), i - 1);
        return !NameWords.of("title").contains(s.token(before).text());
      }
    }
    return false;
  }

  /** "Harlequins 75 Gloucester 19": figures stand between names, not in them. */
  private static boolean isListed(Sentence s, TaggedName mark) {
    return s.tokens().subList(mark.first() + 1, mark.last()).stream()
        .anyMatch(t -> t.text().matches("\\d{1,3}"));
  }

  /** "Ambassador to Peru Ada Bell": rules know a name of which the mark holds more. */
  private static boolean isSurePart(Name name, List<List<TaggedName>> marks) {
    return name.sure()
        && mark(name, marks)
            .filter(m -> m.last() - m.first() > name.last() - name.first())
            .isPresent();
  }

  /** "Ukraine war": whose war it is, is told by {@link EventFinder}. */
  private static boolean isWar(Sentence s, TaggedName mark) {
    return s.tokens().subList(mark.first(), mark.last() + 1).stream()
        .anyMatch(t -> NameWords.of("war").contains(t.text()));
  }

  /** The mark that a name shares most tokens with. */
  private static Optional<TaggedName> mark(Name name, List<List<TaggedName>> marks) {
    return marks.get(name.sentence()).stream()
        .filter(m -> m.touches(name.first(), name.last()))
        .max(
            Comparator.comparing(
                m -> Math.min(m.last(), name.last()) - Math.max(m.first(), name.first())));
  }

  private Optional<Name> decide(Name name, Optional<NameClass> marked) {
    if (name.sure() && (TypeGuesser.isSeat(name.text()) || name.text().endsWith("'s"))) {
      return Optional.of(name);
    }
    Optional<EntityType> type = marked.flatMap(m -> type(name, m));
    if (type.isPresent()) {
      return type.map(name::typed);
    }
    boolean other = marked.isPresent() || name.title().isPresent();
    return name.sure() && other ? Optional.of(name) : known(name.text()).map(name::typed);
  }

  /** What a name of a class is; the words of the name may say that more finely. */
  private static Optional<EntityType> type(Name name, NameClass marked) {
    EntityType ruled = name.type();
    boolean thing =
        ruled == EntityType.AGREEMENT
            || ruled == EntityType.WEAPON
            || (ruled == EntityType.EVENT && name.sure());
    if (thing && (marked != NameClass.PERSON || isStorm(name.text()))) {
      return Optional.of(ruled);
    }
    return switch (marked) {
      case PERSON ->
          Optional.of(
              isDay(name.text())
                  ? EntityType.EVENT
                  : isNamedAfter(name) ? EntityType.FACILITY : EntityType.PERSON);
      case ORGANIZATION ->
          Optional.of(
              ruled == EntityType.MEDIA
                      || ruled == EntityType.UNIT
                      || (ruled == EntityType.FACILITY && name.sure())
                  ? ruled
                  : EntityType.ORGANIZATION);
      case PLACE ->
          Optional.of(
              ruled == EntityType.FACILITY || (name.sure() && isBody(ruled))
                  ? ruled
                  : EntityType.PLACE);
      case EVENT -> Optional.of(EntityType.EVENT);
      case WORK, OTHER -> Optional.empty();
    };
  }

  /** "Hurricane Ada" bears a given name. */
  static boolean isStorm(String name) {
    return NameWords.of("storm").contains(name.split(" ", 2)[0]);
  }

  /** "Ada Bell Day" bears somebody's name; Doris Day is somebody. */
  private static boolean isDay(String name) {
    return name.endsWith(" Day") && name.indexOf(' ') < name.lastIndexOf(' ');
  }

  /** "Ada J. Bell Correctional Facility": a building; Ada Bell Hall is somebody. */
  private static boolean isNamedAfter(Name name) {
    String last = name.text().substring(name.text().lastIndexOf(' ') + 1);
    return name.last() > name.first() + 1
        && NameWords.of("facility").contains(last)
        && !NameWords.of("facility or surname").contains(last);
  }

  /** "Christchurch District Court" is a court, wherever it stands. */
  private static boolean isBody(EntityType type) {
    return type == EntityType.ORGANIZATION || type == EntityType.MEDIA;
  }

  /** The type of what is often spoken of and called so. */
  private Optional<EntityType> known(String text) {
    return kb.candidates(text).stream()
        .filter(c -> c.exact() && c.prior() >= (c.label() ? KNOWN : KNOWN_BY_ALIAS))
        .max(Comparator.comparing(Candidate::prior))
        .map(c -> c.kind().type());
  }
}

package org.hearsay.extract.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.lexicon.FrameFile;

/** The relations of {@code relations.txt}, whose head says what its lines mean. */
public final class RelationLexicon {

  /** What a line of words begins with. */
  public enum Kind {
    SENSE,
    VERB,
    NOUN,
    RELATIVE,
    DEMONYM,
    DEED,
    SUPERLATIVE,
    NAME,
    LIFE,
    BE,
    VENUE,
    TITLE;

    /** Whether words stand behind it. */
    boolean hasWords() {
      return this == SENSE || this == VERB || this == NOUN || this == RELATIVE;
    }
  }

  private static final RelationLexicon BUNDLED =
      new RelationLexicon(FrameFile.bundled(RelationLexicon.class, "relations.txt"));

  private final Map<String, Relation> relations;
  private final Map<Word, List<Frame>> frames;
  private final Map<String, List<Frame>> senses = new LinkedHashMap<>();

  /** A word that states something, by the kind of line that it stands in. */
  record Word(Kind kind, String lemma) {}

  /**
   * A relation and its roles in order.
   *
   * @param at file and line of its first line
   * @param types of the entities that may fill a role, by role; for words their heads
   * @param many roles that take several fillers
   * @param acting roles of those who act: a city there is its government
   * @param grave roles in which nobody is put by a pronoun that may mean somebody else
   * @param needed roles without which nothing is stated; of several in one set one is enough
   * @param presupposed whether a denial of what is said around it leaves it as it is
   */
  public record Relation(
      String name,
      String at,
      Map<String, Set<String>> types,
      Set<String> many,
      Set<String> acting,
      Set<String> grave,
      List<Set<String>> needed,
      boolean presupposed) {

    static final String TEXT = "text";
    static final String GENERIC = "generic";
    static final String NOMINAL = "nominal";

    public boolean takes(String role, String type) {
      return types.getOrDefault(role, Set.of()).contains(type);
    }

    /** Whether words with this head may fill a role; any may where no words are listed. */
    public boolean accepts(String role, String lemma) {
      Set<String> words = types.getOrDefault(role, Set.of());
      return words.size() == 1 || words.contains(lemma);
    }

    /** Whether words fill a role, and no entity. */
    public boolean isText(String role) {
      return takes(role, TEXT);
    }

    /** Whether a kind of place may fill a role, too: "the front". */
    public boolean isGeneric(String role) {
      return takes(role, GENERIC);
    }

    /** Whether a noun for somebody without a name may fill a role, too: "the police". */
    public boolean isNominal(String role) {
      return takes(role, NOMINAL);
    }

    /** Whether these roles are enough to state something. */
    public boolean isStatedBy(Set<String> roles) {
      return needed.stream().allMatch(n -> n.stream().anyMatch(roles::contains));
    }
  }

  /**
   * Where a role stands beside a word.
   *
   * @param places in order of preference
   * @param needed whether the line states nothing without it
   */
  public record Slot(String role, List<Place> places, boolean needed) {}

  /** A place beside a word, and the lemmas of which what stands there is one; empty for any. */
  public record Place(String name, Set<String> heads) {}

  /**
   * Words that state a relation.
   *
   * @param conditions places of which one must be taken, whatever role stands there; each must hold
   * @param words what the word itself says of a role, by role
   */
  public record Frame(
      Relation relation,
      List<Slot> slots,
      List<List<Place>> conditions,
      Map<String, String> words) {

    /** The same frame of a word that says this itself. */
    public Frame saying(String role, String said) {
      return new Frame(relation, slots, conditions, Map.of(role, said));
    }

    /** The role that stands in a place. */
    public String roleIn(String place) {
      return slots.stream()
          .filter(s -> s.places().stream().anyMatch(p -> p.name().equals(place)))
          .map(Slot::role)
          .findFirst()
          .orElseThrow();
    }
  }

  RelationLexicon(FrameFile file) {
    RelationReader read = new RelationReader(file);
    relations = read.relations();
    frames = read.frames();
    for (Map.Entry<Word, List<Frame>> e : frames.entrySet()) {
      if (e.getKey().kind() == Kind.SENSE) {
        String lemma = e.getKey().lemma();
        senses
            .computeIfAbsent(lemma.substring(0, lemma.indexOf('.')), l -> new ArrayList<>())
            .addAll(e.getValue());
      }
    }
  }

  public static RelationLexicon bundled() {
    return BUNDLED;
  }

  /** Relations in the order of the file. */
  public List<Relation> relations() {
    return List.copyOf(relations.values());
  }

  /**
   * The frames of a word.
   *
   * @param lemma a roleset for {@code SENSE}; empty for kinds without words
   */
  public List<Frame> frames(Kind kind, String lemma) {
    return frames.getOrDefault(new Word(kind, lemma), List.of());
  }

  /** The frames of all senses of a lemma. */
  public List<Frame> senses(String lemma) {
    return senses.getOrDefault(lemma, List.of());
  }
}

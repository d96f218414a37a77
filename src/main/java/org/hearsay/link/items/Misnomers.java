package org.hearsay.link.items;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.kb.Candidate;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.Kind;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.kb.NameFolding;
import org.hearsay.link.NameWords;
import org.hearsay.link.names.Regions;

/** Says what an item cannot be meant by, although it may be called so: generic words, codes. */
final class Misnomers {

  /** A label of several words of which only the first has a capital. */
  private static final Pattern COMMON_NOUN = Pattern.compile("\\p{Lu}\\p{Ll}++(?: \\p{Ll}++)++");

  /** PageRank from which a body is meant by a word that others share: "the Union". */
  private static final double GREAT_BODY = 1e-4;

  /**
   * Of an item's PageRank, that of another of the name, from which the name alone tells neither.
   */
  private static final double RIVAL = 0.5;

  private static final Set<String> GENERIC = NameWords.of("generic body");

  private final KnowledgeBase kb;
  private final Homes homes;

  Misnomers(KnowledgeBase kb, Homes homes) {
    this.kb = kb;
    this.homes = homes;
  }

  /** "The Mobile" is no town, "the Miami area" no college, and half a name is nobody's. */
  boolean isNotSoCalled(Candidate c, String text, NameUse use) {
    boolean theTown =
        use.definite()
            && !use.qualifies()
            && c.kind() == Kind.CITY
            && c.label()
            && !kb.label(c.row()).startsWith("The ");
    boolean anothers =
        use.foreign() && c.kind() == Kind.ORGANISATION && GENERIC.contains(text.split(" ", 2)[0]);
    boolean firm =
        (use.definite() && isCalledLikeBuilding(c, text))
            || (!use.speaks() && isCalledLikeCity(c, text));
    boolean ofAnother = use.tail() && c.kind().type() != EntityType.PLACE;
    return theTown || firm || anothers || use.partial() || ofAnother;
  }

  /** "The Capitol" is the building, and not Capitol Records: a firm takes no "the". */
  private boolean isCalledLikeBuilding(Candidate c, String text) {
    return c.kind() == Kind.ORGANISATION
        && kb.label(c.row()).startsWith(text + " ")
        && CandidateScore.unique(kb.candidates(text)).stream()
            .anyMatch(
                o ->
                    o.kind().type() == EntityType.PLACE
                        && !o.label()
                        && o.prior() > RIVAL * c.prior());
  }

  /** "The Senate" in an article on a state's legislature may be that one. */
  boolean isStates(Candidate c, String text, NameUse use) {
    return c.kind() == Kind.ORGANISATION
        && NameWords.of("house").contains(text)
        && NameWords.of("state house").stream()
            .anyMatch(w -> use.article().toLowerCase(Locale.ROOT).contains(NameFolding.lower(w)));
  }

  /** "National Police": words of which bodies everywhere are called. */
  boolean isEverywhere(String text) {
    return Arrays.stream(text.split(" ", -1))
        .allMatch(
            w ->
                w.equals("of")
                    || w.equals("the")
                    || GENERIC.contains(w)
                    || NameWords.of("organization").contains(w));
  }

  /** "Miami" is the city, and not Miami University. */
  private boolean isCalledLikeCity(Candidate c, String text) {
    return c.kind() == Kind.ORGANISATION
        && kb.label(c.row()).startsWith(text + " ")
        && CandidateScore.unique(kb.candidates(text)).stream()
            .anyMatch(o -> o.kind() == Kind.CITY && o.label() && RIVAL * o.prior() > c.prior());
  }

  /** Whether a town is not the one of its name that is meant, as the region of the other tells. */
  boolean isElsewhere(Candidate c, String text, NameUse use, Map<String, Double> countries) {
    boolean home = homes.country(c).filter(q -> countries.getOrDefault(q, 0.0) > 0).isPresent();
    boolean bare = use.region().isEmpty() && (home || !hasRivals(c, text));
    double known =
        bare ? CandidateScore.KNOWN : CandidateScore.GREAT_CITY; // "Chicago, New York and Boston"
    return c.kind() == Kind.CITY && c.fame() < known && homes.isElsewhere(c, use);
  }

  /** "Waterloo": whether another town of the name has a good part of its renown. */
  private boolean hasRivals(Candidate c, String text) {
    return CandidateScore.unique(kb.candidates(text)).stream()
        .anyMatch(
            o -> o.row() != c.row() && o.kind() == Kind.CITY && o.prior() > RIVAL * c.prior());
  }

  boolean isImpossible(Candidate c, String text) {
    String bare = text.startsWith("The ") ? text.substring(4) : text;
    boolean body = NameWords.of("organization").contains(bare);
    boolean place = c.kind().type() == EntityType.PLACE;
    boolean unnumbered = c.kind() == Kind.EVENT && !c.label() && kb.knows(text + " II");
    boolean letters = (text.length() == 1 && !c.label()) || (text.length() <= 3 && !c.exact());
    boolean house = GENERIC.contains(bare) && kb.label(c.row()).contains(bare);
    boolean kindOf = body || NameWords.of("place").contains(bare);
    boolean nickname = kindOf && !c.label() && !house;
    boolean common =
        !place && text.length() > bare.length() && NameWords.of("place").contains(bare);
    boolean part = NameWords.of("part").contains(bare);
    boolean code = Regions.codes().containsKey(text) && !place && !c.label(); // "AZ"
    boolean paper =
        !place
            && c.kind() != Kind.PERSON
            && c.prior() < GREAT_BODY
            && NameWords.of("short paper").contains(bare);
    return part
        || code
        || paper
        || ((body || GENERIC.contains(bare)) && place)
        || unnumbered
        || letters
        || nickname
        || common
        || isCommonNoun(c, text);
  }

  /** The kind of state that is called "Islamic state" is not what "Islamic State" names. */
  private boolean isCommonNoun(Candidate c, String text) {
    String label = kb.label(c.row());
    boolean small = COMMON_NOUN.matcher(label).matches();
    return small && c.label() && !c.exact() && !text.equals(label);
  }
}

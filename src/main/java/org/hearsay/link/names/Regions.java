package org.hearsay.link.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.Kind;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.kb.NameFolding;
import org.hearsay.link.NameWords;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;

/** Joins a place name with the word that makes it a region: "Kursk region", "Donetsk oblast". */
public final class Regions {

  private static final Set<String> WORDS = NameWords.of("region");

  /** Words for several regions, behind a list of their names. */
  private static final Set<String> SEVERAL = NameWords.of("regions");

  private static final Set<String> OFFICIAL = NameWords.of("region name");

  private static final Map<String, String> CODES =
      NameWords.lines("state code").stream()
          .map(line -> line.split(" = ", 2))
          .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));

  private final KnowledgeBase kb;

  public Regions(KnowledgeBase kb) {
    this.kb = kb;
  }

  /**
   * The names, with those of regions grown over the word for region; the bare name is the region's
   * where the article speaks of it.
   */
  public List<Name> join(Document document, List<Name> names) {
    Map<String, String> regions = new HashMap<>();
    List<Name> joined = new ArrayList<>();
    for (Name name : names) {
      Optional<Name> region = region(document, name);
      region.flatMap(Name::label).ifPresent(label -> regions.put(name.folded(), label));
      joined.add(region.orElse(name));
    }
    lists(document, joined, regions);
    joined.replaceAll(name -> name.labelled(Optional.ofNullable(regions.get(name.folded()))));
    return joined;
  }

  /** "The Kursk and Belgorod regions", "Orange and Riverside Counties": each is one. */
  private void lists(Document document, List<Name> names, Map<String, String> regions) {
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i);
      Sentence s = document.sentences().get(name.sentence());
      boolean inside = name.first() < name.last() && isSeveral(s, name.last());
      int word = inside ? name.last() : name.last() + 1;
      if (!isSeveral(s, word)) {
        continue;
      }
      boolean counties = s.token(word).text().equalsIgnoreCase("counties");
      int from = i;
      while (from > 0 && isListed(s, names.get(from - 1), names.get(from))) {
        from--;
      }
      for (int k = from; k <= i; k++) {
        Name one = names.get(k);
        String text = k == i && inside ? document.words(s, one.first(), word - 1) : one.text();
        Optional<String> label = counties ? county(text) : admin(text);
        if (label.isPresent() && one.label().isEmpty()) {
          names.set(k, one.typed(EntityType.PLACE).labelled(label));
          if (!counties) {
            regions.put(one.folded(), label.get());
          }
        }
      }
    }
  }

  private static boolean isSeveral(Sentence s, int token) {
    return token < s.size() && SEVERAL.contains(NameFolding.lower(s.token(token).text()));
  }

  /** Whether only commas and "and" stand between two names of a sentence. */
  private static boolean isListed(Sentence s, Name one, Name next) {
    if (one.sentence() != next.sentence() || one.last() + 1 >= next.first()) {
      return false;
    }
    for (int i = one.last() + 1; i < next.first(); i++) {
      if (!s.token(i).text().matches(",|and|or|the")) {
        return false;
      }
    }
    return true;
  }

  private Optional<String> county(String name) {
    String label = name + " County";
    return kb.knows(label) ? Optional.of(label) : Optional.empty();
  }

  /** Codes of states, and the labels of these. */
  public static Map<String, String> codes() {
    return CODES;
  }

  /** "Ada Bell (D-<u>OH</u>)", "Columbus, <u>OH</u>". */
  private static boolean isCode(Sentence s, Name name) {
    int join = name.first() - 1;
    String before = join < 1 ? "" : s.token(join - 1).text();
    boolean party = join > 0 && s.token(join).is("-") && before.matches("[RDI]");
    boolean town = join > 0 && s.token(join).is(",") && Character.isUpperCase(before.charAt(0));
    return CODES.containsKey(name.text()) && (party || town);
  }

  private Optional<Name> region(Document document, Name name) {
    Sentence s = document.sentences().get(name.sentence());
    if (isCode(s, name)) {
      return Optional.of(
          name.surely(EntityType.PLACE)
              .labelled(Optional.of(CODES.getOrDefault(name.text(), name.text()))));
    }
    int next = name.last() + 1;
    if (next >= s.size()
        || !WORDS.contains(s.token(next).text())
        || name.type() == EntityType.UNIT
        || NameWords.of("part").contains(name.text())) {
      return Optional.empty(); // "Central district": every city has one
    }
    return admin(name.text())
        .map(
            label ->
                new Name(
                    name.sentence(),
                    name.first(),
                    next,
                    s.span(name.first(), next),
                    document.words(s, name.first(), next),
                    Optional.of(label),
                    Optional.empty(),
                    EntityType.PLACE,
                    true));
  }

  /** The label of the region of this name. */
  Optional<String> admin(String name) {
    return Stream.concat(OFFICIAL.stream().map(word -> name + " " + word), Stream.of(name))
        .flatMap(official -> kb.candidates(official).stream())
        .filter(c -> c.kind() == Kind.ADMIN1)
        .map(c -> kb.label(c.row()))
        .findFirst();
  }
}

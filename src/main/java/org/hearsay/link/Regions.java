package org.hearsay.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.kb.Candidate;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.kb.KnowledgeBase.Kind;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;

/** Joins a place name with the word that makes it a region: "Kursk region", "Donetsk oblast". */
final class Regions {

  private static final Set<String> WORDS =
      Set.of(
          "region", "area", "oblast", "province", "district", "prefecture", "governorate", "krai");

  private static final List<String> OFFICIAL =
      List.of(
          " Oblast",
          " Region",
          " Province",
          " Krai",
          " District",
          " Prefecture",
          " Governorate",
          "");

  private final KnowledgeBase kb;

  Regions(KnowledgeBase kb) {
    this.kb = kb;
  }

  /**
   * The names, with those of regions grown over the word for region; the bare name is the region's
   * where the article speaks of it.
   */
  List<Name> join(Document document, List<Name> names) {
    Map<String, String> regions = new HashMap<>();
    List<Name> joined = new ArrayList<>();
    for (Name name : names) {
      Optional<Name> region = region(document, name);
      region.flatMap(Name::label).ifPresent(label -> regions.put(name.folded(), label));
      joined.add(region.orElse(name));
    }
    joined.replaceAll(name -> name.labelled(Optional.ofNullable(regions.get(name.folded()))));
    return joined;
  }

  private Optional<Name> region(Document document, Name name) {
    Sentence s = document.sentences().get(name.sentence());
    int next = name.last() + 1;
    if (next >= s.size()
        || !WORDS.contains(s.token(next).text())
        || name.type() == EntityType.UNIT) {
      return Optional.empty();
    }
    return admin(name.text())
        .map(
            label ->
                new Name(
                    name.sentence(),
                    name.first(),
                    next,
                    s.span(name.first(), next),
                    Names.text(document, s, name.first(), next),
                    Optional.of(label),
                    Optional.empty(),
                    EntityType.PLACE,
                    true));
  }

  /** The label of the region of this name. */
  Optional<String> admin(String name) {
    for (String suffix : OFFICIAL) {
      for (Candidate c : kb.candidates(name + suffix)) {
        if (c.kind() == Kind.ADMIN1) {
          return Optional.of(kb.label(c.row()));
        }
      }
    }
    return Optional.empty();
  }
}

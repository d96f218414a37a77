package org.hearsay.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;
import org.hearsay.extract.Claim;
import org.hearsay.extract.Fact;
import org.hearsay.extract.Filler;

/** Short names for claims and facts, which tools that know no term of ours show in their lists. */
final class Labels {

  /** Characters of a label: one line of a list. */
  private static final int LONGEST = 80;

  private Labels() {}

  /** {@code North Korea denies: the accusations}. */
  static String of(Claim claim, Optional<Resource> speaker, SpanWriter spans) {
    String who =
        speaker
            .map(Labels::label)
            .orElseGet(() -> claim.source().isEmpty() ? "somebody" : spans.text(claim.source()));
    String does = claim.stance() == Claim.Stance.DENIES ? " denies: " : ": ";
    return line(who + does + spans.text(claim.content()));
  }

  /** {@code not deployment: North Korea, North Korean troops, Kursk Oblast}. */
  static String of(Fact fact, Resource type, Model model, EntityWriter entities) {
    List<String> fillers = new ArrayList<>();
    for (List<Filler> role : fact.args().values()) {
      for (Filler filler : role) {
        if (filler instanceof Filler.OfEntity entity) {
          fillers.add(label(entities.node(model, entity.id())));
        } else if (filler instanceof Filler.OfText text) {
          fillers.add(text.text());
        }
      }
    }
    return line((fact.positive() ? "" : "not ") + label(type) + ": " + String.join(", ", fillers));
  }

  private static String label(Resource named) {
    return named.getRequiredProperty(RDFS.label).getString();
  }

  /** White space as single spaces; what is too long ends behind a whole word. */
  private static String line(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= LONGEST) {
      return line;
    }
    int longest = line.offsetByCodePoints(0, LONGEST - 1);
    int end = line.lastIndexOf(' ', longest);
    return line.substring(0, end < 1 ? longest : end) + "…";
  }
}

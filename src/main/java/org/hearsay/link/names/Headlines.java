package org.hearsay.link.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.kb.NameFolding;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;

/**
 * Cuts the names found in lines Where Every Word Is Capital down to those that the rest of the
 * article or the knowledge base knows.
 */
final class Headlines {

  private final KnowledgeBase kb;
  private final Document document;
  private final Set<String> known = new HashSet<>();

  /**
   * @param elsewhere the names found in the other lines
   */
  Headlines(KnowledgeBase kb, Document document, List<Name> elsewhere) {
    this.kb = kb;
    this.document = document;
    for (Name name : elsewhere) {
      String folded = name.folded();
      known.add(NameFolding.skeleton(folded));
      known.add(NameFolding.skeleton(folded.substring(folded.lastIndexOf(' ') + 1)));
    }
  }

  /** The names that stand, shortened where only their beginning or end is known. */
  List<Name> known(List<Name> names) {
    List<Name> stand = new ArrayList<>();
    for (Name name : names) {
      if (name.label().isPresent()) {
        stand.add(name);
      } else {
        part(name).ifPresent(stand::add);
      }
    }
    return stand;
  }

  private Optional<Name> part(Name name) {
    Sentence s = document.sentences().get(name.sentence());
    for (int length = name.last() - name.first() + 1; length > 0; length--) {
      for (int first = name.first(); first + length - 1 <= name.last(); first++) {
        int last = first + length - 1;
        String text = document.words(s, first, last);
        String skeleton = NameFolding.skeleton(NameFolding.fold(text));
        if (known.contains(skeleton) || (length > 1 && kb.knows(text)) || isEminent(text)) {
          return Optional.of(
              new Name(
                  name.sentence(),
                  first,
                  last,
                  s.span(first, last),
                  text,
                  Optional.empty(),
                  first == name.first() ? name.title() : Optional.empty(),
                  length == name.last() - name.first() + 1 ? name.type() : EntityType.ORGANIZATION,
                  length == name.last() - name.first() + 1 && name.sure()));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a single word is the name of something often spoken of. */
  private boolean isEminent(String text) {
    return kb.candidates(text).stream().anyMatch(c -> c.exact() && c.prior() > 1e-5);
  }
}

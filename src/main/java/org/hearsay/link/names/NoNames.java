package org.hearsay.link.names;

import org.hearsay.kb.EntityType;
import org.hearsay.kb.NameFolding;
import org.hearsay.link.NameWords;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;

/** Words in capitals that name nobody, as those beside them say. */
final class NoNames {

  private NoNames() {}

  /** Whether it is an office, a field or an illness. */
  static boolean has(Document document, Name name) {
    Sentence s = document.sentences().get(name.sentence());
    if (name.type() == EntityType.ORGANIZATION && !name.sure()) {
      return name.last() > name.first() && isOffice(s.token(name.last()).text());
    }
    return name.type() == EntityType.PERSON
        && ((name.first() == name.last() && isField(s, name.first()))
            || isIllness(s, name.last() + 1));
  }

  /** "Senate Majority Leader": what somebody is. */
  private static boolean isOffice(String last) {
    return NameWords.of("office").contains(NameFolding.lower(last));
  }

  /** "Minister of Information": what somebody is minister of. */
  static boolean isField(Sentence s, int first) {
    return first > 1
        && s.token(first - 1).is("of")
        && NameWords.of("of a field").contains(NameFolding.lower(s.token(first - 2).text()));
  }

  /** "Parkinson's disease", "the Zika virus". */
  private static boolean isIllness(Sentence s, int next) {
    int at = next < s.size() && s.token(next).tag().equals("POS") ? next + 1 : next;
    return at < s.size() && NameWords.of("illness").contains(s.token(at).text());
  }
}

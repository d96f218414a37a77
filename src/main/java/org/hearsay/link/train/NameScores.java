package org.hearsay.link.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.link.tagger.NameClass;
import org.hearsay.link.tagger.NameTagger;
import org.hearsay.link.tagger.TaggedName;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/**
 * How well a tagger finds and types people, organizations and places: a mark that overlaps a name
 * of its class is right, each once.
 */
final class NameScores {

  /** Share of the words of a sentence that are capitalised where capitals tell nothing. */
  private static final double CAPITAL = 0.8;

  private int gold;
  private int marked;
  private int right;
  private int found;
  private int typed;
  private int spurious;
  private int goldInCapitals;
  private int foundInCapitals;

  /** A document as the analyzer has it, and its names. */
  record Analyzed(NameCorpus.Annotated gold, Document document) {}

  static NameScores of(NameTagger tagger, List<Analyzed> documents) {
    NameScores scores = new NameScores();
    for (Analyzed a : documents) {
      List<List<TaggedName>> marks = tagger.mark(a.document);
      for (int i = 0; i < marks.size(); i++) {
        Sentence s = a.document.sentences().get(i);
        scores.add(s, NameLabels.allowed(a.gold, s), marks.get(i));
      }
    }
    return scores;
  }

  private void add(Sentence s, int[] allowed, List<TaggedName> marks) {
    List<TaggedName> names = names(allowed);
    boolean capitals = isInCapitals(s);
    List<TaggedName> unused = new ArrayList<>(marks);
    for (TaggedName name : names) {
      if (isCounted(name)) {
        Optional<TaggedName> same =
            unused.stream().filter(m -> meet(m, name) && m.type() == name.type()).findFirst();
        same.ifPresent(unused::remove);
        boolean any = marks.stream().anyMatch(m -> meet(m, name));
        gold++;
        right += same.isPresent() ? 1 : 0;
        found += any ? 1 : 0;
        typed += marks.stream().anyMatch(m -> meet(m, name) && m.type() == name.type()) ? 1 : 0;
        goldInCapitals += capitals ? 1 : 0;
        foundInCapitals += capitals && any ? 1 : 0;
      }
    }
    for (TaggedName mark : marks) {
      if (isCounted(mark) && !NameLabels.isOpen(allowed[mark.first()])) {
        marked++;
        spurious += names.stream().noneMatch(n -> meet(n, mark)) ? 1 : 0;
      }
    }
  }

  private static boolean isCounted(TaggedName name) {
    return switch (name.type()) {
      case PERSON, ORGANIZATION, PLACE -> true;
      default -> false;
    };
  }

  private static boolean meet(TaggedName a, TaggedName b) {
    return a.first() <= b.last() && b.first() <= a.last();
  }

  private static boolean isInCapitals(Sentence s) {
    int words = 0;
    int capital = 0;
    for (Token token : s.tokens()) {
      if (Character.isLetter(token.text().charAt(0))) {
        words++;
        capital += Character.isUpperCase(token.text().charAt(0)) ? 1 : 0;
      }
    }
    return words > 2 && capital >= CAPITAL * words;
  }

  /** The names whose labels are known. */
  private static List<TaggedName> names(int[] allowed) {
    List<TaggedName> names = new ArrayList<>();
    for (int i = 0; i < allowed.length; i++) {
      for (NameClass type : NameClass.values()) {
        if (allowed[i] == 1 << type.first()) {
          int last = i;
          while (last + 1 < allowed.length && allowed[last + 1] == 1 << type.inner()) {
            last++;
          }
          names.add(new TaggedName(0, i, last, type, 1));
        }
      }
    }
    return names;
  }

  private static double share(int part, int all) {
    return all == 0 ? 0 : part / (double) all;
  }

  @Override
  public String toString() {
    return String.format(
        "typed F1 %.3f (P %.3f, R %.3f) of %d names; found %.3f, of those the right type %.3f;"
            + " %d spurious; found in sentences of capitals %.3f of %d",
        2.0 * right / Math.max(1, marked + gold),
        share(right, marked),
        share(right, gold),
        gold,
        share(found, gold),
        share(typed, found),
        spurious,
        share(foundInCapitals, goldInCapitals),
        goldInCapitals);
  }
}

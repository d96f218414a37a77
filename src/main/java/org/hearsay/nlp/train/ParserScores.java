package org.hearsay.nlp.train;

import java.util.List;
import java.util.Locale;
import org.hearsay.nlp.parse.Model;
import org.hearsay.nlp.parse.Parser;
import org.hearsay.nlp.parse.TreeNetwork;
import org.hearsay.nlp.parse.Words;

/**
 * Accuracy of tags and trees on gold words, punctuation included, as shares of the words.
 *
 * @param unlabelled right head
 * @param labelled right head and right full relation
 */
record ParserScores(
    double penn, double universal, double lemma, double unlabelled, double labelled) {

  static ParserScores of(Model model, List<Conllu.Tree> gold) {
    int[] right = new int[5];
    int words = 0;
    for (Conllu.Tree tree : gold) {
      count(model, tree, right);
      words += tree.size();
    }
    double n = Math.max(1, words);
    return new ParserScores(right[0] / n, right[1] / n, right[2] / n, right[3] / n, right[4] / n);
  }

  private static void count(Model model, Conllu.Tree tree, int[] right) {
    Parser parser = model.parser();
    TreeNetwork.Encoding encoding = parser.encode(new Words(tree.forms(), tree.spaceBefore()));
    int[] tags = parser.tags(encoding);
    Parser.Tree parsed = parser.parse(encoding, tags);
    for (int i = 0; i < tags.length; i++) {
      String[] pair = parser.tag(tags[i]).split("/", -1);
      String[] want = tree.tags()[i].split("/", -1);
      String lemma = model.lemmas().lemma(tree.forms()[i], pair[1], pair[0]);
      boolean head = parsed.heads()[i] == tree.heads()[i];
      boolean relation = parsed.relations()[i].equals(tree.relations()[i]);
      right[0] += pair[0].equals(want[0]) ? 1 : 0;
      right[1] += pair[1].equals(want[1]) ? 1 : 0;
      right[2] += lemma.equalsIgnoreCase(tree.lemmas()[i]) ? 1 : 0;
      right[3] += head ? 1 : 0;
      right[4] += head && relation ? 1 : 0;
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "Penn tag %.4f, universal tag %.4f, lemma %.4f, UAS %.4f, LAS %.4f",
        penn,
        universal,
        lemma,
        unlabelled,
        labelled);
  }
}

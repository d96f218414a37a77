package org.hearsay.nlp.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearsay.article.Block;
import org.hearsay.article.Span;
import org.hearsay.neural.Dropout;
import org.hearsay.nlp.Predicate;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;
import org.hearsay.nlp.parse.Model;
import org.hearsay.nlp.parse.Parser;
import org.hearsay.nlp.parse.TreeNetwork;
import org.hearsay.nlp.parse.Words;

/** A sentence of a treebank with its predicates. */
record AnnotatedTree(Conllu.Tree tree, List<Predicate> predicates) {

  AnnotatedTree {
    predicates = List.copyOf(predicates);
  }

  /**
   * The sentences of a treebank that have annotation.
   *
   * @param annotation as {@link PropBank} reads it
   */
  static List<AnnotatedTree> read(Path treebank, Path annotation) throws IOException {
    Map<String, List<Predicate>> predicates = PropBank.read(annotation);
    List<AnnotatedTree> sentences = new ArrayList<>();
    for (Conllu.Tree tree : Conllu.readAll(treebank)) {
      List<Predicate> found = predicates.get(tree.id());
      if (found != null) {
        sentences.add(new AnnotatedTree(tree, found));
      }
    }
    if (sentences.size() < predicates.size()) {
      throw new IOException(
          annotation
              + ": "
              + (predicates.size() - sentences.size())
              + " sentences are not in the treebank "
              + treebank);
    }
    return sentences;
  }

  int size() {
    return tree.size();
  }

  /**
   * The sentence as the parser has it.
   *
   * @param noise what the parser does not see of its own numbers
   * @param blur share of the words that it does not see
   */
  Sentence parsed(Model model, Dropout noise, float blur) {
    Parser parser = model.parser();
    TreeNetwork.Encoding encoding =
        parser.encode(new Words(tree.forms(), tree.spaceBefore()), noise, blur);
    int[] tags = parser.tags(encoding);
    Parser.Tree parsed = parser.parse(encoding, tags);
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < tags.length; i++) {
      String[] tag = parser.tag(tags[i]).split("/", -1);
      String form = tree.forms()[i];
      tokens.add(
          new Token(
              new Span(i, i + 1),
              form,
              model.lemmas().lemma(form, tag[1], tag[0]),
              tag[1],
              tag[0],
              parsed.heads()[i],
              parsed.relations()[i]));
    }
    Span all = new Span(0, tags.length);
    return new Sentence(all, new Block(all, Block.Kind.PARAGRAPH), tokens);
  }
}

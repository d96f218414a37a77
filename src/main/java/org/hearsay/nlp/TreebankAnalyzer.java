package org.hearsay.nlp;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.article.Span;

/** Analyses English text with models trained on treebanks of Universal Dependencies. */
public final class TreebankAnalyzer implements Analyzer {

  private final Model model;

  TreebankAnalyzer(Model model) {
    this.model = model;
  }

  /** An analyzer with the models that come with the program. */
  public static TreebankAnalyzer load() {
    return new TreebankAnalyzer(Model.load());
  }

  @Override
  public Document analyze(Article article) {
    String text = AsciiMarks.text(article.body());
    List<Sentence> sentences = new ArrayList<>();
    for (Block block : article.blocks()) {
      if (block.kind() != Block.Kind.BOILERPLATE) {
        for (Span span : SentenceSplitter.sentences(text, block.span())) {
          sentences.add(sentence(article.body(), text, block, span));
        }
      }
    }
    return new Document(article, sentences);
  }

  private Sentence sentence(String body, String text, Block block, Span span) {
    List<Span> spans = UdTokenizer.tokens(text, span);
    String[] forms = new String[spans.size()];
    boolean[] spaceBefore = new boolean[forms.length];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = AsciiMarks.word(spans.get(i).in(body));
      spaceBefore[i] = i == 0 || spans.get(i - 1).end() < spans.get(i).start();
    }
    Words words = new Words(forms, spaceBefore, model.clusters());
    int[] tags = model.tagger().tag(words);
    PartwiseParser.Tree tree = new PartwiseParser(model).parse(forms, spaceBefore, tags);
    List<Token> tokens = new ArrayList<>(forms.length);
    for (int i = 0; i < forms.length; i++) {
      String pair = model.tagger().tags().get(tags[i]);
      String tag = pair.substring(0, pair.lastIndexOf('/'));
      String pos = pair.substring(pair.lastIndexOf('/') + 1);
      String word = spans.get(i).in(text);
      String lemma = model.lemmas().lemma(word, pos, tag);
      tokens.add(
          new Token(spans.get(i), word, lemma, pos, tag, tree.heads()[i], tree.relations()[i]));
    }
    return new Sentence(span, block, tokens);
  }
}

package org.hearsay.nlp;

import java.util.List;
import org.hearsay.article.Article;

/** An article with its sentences, in text order; boilerplate has none. */
public record Document(Article article, List<Sentence> sentences) {

  public Document {
    sentences = List.copyOf(sentences);
  }

  /** Words and punctuation marks of all sentences. */
  public int tokenCount() {
    return sentences.stream().mapToInt(Sentence::size).sum();
  }
}

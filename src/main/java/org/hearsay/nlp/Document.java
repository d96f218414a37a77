package org.hearsay.nlp;

import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.PlainText;

/**
 * An article with its sentences, in text order; boilerplate has none.
 *
 * @param cut how many sentences were longer than {@link Sentence#LONGEST} and became several
 */
public record Document(Article article, List<Sentence> sentences, int cut) {

  public Document {
    sentences = List.copyOf(sentences);
  }

  /** An article of which no sentence was too long. */
  public Document(Article article, List<Sentence> sentences) {
    this(article, sentences, 0);
  }

  /** The words from token {@code first} to {@code last}, white space and apostrophes simplified. */
  public String words(Sentence sentence, int first, int last) {
    return PlainText.words(sentence.span(first, last).in(article.body())).replace('’', '\'');
  }

  /** The index of the first sentence that ends behind an offset. */
  public int firstBehind(int offset) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (sentences.get(middle).span().end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Words and punctuation marks of all sentences. */
  public int tokenCount() {
    return sentences.stream().mapToInt(Sentence::size).sum();
  }
}

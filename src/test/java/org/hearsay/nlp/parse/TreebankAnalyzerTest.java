package org.hearsay.nlp.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.Seeds;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.article.Metadata;
import org.hearsay.article.Span;
import org.hearsay.nlp.Analyzer;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;
import org.hearsay.nlp.split.AsciiMarks;
import org.junit.jupiter.api.Test;

class TreebankAnalyzerTest {

  private static final Analyzer ANALYZER = Seeds.ANALYZER;

  private static Document analyze(String body) {
    Block block = new Block(new Span(0, body.length()), Block.Kind.PARAGRAPH);
    return ANALYZER.analyze(new Article("test", body, Metadata.none(), List.of(block)));
  }

  private static Sentence sentence(String body) {
    List<Sentence> sentences = analyze(body).sentences();
    assertThat(sentences).hasSize(1);
    return sentences.get(0);
  }

  private static Token word(Sentence sentence, String text) {
    return sentence.tokens().stream().filter(t -> t.text().equals(text)).findFirst().orElseThrow();
  }

  private static String headOf(Sentence sentence, String text) {
    Token token = word(sentence, text);
    return token.head() < 0 ? "ROOT" : sentence.token(token.head()).text();
  }

  @Test
  void everyTokenOfTheSeedsIsASliceOfTheText() {
    for (Article article : Seeds.articles()) {
      int last = 0;
      for (Sentence sentence : ANALYZER.analyze(article).sentences()) {
        for (Token token : sentence.tokens()) {
          assertThat(token.text()).isEqualTo(AsciiMarks.text(token.span().in(article.body())));
          assertThat(token.span().start()).isGreaterThanOrEqualTo(last);
          last = token.span().end();
          assertThat(sentence.span().contains(token.span())).isTrue();
        }
      }
    }
  }

  @Test
  void aSentenceThatIsTooLongIsCutAndCounted() {
    String list = "The prices are " + "12 apples, ".repeat(Sentence.LONGEST / 3) + "and more.";
    Document document = analyze("It is hot.\n" + list + "\n" + list + "\nIt is not.");
    assertThat(document.cut()).isEqualTo(2);
    assertThat(document.sentences()).hasSize(6).allMatch(s -> s.size() <= Sentence.LONGEST);
    assertThat(analyze("It is hot.").cut()).isZero();
  }

  @Test
  void noWordOfTheSeedsIsLost() {
    for (Article article : Seeds.articles()) {
      Document document = ANALYZER.analyze(article);
      StringBuilder seen = new StringBuilder();
      document.sentences().forEach(s -> s.tokens().forEach(t -> seen.append(t.text())));
      StringBuilder wanted = new StringBuilder();
      for (Block block : article.blocks()) {
        if (block.kind() != Block.Kind.BOILERPLATE) {
          wanted.append(AsciiMarks.text(block.span().in(article.body())).replaceAll("[\\s•]", ""));
        }
      }
      assertThat(seen).hasToString(wanted.toString());
    }
  }

  @Test
  void everyTreeOfTheSeedsHasOneRootAndNoCycle() {
    for (Article article : Seeds.articles()) {
      for (Sentence sentence : ANALYZER.analyze(article).sentences()) {
        List<Token> roots = sentence.tokens().stream().filter(t -> t.head() < 0).toList();
        assertThat(roots).hasSize(1);
        int root = sentence.tokens().indexOf(roots.get(0));
        assertThat(sentence.subtree(root)).hasSize(sentence.size());
      }
    }
  }

  @Test
  void theSameTextGivesTheSameAnalysis() {
    Article article = Seeds.articles().get(0);
    TreebankAnalyzer again = TreebankAnalyzer.load();
    List<List<Token>> once =
        ANALYZER.analyze(article).sentences().stream().map(Sentence::tokens).toList();
    assertThat(again.analyze(article).sentences().stream().map(Sentence::tokens)).isEqualTo(once);
  }

  @Test
  void aReportHasItsSpeakerAndItsContent() {
    Sentence s =
        sentence("The minister said on Monday that the two countries had signed a treaty.");
    assertThat(word(s, "said").head()).isEqualTo(-1);
    assertThat(word(s, "minister").relation()).isEqualTo("nsubj");
    assertThat(headOf(s, "minister")).isEqualTo("said");
    assertThat(word(s, "signed").relation()).isEqualTo("ccomp");
    assertThat(word(s, "signed").lemma()).isEqualTo("sign");
    assertThat(word(s, "countries").lemma()).isEqualTo("country");
  }

  @Test
  void bothStylesOfQuotationMarksGiveTheSameTree() {
    Sentence curly = sentence("“We will not wait any longer,” Mr. Baker said in a statement.");
    Sentence plain = sentence("\"We will not wait any longer,\" Mr. Baker said in a statement.");
    assertThat(curly.tokens()).isEqualTo(plain.tokens());
    assertThat(headOf(curly, "wait")).isEqualTo("said");
  }

  @Test
  void aHeadlineInTitleCaseIsNotAllNames() {
    Sentence s = sentence("Norway To Send Two Ships To The Baltic, Minister Says");
    assertThat(word(s, "Send").pos()).isEqualTo("VERB");
    assertThat(word(s, "Ships").pos()).isEqualTo("NOUN");
  }
}

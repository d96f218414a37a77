package org.hearsay.nlp.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.article.Metadata;
import org.hearsay.article.Span;
import org.hearsay.nlp.Analyzer;
import org.hearsay.nlp.Argument;
import org.hearsay.nlp.Predicate;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.parse.TreebankAnalyzer;
import org.junit.jupiter.api.Test;

/** Roles as the model that comes with the program finds them. */
class RolesTest {

  private static final Analyzer ANALYZER = new RoleAnalyzer(TreebankAnalyzer.load());

  private static Sentence sentence(String text) {
    Block block = new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH);
    return ANALYZER
        .analyze(new Article("test", text, Metadata.none(), List.of(block)))
        .sentences()
        .get(0);
  }

  /** The words of each argument by role, of the predicate that this word is. */
  private static Map<String, String> arguments(Sentence sentence, String word) {
    Map<String, String> found = new TreeMap<>();
    for (Argument a : predicate(sentence, word).arguments()) {
      StringBuilder words = new StringBuilder();
      for (int i = a.first(); i <= a.last(); i++) {
        words.append(words.length() == 0 ? "" : " ").append(sentence.token(i).text());
      }
      found.put(a.role(), words.toString());
    }
    return found;
  }

  private static Predicate predicate(Sentence sentence, String word) {
    return sentence.predicates().stream()
        .filter(p -> sentence.token(p.token()).text().equals(word))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aVerbHasWhoWhomWhereAndWhen() {
    Sentence s = sentence("The police arrested Jane Roe in Oslo on Monday.");
    assertThat(predicate(s, "arrested").roleset()).isEqualTo("arrest.01");
    assertThat(arguments(s, "arrested"))
        .isEqualTo(
            Map.of(
                "ARG0", "The police",
                "ARG1", "Jane Roe",
                "ARGM-LOC", "in Oslo",
                "ARGM-TMP", "on Monday"));
  }

  @Test
  void aPassiveHasTheSameRoles() {
    Sentence s = sentence("Jane Roe was arrested by the police.");
    assertThat(arguments(s, "arrested"))
        .containsEntry("ARG0", "by the police")
        .containsEntry("ARG1", "Jane Roe");
  }

  @Test
  void aNounHasTheRolesOfItsVerb() {
    Sentence s = sentence("The arrest of Jane Roe by police shocked the town.");
    assertThat(predicate(s, "arrest").roleset()).isEqualTo("arrest.01");
    assertThat(arguments(s, "arrest"))
        .containsEntry("ARG0", "by police")
        .containsEntry("ARG1", "of Jane Roe");
  }

  @Test
  void aSubjectOfASecondVerbIsFoundAtTheFirst() {
    Sentence s = sentence("The minister wants to visit Paris.");
    assertThat(arguments(s, "visit"))
        .containsEntry("ARG0", "The minister")
        .containsEntry("ARG1", "Paris");
  }

  @Test
  void whatIsSaidIsARole() {
    Sentence s = sentence("The minister said that the talks had failed.");
    assertThat(predicate(s, "said").roleset()).isEqualTo("say.01");
    assertThat(arguments(s, "said"))
        .containsEntry("ARG0", "The minister")
        .containsEntry("ARG1", "that the talks had failed");
  }

  @Test
  void theSameSentenceHasTheSamePredicates() {
    String text = "Mr Baker denied claims that his company had paid for the attack on the port.";
    assertThat(sentence(text).predicates()).isEqualTo(sentence(text).predicates()).isNotEmpty();
  }
}

package org.hearsay.fuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoriesTest {

  private static final String ORIGINAL =
      """
      The harbour of Lindvik was closed on Monday after a crane fell onto the quay.
      Mayor Ingrid Solberg told reporters that nobody was hurt and that the crane would be removed.
      The ferry company Nordline cancelled eleven departures and offered passengers a refund.
      Divers will inspect the foundation of the quay before traffic resumes on Thursday.
      """;

  private static final String REWRITTEN =
      """
      Lindvik's harbour was shut on Monday after a crane fell on the quay.
      Mayor Ingrid Solberg told reporters nobody was hurt and the crane would soon be removed.
      Eleven departures were cancelled by the ferry company Nordline, which offered its passengers a refund.
      Divers are to inspect the foundation of the quay before traffic resumes on Thursday.
      """;

  private static final String INDEPENDENT =
      """
      A crane toppled in Lindvik this week, and the town council wants answers from the operator.
      The labour inspectorate had warned in a report last year of rusted bolts in two cranes.
      "We asked for new bolts three times," said a union representative at the harbour.
      Nordline, whose ferries did not sail, expects losses of two million kroner this quarter.
      """;

  private static final String OF_ONE_EVENT =
      """
      A crane toppled onto the quay of Lindvik on Monday, and mayor Ingrid Solberg wants answers.
      The labour inspectorate had warned in a report last year of rusted bolts in two cranes.
      "We asked for new bolts three times," said a union representative at the harbour.
      The ferry company Nordline, whose departures were cancelled, expects losses of two million kroner.
      """;

  private static final String OTHER =
      """
      The parliament in Oslo adopted the budget for next year with a majority of eleven votes.
      Members of two parties walked out before the vote and called the finance minister a coward.
      The budget gives twelve billion kroner more to hospitals and nothing to the railways.
      """;

  private static List<List<String>> find(Map<String, String> texts) {
    Stories stories = new Stories();
    texts.forEach((article, text) -> stories.add(article, text, Optional.empty()));
    stories.find();
    return stories.copies().all();
  }

  @Test
  void aRewriteIsOneStoryWithItsOriginal() {
    assertThat(find(Map.of("a", ORIGINAL, "b", REWRITTEN, "c", INDEPENDENT)))
        .containsExactly(List.of("a", "b"));
  }

  @Test
  void independentReportsAreNoCopies() {
    assertThat(find(Map.of("a", ORIGINAL, "c", INDEPENDENT))).isEmpty();
  }

  @Test
  void nothingIsNoStory() {
    assertThat(find(Map.of())).isEmpty();
  }

  @Test
  void reportsOfOneEventBelongTogetherThoughTheyAreNoCopies() {
    Stories stories = new Stories();
    stories.add("a", ORIGINAL, Optional.of("2020-01-06"));
    stories.add("c", OF_ONE_EVENT, Optional.of("2020-01-08"));
    stories.add("d", OTHER, Optional.of("2020-01-08"));
    stories.find();
    assertThat(stories.events().all()).containsExactly(List.of("a", "c"));
  }

  @Test
  void theFirstReportIsThatOfAnEarlierDayOrAnAgency() {
    Stories stories = new Stories();
    stories.add("a", REWRITTEN, Optional.of("2020-01-07"));
    stories.add("b", "LINDVIK (Reuters) - " + ORIGINAL, Optional.of("2020-01-07"));
    assertThat(stories.first(List.of("a", "b"))).contains("b");
    stories.add("c", ORIGINAL, Optional.of("2020-01-06"));
    assertThat(stories.first(List.of("a", "b", "c"))).contains("c");
    stories.add("d", ORIGINAL, Optional.empty());
    assertThat(stories.first(List.of("a", "b", "c", "d"))).isEmpty();
  }
}

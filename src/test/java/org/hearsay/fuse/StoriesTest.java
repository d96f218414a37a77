package org.hearsay.fuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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

  private static List<List<String>> find(Map<String, String> texts) {
    Stories stories = new Stories();
    texts.forEach(stories::add);
    return stories.find();
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
}

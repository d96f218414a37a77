package org.hearsay.fuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.fuse.EntityReview.Finding;
import org.junit.jupiter.api.Test;

class EntityReviewTest {

  private static final String ARTICLE = "https://example.org/id/article/";

  private static CrossDocumentEntity known(
      String label, String item, String... articlesAndCompany) {
    Map<String, Set<String>> company = new HashMap<>();
    for (String a : articlesAndCompany) {
      String[] parts = a.split(":", 2);
      company.put(
          ARTICLE + parts[0], parts[1].isEmpty() ? Set.of() : Set.of(parts[1].split(",", -1)));
    }
    return new CrossDocumentEntity(
        "urn:" + label + item + company.keySet(),
        label,
        "Person",
        Optional.of(item).filter(i -> !i.isEmpty()),
        company);
  }

  private static List<String> overrides(CrossDocumentEntity... entities) {
    return EntityReview.of(List.of(entities)).stream().map(Finding::override).toList();
  }

  @Test
  void mergesAcrossArticlesAreShownWithWhatTheyShare() {
    List<Finding> findings =
        EntityReview.of(
            List.of(
                known("Ada Bell", "", "one:Norway,Oslo", "two:Norway"),
                known("Zoe Cole", "", "one:Norway", "three:Peru"),
                known("Kim Dale", "Q1", "one:Norway", "two:Peru")));
    assertThat(findings).extracting(Finding::names).containsExactly("Zoe Cole", "Ada Bell");
    assertThat(findings.get(0).reason()).contains("nothing else in common");
    assertThat(findings.get(1).reason()).contains("in all of them also Norway");
    assertThat(findings.get(1).override()).isEqualTo("different\tAda Bell\ttwo");
  }

  @Test
  void nearNamesAreProposedAsOne() {
    assertThat(overrides(known("Anna Hrubii", "", "one:Norway"), known("Anna Hruby", "Q9", "two:")))
        .containsExactly("is\tAnna Hrubii\tQ9\tone");
    assertThat(overrides(known("Jonas Fenwick", "", "one:"), known("Jonas Fenwock", "", "two:")))
        .hasSize(1);
    assertThat(overrides(known("J. Fenwick", "", "one:"), known("Jonas Fenwick", "", "two:")))
        .containsExactly("same\tJ. Fenwick\tJonas Fenwick\tone");
  }

  @Test
  void aNameAloneNeedsCommonCompany() {
    assertThat(
            overrides(known("Fenwick", "", "one:Peru"), known("Jonas Fenwick", "", "two:Norway")))
        .isEmpty();
    assertThat(
            overrides(known("Fenwick", "", "one:Norway"), known("Jonas Fenwick", "", "two:Norway")))
        .containsExactly("same\tFenwick\tJonas Fenwick\tone");
  }

  @Test
  void twoItemsAreNeverOne() {
    assertThat(overrides(known("Anna Hruby", "Q8", "one:"), known("Anna Hruby", "Q9", "two:")))
        .isEmpty();
  }
}

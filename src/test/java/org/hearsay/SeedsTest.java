package org.hearsay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.hearsay.article.Span;
import org.hearsay.extract.Claim;
import org.hearsay.extract.Extraction;
import org.hearsay.extract.Fact;
import org.hearsay.graph.GraphMapper;
import org.hearsay.graph.Iris;
import org.hearsay.graph.Shapes;
import org.hearsay.kb.EntityType;
import org.hearsay.link.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeedsTest {

  private static List<Extraction> seeds() {
    return Seeds.all();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theGraphOfASeedSatisfiesTheShapes(Extraction seed) {
    var graph = new GraphMapper(new Iris(Iris.DEFAULT_BASE)).map(seed);
    assertThat(Shapes.bundled().violations(graph.getGraph())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everySpanLiesInTheTextAndSaysSomething(Extraction seed) {
    String body = seed.article().body();
    for (Claim claim : seed.claims()) {
      for (List<Span> role : List.of(claim.source(), claim.cue(), claim.content())) {
        for (Span span : role) {
          assertThat(span.in(body)).isNotBlank().isEqualTo(span.in(body).strip());
        }
      }
    }
    for (Fact fact : seed.facts()) {
      assertThat(fact.evidence().in(body)).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingIsExtractedFromClutter(Extraction seed) {
    for (Span clutter : seed.article().boilerplate()) {
      assertThat(seed.claims())
          .noneMatch(
              c -> c.extent().overlaps(clutter) && c.cue().stream().anyMatch(clutter::overlaps));
      assertThat(seed.entities().all().stream().flatMap(e -> e.mentions().stream()))
          .noneMatch(m -> m.span().overlaps(clutter));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void speakersAndFillersAreEntitiesOfTheArticle(Extraction seed) {
    for (Claim claim : seed.claims()) {
      claim.speaker().ifPresent(id -> assertThat(seed.entities().byId(id)).isPresent());
      assertThat(seed.claims().stream().map(Claim::id)).containsAll(claim.relay());
    }
    for (Fact fact : seed.facts()) {
      assertThat(seed.claims().stream().map(Claim::id)).containsAll(fact.claimedBy());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"000", "001", "002", "003", "004"})
  void theUkrainianPresidentIsOneEntityHoweverSpelled(String seed) {
    List<Entity> found =
        Seeds.seed(seed).entities().all().stream()
            .filter(e -> e.label().matches(".*Zelensk.*") && e.type() == EntityType.PERSON)
            .filter(e -> !e.isUnnamed())
            .toList();
    assertThat(found).hasSizeLessThanOrEqualTo(1);
    assertThat(found).allMatch(e -> e.wikidata().equals(Optional.of("Q3874799")));
  }

  @Test
  void twoExtractionsAreEqual() {
    Extraction seed = Seeds.seed("000");
    assertThat(Seeds.extract(seed.article())).isEqualTo(seed);
  }

  @Test
  void aSeedThatStatesItsDateHasItFromTheText() {
    var metadata = Seeds.seed("003").article().metadata();
    assertThat(metadata.published()).hasToString("Optional[2024-10-25]");
    assertThat(metadata.publishedFrom()).hasToString("TEXT");
  }
}

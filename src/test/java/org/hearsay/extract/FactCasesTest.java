package org.hearsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.Seeds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Golden cases of facts: a text and its facts as relation(role=filler …) with what qualifies them.
 */
class FactCasesTest {

  static String lines(Extraction extraction) {
    return extraction.facts().stream()
        .map(f -> line(f, extraction))
        .collect(Collectors.joining("; "));
  }

  private static String line(Fact fact, Extraction extraction) {
    String args =
        fact.args().entrySet().stream()
            .map(e -> e.getKey() + "=" + names(e.getValue(), extraction))
            .collect(Collectors.joining(" "));
    StringBuilder line = new StringBuilder(fact.relation() + "(" + args + ")");
    fact.when().ifPresent(w -> line.append(" when ").append(w));
    fact.quantity()
        .ifPresent(
            q ->
                line.append(" ")
                    .append(q.bound().code())
                    .append(" ")
                    .append(Math.round(q.value())));
    line.append(fact.positive() ? "" : " not");
    line.append(fact.modality() == Modality.CERTAIN ? "" : " " + fact.modality().code());
    line.append(fact.claimedBy().isEmpty() ? "" : " claimed");
    return line.toString();
  }

  private static String names(List<Filler> fillers, Extraction extraction) {
    return fillers.stream()
        .map(
            f ->
                f instanceof Filler.OfEntity e
                    ? extraction.entities().byId(e.id()).orElseThrow().label()
                    : ((Filler.OfText) f).text())
        .collect(Collectors.joining("+"));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/facts.psv", delimiter = '|', numLinesToSkip = 1)
  void theFactsOfACaseAreFound(String text, String facts) {
    assertThat(lines(Seeds.extract(text))).isEqualTo(facts == null ? "" : facts);
  }
}

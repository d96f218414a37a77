package org.hearsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearsay.Seeds;
import org.hearsay.nlp.TreebankAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeFinderTest {

  private static final TreebankAnalyzer ANALYZER = TreebankAnalyzer.load();

  private static List<String> values(String text, Optional<LocalDate> published) {
    return new TimeFinder()
        .find(ANALYZER.analyze(Seeds.article(text, published))).stream()
            .map(TimeExpression::value)
            .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He spoke on Oct. 24.|2024-10-24",
        "They met on Friday.|2024-10-25",
        "They met on Thursday.|2024-10-24",
        "It happened yesterday.|2024-10-24",
        "They arrive on October 27–28.|2024-10-27/2024-10-28",
        "They could come as early as 1 November.|2024-11-01",
        "It began in August.|2024-08",
        "Nothing was seen since 1990.|1990/..",
        "It was seen in early to mid-October.|2024-10-01/2024-10-20",
        "They arrive by the end of October.|2024-10-25/2024-10-31",
        "They leave at the end of the month.|2024-10-25/2024-10-31",
        "It took three days.|P3D",
        "She left two weeks ago.|2024-W41",
        "She won last month.|2024-09",
        "In February 2022 it began.|2022-02"
      })
  void anExpressionHasItsIsoValue(String text, String value) {
    assertThat(values(text, Optional.of(LocalDate.of(2024, 10, 25)))).containsExactly(value);
  }

  @Test
  void withoutADateOfTheArticleNoYearIsInvented() {
    assertThat(values("He spoke on Oct. 24 and in May 2020.", Optional.empty()))
        .containsExactly("2020-05");
  }

  @Test
  void aDayHasTheTenseOfItsOwnVerb() {
    Optional<LocalDate> friday = Optional.of(LocalDate.of(2019, 9, 6));
    assertThat(values("On Wednesday, she announced that the bill will fall.", friday))
        .containsExactly("2019-09-04");
    assertThat(values("She said that the court will meet on Wednesday.", friday))
        .containsExactly("2019-09-11");
  }

  @Test
  void aModalVerbIsNoMonth() {
    assertThat(values("They may come and march on.", Optional.of(LocalDate.of(2024, 10, 25))))
        .isEmpty();
  }
}

package org.hearsay.fuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20 people died | 27 people died | false",
        "at least 20 people died | 27 people died | true",
        "more than 30 people died | 27 people died | false",
        "up to 30 people died | 27 people died | true",
        "about 10,000 came | 11,000 came | true",
        "10,000 came | 11,000 came | false",
        "at least 20 died | at least 30 died | true",
        "3 million voted | 3,000,000 voted | true"
      })
  void figuresConflictOnlyWhereBothCannotBeTrue(String one, String other, boolean agree) {
    List<Figure> a = Figure.in(one);
    List<Figure> b = Figure.in(other);
    assertThat(a).hasSize(1);
    assertThat(b).hasSize(1);
    assertThat(a.get(0).agreesWith(b.get(0))).isEqualTo(agree);
    assertThat(b.get(0).agreesWith(a.get(0))).isEqualTo(agree);
  }

  @ParameterizedTest
  @CsvSource({"It began in 1994", "It ends on May 12", "The F-16 flew"})
  void yearsDaysAndNamesAreNoFigures(String text) {
    assertThat(Figure.in(text)).isEmpty();
  }
}

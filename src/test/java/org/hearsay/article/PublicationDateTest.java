package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-10-24                        | -
          2024-10-24T10:00:00Z              | 2024-10-24T10:00Z
          2024-10-24T10:00:00.000+02:00     | 2024-10-24T10:00+02:00
          2024-10-24T10:00:00-0400          | 2024-10-24T10:00-04:00
          2024-10-24 10:00                  | -
          2024/10/24                        | -
          20241024                          | -
          20241024100000                    | -
          20241024T100000Z                  | 2024-10-24T10:00Z
          1729764000                        | 2024-10-24T10:00Z
          1729764000000                     | 2024-10-24T10:00Z
          Thu, 24 Oct 2024 10:00:00 GMT     | 2024-10-24T10:00Z
          Thu, 24 Oct 24 10:00:00 EDT       | 2024-10-24T10:00-04:00
          24 October 2024                   | -
          24-Oct-2024                       | -
          October 24, 2024 10:00 PM EDT     | 2024-10-24T22:00-04:00
          Oct. 24, 2024 at 12:30 a.m. PST   | 2024-10-24T00:30-08:00
          Thu Oct 24 2024                   | -
          24.10.2024                        | -
          10/24/2024                        | -
          24/10/2024                        | -
          """)
  void theUsualFormsAreRead(String text, String at) {
    PublicationDate date = PublicationDate.parse(text).orElseThrow();
    assertThat(date.day()).hasToString("2024-10-24");
    assertThat(date.at().map(Object::toString).orElse("-")).isEqualTo(at);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "soon", "2024-13-24", "31 February 2024", "10/11/2024", "24 Foo 2024"})
  void whatIsNoDateOrCouldBeTwoIsNone(String text) {
    assertThat(PublicationDate.parse(text)).isEmpty();
  }

  @Test
  void aLongTextIsNone() {
    assertThat(PublicationDate.parse("1".repeat(10_000))).isEmpty();
  }
}

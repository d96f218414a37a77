package org.hearsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.Seeds;
import org.hearsay.article.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden cases: each file of {@code cases/claims} holds texts, each followed by its claims, one a
 * line behind {@code >}: source | cue | content | kind stance modality.
 */
class ClaimCasesTest {

  /** A text and its claims as lines. */
  record Case(String file, String text, List<String> claims) {
    @Override
    public String toString() {
      return file + ": " + text;
    }
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/cases/claims"))) {
      for (Path file : files.sorted().toList()) {
        StringBuilder text = new StringBuilder();
        List<String> claims = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
          if (line.startsWith("> ")) {
            claims.add(line.substring(2));
          } else if (line.isBlank() && !text.isEmpty()) {
            cases.add(new Case(file.getFileName().toString(), text.toString().strip(), claims));
            text = new StringBuilder();
            claims = new ArrayList<>();
          } else if (!line.startsWith("#")) {
            text.append(line).append('\n');
          }
        }
        if (!text.isEmpty()) {
          cases.add(new Case(file.getFileName().toString(), text.toString().strip(), claims));
        }
      }
    }
    return cases;
  }

  static String line(Claim claim, String body) {
    return words(claim.source(), body)
        + " | "
        + words(claim.cue(), body)
        + " | "
        + words(claim.content(), body)
        + " | "
        + claim.kind().code()
        + " "
        + claim.stance().code()
        + " "
        + claim.modality().code();
  }

  private static String words(List<Span> spans, String body) {
    return spans.stream()
        .map(s -> s.in(body).replace('\n', ' '))
        .collect(Collectors.joining(" … "));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theClaimsOfACaseAreFound(Case given) {
    Extraction extraction = Seeds.extract(given.text());
    assertThat(extraction.claims().stream().map(c -> line(c, given.text())))
        .containsExactlyElementsOf(given.claims());
  }

  @Test
  void aPersonGoesOnSpeakingOnTheSameDay() {
    Extraction extraction =
        Seeds.extract(
            "In a post on Telegram on 3 May 2019, Governor Anna Howard said that the power was out."
                + " She added that crews were at work.");
    assertThat(extraction.claims())
        .hasSize(2)
        .allSatisfy(c -> assertThat(c.statedOn()).contains("2019-05-03"))
        .allSatisfy(c -> assertThat(c.medium()).isPresent());
  }
}

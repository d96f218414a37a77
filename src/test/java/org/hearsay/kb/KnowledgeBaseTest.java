package org.hearsay.kb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.Seeds;
import org.junit.jupiter.api.Test;

class KnowledgeBaseTest {

  @Test
  void everyItemNamedInTheRepositoryIsInTheKnowledgeBase() throws IOException {
    Pattern item = Pattern.compile("\\bQ\\d{2,}\\b");
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      for (Path file :
          files.filter(f -> f.toString().matches(".*\\.(java|txt|ttl|md|rq)")).sorted().toList()) {
        if (!file.startsWith("src/test/resources/gold")) {
          Matcher m = item.matcher(Files.readString(file));
          while (m.find()) {
            assertThat(Seeds.KB.has(m.group())).as(file + ": " + m.group()).isTrue();
          }
        }
      }
    }
  }

  @Test
  void theKnowledgeBaseIsOfUse() {
    assertThat(Seeds.KB.size()).isGreaterThan(200_000);
  }
}

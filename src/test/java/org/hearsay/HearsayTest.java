package org.hearsay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.rdf.model.Model;
import org.hearsay.extract.Extraction;
import org.junit.jupiter.api.Test;

class HearsayTest {

  private static final String TEXT =
      "The minister said on Monday that the two countries had signed a treaty.";

  private static final Hearsay HEARSAY = Hearsay.load();

  @Test
  void theExampleOfTheReadmeIsRun() throws IOException {
    String text = TEXT;
    Hearsay hearsay = Hearsay.load();
    Extraction read = hearsay.read("my-article", text);
    Model graph = hearsay.graph(read);
    assertThat(read.claims()).hasSize(1);
    assertThat(graph.isEmpty()).isFalse();
    Matcher example =
        Pattern.compile("(?s)```java\n(.*?)```").matcher(Files.readString(Path.of("README.md")));
    assertThat(example.find()).isTrue();
    String here = Files.readString(Path.of("src/test/java/org/hearsay/HearsayTest.java"));
    assertThat(here.lines().map(String::strip).collect(Collectors.joining("\n")))
        .contains(example.group(1).strip());
  }

  @Test
  void severalThreadsReadTheSameAsOne() {
    Extraction one = HEARSAY.read("a", TEXT);
    assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> HEARSAY.read("a", TEXT)).toList())
        .allMatch(one::equals);
  }
}

package org.hearsay.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

  private static String printed(int width, List<String> names, List<List<String>> rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Columns(names, rows).print(width, new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  void longCellsGoOnBelowThemselves() {
    assertThat(
            printed(
                44,
                List.of("speaker", "words"),
                List.of(
                    List.of("Ana", "that the bridge over the river had been closed"),
                    List.of("A spokesman of the ministry of health", "no"))))
        .isEqualTo(
            """
            speaker                words
            Ana                    that the bridge over
                                   the river had been
                                   closed
            A spokesman of the     no
            ministry of health
            """);
  }

  @Test
  void wideCharactersCountTwoAndJoiningOnesNone() {
    assertThat(
            printed(
                80,
                List.of("name", "n"),
                List.of(List.of("戦争", "1"), List.of("e\u0301t", "2"), List.of("abcd", "3"))))
        .isEqualTo("name  n\n戦争  1\ne\u0301t    2\nabcd  3\n");
  }

  @Test
  void whatHasNoRoomBesideEachOtherStandsBelow() {
    assertThat(
            printed(
                40,
                List.of("one", "two", "three", "four"),
                List.of(
                    List.of(
                        "a sentence that is long",
                        "another one that is long",
                        "",
                        "a third sentence, longer than a line can be"))))
        .isEqualTo(
            """
            one    a sentence that is long
            two    another one that is long
            four   a third sentence, longer than a
                   line can be

            """);
  }

  @Test
  void aWordLongerThanItsColumnIsBroken() {
    assertThat(printed(21, List.of("a"), List.of(List.of("https://example.org/more"))))
        .isEqualTo("a\nhttps://example.org/m\nore\n");
  }
}

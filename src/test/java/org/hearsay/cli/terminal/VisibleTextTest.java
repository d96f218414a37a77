package org.hearsay.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class VisibleTextTest {

  private static String written(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = VisibleText.to(bytes)) {
      out.print(text);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void whatWouldSteerATerminalStandsAsItsNumber() {
    assertThat(written("a\u001B]0;title\u0007b\u009B31mc\u202Ed\u007F\be\u2066"))
        .isEqualTo("a\\u001B]0;title\\u0007b\\u009B31mc\\u202Ed\\u007F\\u0008e\\u2066");
  }

  @Test
  void everythingElseIsAsItWas() {
    String text = "“Zürich”\tКиїв — 戦 😀 e\u0301\n";
    assertThat(written(text)).isEqualTo(text);
  }
}

package org.hearsay.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;

/** What a command printed and returned. */
record Ran(int code, String out, String err) {

  static Ran of(String... arguments) {
    return of(App.commandLine(), List.of(arguments));
  }

  /** Runs a command in this program; what it prints does not reach the console. */
  static Ran of(CommandLine command, List<String> arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    StringWriter messages = new StringWriter();
    PrintStream realOut = System.out;
    PrintStream realErr = System.err;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      command.setErr(new PrintWriter(messages, true));
      int code = command.execute(arguments.toArray(String[]::new));
      return new Ran(
          code,
          out.toString(StandardCharsets.UTF_8),
          err.toString(StandardCharsets.UTF_8) + messages);
    } finally {
      System.setOut(realOut);
      System.setErr(realErr);
    }
  }
}

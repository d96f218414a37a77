package org.hearsay;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The program in a process of its own, as its users have it. */
public final class Program {

  /** Where its classes are, whatever folder it works in. */
  private static final String CLASSES =
      Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(c -> Path.of(c).toAbsolutePath().toString())
          .collect(Collectors.joining(File.pathSeparator));

  private Program() {}

  /**
   * A process that has ended.
   *
   * @param said on standard output and standard error
   */
  public record Ended(int code, String said) {}

  /** What starts it. */
  public static List<String> line(List<String> words) {
    return line("", List.of("-Xmx1g"), words);
  }

  /**
   * What starts it.
   *
   * @param before a folder whose files stand before those of the program, or none
   * @param options of the JVM
   */
  public static List<String> line(String before, List<String> options, List<String> words) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    line.addAll(options);
    String classes = before.isEmpty() ? CLASSES : before + File.pathSeparator + CLASSES;
    line.addAll(List.of("-cp", classes, "org.hearsay.cli.App"));
    line.addAll(words);
    return line;
  }

  /** Starts what a line says, in a folder. */
  public static Process start(Path folder, List<String> line) throws IOException {
    return new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true).start();
  }

  /** Waits for what a line says. */
  public static Ended run(Path folder, List<String> line) throws IOException, InterruptedException {
    Process process = start(folder, line);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }
}

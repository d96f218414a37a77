package org.hearsay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

  /** A row of the table of rooms; {@code `org.hearsay` itself} is the facade. */
  private static final Pattern ROOM = Pattern.compile("\\| `([\\w.]+)`(?: itself)? \\|.*");

  /** All rooms of the house, as docs/architecture.md lists them; each imports only from above. */
  private static final List<String> LINE = line();

  /** Classes, without those inside of others, that one can keep in mind. */
  private static final int LARGEST = 20;

  /** What writes a file in its place. */
  private static final Set<String> WRITING =
      Set.of(
          "Files.newOutputStream",
          "Files.newBufferedWriter",
          "Files.newByteChannel",
          "Files.write",
          "Files.writeString",
          "FileWriter.<init>",
          "RandomAccessFile.<init>");

  /** What writes temporary files, and what moves notes and kept answers, which may be lost. */
  private static final Set<String> OF_NO_OUTPUT =
      Set.of(
          "IndexBuilder",
          "Gazetteer",
          "OnlineItems",
          "NetworkFile",
          "KeptPages",
          "WikidataApi",
          "ServerNote");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.hearsay");

  private static List<String> line() {
    try (Stream<String> page = Files.lines(Path.of("docs/architecture.md"))) {
      return page.map(ROOM::matcher)
          .filter(Matcher::matches)
          .map(m -> m.group(1).replaceFirst("^(?!org)", "org.hearsay."))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> rooms() {
    return LINE;
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomImportsOnlyRoomsToItsLeft(String room) {
    String[] right = LINE.subList(LINE.indexOf(room) + 1, LINE.size()).toArray(String[]::new);
    if (right.length > 0) {
      noClasses()
          .that()
          .resideInAPackage(room)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(right)
          .check(CLASSES);
    }
  }

  @Test
  void noRoomIsPartOfACycle() {
    slices().matching("org.hearsay.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theLineNamesEveryRoomAndNoneIsCrowded() {
    Map<String, Long> classes =
        CLASSES.stream()
            .filter(
                c -> c.getEnclosingClass().isEmpty() && !c.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertThat(classes.keySet()).containsExactlyInAnyOrderElementsOf(LINE);
    assertThat(classes.values()).allMatch(n -> n <= LARGEST);
  }

  @Test
  void outputsAreWrittenWhole() {
    Set<String> writers =
        CLASSES.stream()
            .filter(
                c ->
                    c.getAccessesFromSelf().stream()
                        .map(a -> a.getTargetOwner().getSimpleName() + "." + a.getName())
                        .anyMatch(WRITING::contains))
            .map(JavaClass::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(writers).contains("WholeFile");
    writers.remove("WholeFile");
    assertThat(writers).isSubsetOf(OF_NO_OUTPUT);
  }
}

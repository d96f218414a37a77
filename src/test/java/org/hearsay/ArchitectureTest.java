package org.hearsay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

  /** All rooms of the house; each imports only from those before it. */
  private static final List<String> LINE =
      List.of(
          "lexicon",
          "article",
          "neural",
          "nlp",
          "nlp.split",
          "nlp.parse",
          "nlp.roles",
          "nlp.train",
          "kb",
          "kb.build",
          "kb.online",
          "link",
          "link.names",
          "link.items",
          "link.coreference",
          "link.entities",
          "link.train",
          "extract",
          "extract.lexicon",
          "extract.grammar",
          "extract.time",
          "extract.attribution",
          "extract.claim",
          "extract.fact",
          "extract.rules",
          "fuse",
          "graph",
          "store.bounded",
          "store",
          "pipeline",
          "export",
          "", // org.hearsay itself: the facade
          "eval",
          "web",
          "cli.terminal",
          "cli.options",
          "cli");

  /** Classes, without those inside of others, that one can keep in mind. */
  private static final int LARGEST = 20;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.hearsay");

  private static List<String> rooms() {
    return LINE;
  }

  private static String packageOf(String room) {
    return room.isEmpty() ? "org.hearsay" : "org.hearsay." + room;
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomImportsOnlyRoomsToItsLeft(String room) {
    String[] right =
        LINE.subList(LINE.indexOf(room) + 1, LINE.size()).stream()
            .map(ArchitectureTest::packageOf)
            .toArray(String[]::new);
    if (right.length > 0) {
      noClasses()
          .that()
          .resideInAPackage(packageOf(room))
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
    assertThat(classes.keySet())
        .containsExactlyInAnyOrderElementsOf(
            LINE.stream().map(ArchitectureTest::packageOf).toList());
    assertThat(classes.values()).allMatch(n -> n <= LARGEST);
  }
}

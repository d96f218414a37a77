package org.hearsay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

  private static final List<String> LINE =
      List.of(
          "article",
          "neural",
          "nlp",
          "kb",
          "link",
          "extract",
          "fuse",
          "graph",
          "store",
          "pipeline",
          "export",
          "eval",
          "web",
          "cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.hearsay");

  private static List<String> packages() {
    return LINE;
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageImportsOnlyPackagesToItsLeft(String name) {
    List<String> right = new ArrayList<>();
    for (String other : LINE.subList(LINE.indexOf(name) + 1, LINE.size())) {
      right.add("org.hearsay." + other + "..");
    }
    if (!right.isEmpty()) {
      noClasses()
          .that()
          .resideInAPackage("org.hearsay." + name + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(right.toArray(String[]::new))
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }
}

package org.hearsay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hearsay.CaseFile.Case;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Golden cases, see {@link CaseFile}. {@code mvn test -Dgolden=update} writes what is found now
 * into the files; read the difference before you commit it.
 */
class CasesTest {

  private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

  private static final Map<Case, Seeds.Read> READ = new ConcurrentHashMap<>();

  /** What is extracted from the text of a case, once for all tests. */
  static Seeds.Read read(Case given) {
    return READ.computeIfAbsent(
        given,
        c ->
            Seeds.read(
                c.file().startsWith(CaseFile.FOLDER.resolve("published"))
                    ? Seeds.published(c.text(), c.published())
                    : Seeds.article(c.text(), c.published())));
  }

  @TestFactory
  Stream<DynamicNode> whatIsFoundIsWhatTheCaseSays() throws IOException {
    return CaseFile.all().stream().map(f -> UPDATE ? updated(f) : compared(f));
  }

  private static DynamicNode compared(CaseFile file) {
    return DynamicContainer.dynamicContainer(
        file.file().toString(),
        file.cases().stream()
            .map(c -> dynamicTest(c.line() + ": " + c.text(), () -> compare(file.kind(), c))));
  }

  private static void compare(String kind, Case given) {
    List<String> found = Findings.of(kind, read(given));
    if (!found.equals(given.expected())) {
      throw new AssertionError(difference(given, found));
    }
  }

  /** Expected lines that are missing with a minus, others that are found with a plus. */
  private static String difference(Case given, List<String> found) {
    List<String> extra = new ArrayList<>(found);
    List<String> lines = new ArrayList<>(List.of(given.place(), given.text()));
    given.expected().forEach(e -> lines.add((extra.remove(e) ? "    " : "  - ") + e));
    extra.forEach(e -> lines.add("  + " + e));
    if (extra.isEmpty() && found.size() == given.expected().size()) {
      lines.add("  found in another order: " + String.join(" / ", found));
    }
    return String.join("\n", lines);
  }

  private static DynamicNode updated(CaseFile file) {
    return dynamicTest(
        file.file() + " is up to date",
        () -> {
          String now = file.with(c -> Findings.of(file.kind(), read(c)));
          if (!now.equals(Files.readString(file.file()))) {
            Files.writeString(file.file(), now);
          }
        });
  }

  @Test
  void aFailureShowsWhatIsMissingAndWhatIsFoundInstead() {
    Case given = new Case(Path.of("a.txt"), 7, List.of("# why", "He left."), List.of("one", "two"));
    assertThat(difference(given, List.of("two", "three")))
        .isEqualTo("a.txt:7\nHe left.\n  - one\n    two\n  + three");
  }

  @Test
  void aFileWrittenAsItWasReadHasTheSameBytes() throws IOException {
    for (CaseFile file : CaseFile.all()) {
      assertThat(file.cases()).as(file.file().toString()).isNotEmpty();
      assertThat(file.with(Case::expected)).isEqualTo(Files.readString(file.file()));
    }
  }
}

package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every view against WCAG 2.2 AA, by axe-core, in both themes, at a desk and on a phone. */
class AccessibilityTest extends Browsing {

  private static final String ARTICLE =
      "https://w3id.org/hearsay/id/article/001_10b895695e8c76b4.txt";

  private static final List<String> VIEWS =
      List.of(
          "#stories",
          "#story?id=https://w3id.org/hearsay/id/article/001_10b895695e8c76b4.txt",
          "#dispute",
          "#claims",
          "#claims?q=nothing+of+this+kind",
          "#article?id=" + ARTICLE + "&claim=" + ARTICLE + "/claim/a1",
          "#entity?id=https://w3id.org/hearsay/id/entity/Q941013",
          "#graph?q=Kirby",
          "#time",
          "#query?name=contradicted",
          "#query?name=triples",
          "#add",
          "#nonsense");

  static Stream<Arguments> looks() {
    return VIEWS.stream().flatMap(v -> Stream.of(Arguments.of(v, 1280), Arguments.of(v, 390)));
  }

  private static String axe() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(AccessibilityTest.class.getResourceAsStream("/axe.min.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void noViewViolatesWcagOrScrollsSideways(String view, int width) throws IOException {
    look(width, "light");
    open(view);
    if (view.startsWith("#stories") || view.startsWith("#claims")) {
      waitFor("document.querySelector('.facets[data-ready]')");
    }
    script(axe());
    assertThat(violations()).as("light").isEqualTo("");
    look(width, "dark");
    assertThat(violations()).as("dark").isEqualTo("");
    assertThat(
            script(
                """
                const page = document.documentElement;
                return page.scrollWidth - page.clientWidth;
                """))
        .as("wider than the window")
        .isEqualTo(0L);
  }

  private static Object violations() {
    return Objects.requireNonNull(
        browser.executeAsyncScript(
            """
            const done = arguments[0];
            const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
            axe.run(document, { runOnly: wcag }).then(
              (r) => done(r.violations.flatMap((v) => v.nodes.map((n) =>
                `${v.id}: ${n.html} ${n.failureSummary}`)).join('; ')),
              (e) => done(String(e)));
            """));
  }
}

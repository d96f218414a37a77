package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
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
          "#decisions",
          "#claims",
          "#claims?q=nothing+of+this+kind",
          "#article?id=" + ARTICLE + "&claim=" + ARTICLE + "/claim/a1",
          "#entity?id=https://w3id.org/hearsay/id/entity/Q941013",
          "#graph?q=Kirby",
          "#time?day=2024-10-23",
          "#query?name=contradicted",
          "#query?name=triples",
          "#add",
          "#nonsense");

  private static final List<String> WCAG =
      List.of("tag", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /** All that a theme changes. */
  private static final List<String> CONTRAST = List.of("rule", "color-contrast");

  /** Of a desk and a phone, in pixels. */
  private static final List<Integer> WIDTHS = List.of(1280, 390);

  static List<String> views() {
    return VIEWS;
  }

  private static String axe() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(AccessibilityTest.class.getResourceAsStream("/axe.min.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @MethodSource("views")
  void noViewViolatesWcagOrScrollsSideways(String view) throws IOException {
    look(WIDTHS.get(0), "dark");
    open(view);
    if (view.startsWith("#stories") || view.startsWith("#claims")) {
      waitFor("document.querySelector('.facets[data-ready]')");
    }
    script("document.querySelectorAll('.correct').forEach((part) => { part.open = true; })");
    script(axe());
    assertThat(violations(CONTRAST)).as("dark").isEqualTo("");
    for (int width : WIDTHS) {
      look(width, "light");
      assertThat(violations(WCAG)).as("at " + width).isEqualTo("");
      assertThat(
              script(
                  """
                  const page = document.documentElement;
                  return page.scrollWidth - page.clientWidth;
                  """))
          .as("wider than the window of " + width)
          .isEqualTo(0L);
    }
  }

  /** What axe-core finds against the rules of which it is told the kind and the names. */
  private static Object violations(List<String> rules) {
    return Objects.requireNonNull(
        browser.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            const [type, ...values] = arguments[0];
            axe.run(document, { runOnly: { type, values } }).then(
              (r) => done(r.violations.flatMap((v) => v.nodes.map((n) =>
                `${v.id}: ${n.html} ${n.failureSummary}`)).join('; ')),
              (e) => done(String(e)));
            """,
            rules));
  }
}

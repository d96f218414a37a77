package org.hearsay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.Failure;
import org.hearsay.article.Metadata;
import org.hearsay.article.input.ArticleReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading a text takes time in proportion to its length, whatever it says. */
class HostileTextTest {

  /** How much shorter the texts of a normal run are. */
  private static final int SHORTER = 50;

  private static final double MOST_GROWTH = 2.5;

  /** Seconds of computing below which the clock and the compiler decide. */
  private static final double LEAST_SECONDS = 0.5;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static Set<String> names() {
    return HostileTexts.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aHostileTextIsRead(String name) {
    HostileTexts.Hostile hostile = Objects.requireNonNull(HostileTexts.all().get(name));
    String text = hostile.text().apply(hostile.units() / SHORTER);
    assertThatCode(() -> read(text)).doesNotThrowAnyException();
  }

  /** A page or a Markdown file may be without an article; then that is said. */
  @ParameterizedTest
  @MethodSource("names")
  void aPageAndMarkdownOfAHostileTextAreReadAsWell(String name) {
    HostileTexts.Hostile hostile = Objects.requireNonNull(HostileTexts.all().get(name));
    String text = hostile.text().apply(hostile.units() / SHORTER);
    String page = "<html><body><p>" + text + "</p><p>" + text + "</p></body></html>";
    for (String file : List.of("a.md " + text, "a.html " + page)) {
      String[] named = file.split(" ", 2);
      InputStream content = new ByteArrayInputStream(named[1].getBytes(StandardCharsets.UTF_8));
      try (ArticleReader reader = ArticleReader.of(named[0], content)) {
        for (ArticleSource source : reader) {
          read(source.read());
        }
      } catch (Failure e) {
        assertThat(e).hasMessageContaining("expected an article, found");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  @Tag("torture")
  void twiceTheTextTakesTwiceTheTime(String name) {
    HostileTexts.Hostile hostile = Objects.requireNonNull(HostileTexts.all().get(name));
    read(hostile.text().apply(hostile.units() / SHORTER));
    int units = hostile.units() / 2;
    double seconds = read(hostile.text().apply(units));
    // Where half of it tells how the time grows, the other half need not be read.
    if (seconds > MOST_GROWTH * LEAST_SECONDS) {
      isInProportion(read(hostile.text().apply(units / 2)), hostile.text().apply(units), seconds);
    } else {
      String twice = hostile.text().apply(hostile.units());
      isInProportion(seconds, twice, read(twice));
    }
  }

  /** The compiler and the collector of garbage take from one reading, hardly from two. */
  private static void isInProportion(double half, String text, double seconds) {
    double most = MOST_GROWTH * Math.max(LEAST_SECONDS, half);
    assertThat(seconds <= most ? seconds : read(text)).isLessThanOrEqualTo(most);
  }

  private static double read(String text) {
    return read(Article.of("hostile", text, Metadata.none()));
  }

  /** Reads an article, writes its graph and returns the seconds that this thread computed. */
  private static double read(Article article) {
    long start = THREADS.getCurrentThreadCpuTime();
    assertThat(Seeds.STAGES.graph(Seeds.STAGES.extract(article)).isEmpty()).isFalse();
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
  }
}

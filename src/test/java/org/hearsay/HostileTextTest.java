package org.hearsay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Objects;
import java.util.Set;
import org.hearsay.article.Article;
import org.hearsay.article.Metadata;
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

  @ParameterizedTest
  @MethodSource("names")
  @Tag("torture")
  void twiceTheTextTakesTwiceTheTime(String name) {
    HostileTexts.Hostile hostile = Objects.requireNonNull(HostileTexts.all().get(name));
    String once = hostile.text().apply(hostile.units() / 2);
    String twice = hostile.text().apply(hostile.units());
    read(hostile.text().apply(hostile.units() / SHORTER));
    double most = MOST_GROWTH * Math.max(LEAST_SECONDS, read(once));
    double seconds = read(twice);
    // The compiler and the collector of garbage take from one reading, hardly from two.
    assertThat(seconds <= most ? seconds : read(twice)).isLessThanOrEqualTo(most);
  }

  /** Reads an article and returns the seconds that this thread computed. */
  private static double read(String text) {
    long start = THREADS.getCurrentThreadCpuTime();
    Seeds.STAGES.extract(Article.of("hostile", text, Metadata.none()));
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
  }
}

package org.hearsay.link.names;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.kb.EntityType;
import org.hearsay.link.names.NameClusters.Cluster;
import org.hearsay.nlp.Document;

/** Joins names that the text itself says are the same. */
final class AlsoCalled {

  /** What stands between two names of one thing: ", also known as "; but "Lee called Roe". */
  private static final Pattern KNOWN_AS =
      Pattern.compile(
          "(?:, | \\()(?:(?:also|better|formerly|previously|commonly|otherwise) )?(?:known as|called|referred to as) (?:the )?");

  /** "ISIS or ISIL": what goes on a row of such names. */
  private static final Pattern OR = Pattern.compile(",? (?:and|or) (?:as )?(?:the )?");

  /** Characters between two names of one thing, at most. */
  private static final int LONGEST = 40;

  private final String body;
  private final ClusterIndex clusters;

  private AlsoCalled(Document document, ClusterIndex clusters) {
    body = document.article().body();
    this.clusters = clusters;
  }

  static void join(Document document, ClusterIndex clusters) {
    new AlsoCalled(document, clusters).join();
  }

  /** A name and its group. */
  private record Placed(Name name, Cluster cluster) {}

  private void join() {
    List<Placed> names =
        clusters.left().stream()
            .flatMap(c -> c.names.stream().map(n -> new Placed(n, c)))
            .sorted(Comparator.comparing(p -> p.name().span()))
            .toList();
    Optional<Cluster> row = Optional.empty();
    for (int i = 1; i < names.size(); i++) {
      Placed one = names.get(i - 1);
      Placed other = names.get(i);
      String between = between(one.name(), other.name());
      boolean known = KNOWN_AS.matcher(between).matches();
      if (!known && !isShort(one, other, between)) {
        row = row.filter(c -> OR.matcher(between).matches());
        row.ifPresent(c -> merge(c, other.cluster()));
        continue;
      }
      merge(one.cluster(), other.cluster());
      row = known ? Optional.of(one.cluster()) : Optional.empty();
    }
  }

  private String between(Name one, Name other) {
    int from = one.span().end();
    int to = other.span().start();
    boolean near = one.sentence() == other.sentence() && from < to && to - from <= LONGEST;
    return near ? body.substring(from, to).replace('\n', ' ') : "";
  }

  private void merge(Cluster one, Cluster other) {
    if (!one.isSure() || !other.isSure() || one.type() == other.type()) {
      clusters.merge(one, other);
    }
  }

  /** "Institute of Volcanology and Seismology (Phivolcs)": its letters in their order. */
  private boolean isShort(Placed one, Placed other, String between) {
    String name = other.name().text();
    boolean bracketed =
        between.equals(" (")
            && body.startsWith(")", other.name().span().end())
            && name.indexOf(' ') < 0
            && one.name().text().indexOf(' ') > 0
            && one.cluster().type() != EntityType.PERSON;
    return bracketed && isSpelledFrom(name, whole(one.name()));
  }

  /** The name with the capitalised word before it, which may be cut off as its country's. */
  private String whole(Name name) {
    int start = name.span().start();
    int before = body.lastIndexOf(' ', Math.max(0, start - 2)) + 1;
    boolean capital = before < start && Character.isUpperCase(body.charAt(before));
    return body.substring(capital ? before : start, name.span().end());
  }

  private static boolean isSpelledFrom(String shorter, String longer) {
    String small = shorter.toLowerCase(Locale.ROOT);
    String all = longer.toLowerCase(Locale.ROOT);
    if (small.charAt(0) != all.charAt(0)) {
      return false;
    }
    int at = -1;
    for (int i = 0; i < small.length(); i++) {
      at = all.indexOf(small.charAt(i), at + 1);
      if (at < 0) {
        return false;
      }
    }
    return true;
  }
}

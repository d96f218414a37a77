package org.hearsay.article.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.WordBoundary;

/** The names in what pages say of their authors: "By Ann Lee, Bo Day and Cy Fox | Reuters". */
final class Byline {

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)^(?:(?:(?:written|posted|published|reported|story|analysis|opinion) )?by[: ]"
              + "|author:) ?");

  /** What follows the names: a date, an agency. */
  private static final Pattern BEHIND = Pattern.compile("(?i)[|•·–—\\d]| for | published| updated");

  private static final Pattern BETWEEN = Pattern.compile(" ?[,;&] ?| and ");

  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M}.'’-]*+(?: [\\p{L}\\p{M}.'’-]++){0,4}");

  /** Words of what somebody is, or of what a reader may click on, and of no name. */
  private static final Pattern ROLE =
      Pattern.compile(
          "(?i)"
              + WordBoundary.START
              + "(?:staff|writer|reporter|correspondent|editor|producer|columnist|desk|author|admin"
              + "|posts?|e-?mail|follow|view|more)(?!\\p{L})");

  private static final int LONGEST = 200;

  private Byline() {}

  static List<String> names(List<String> said) {
    Set<String> names = new LinkedHashSet<>();
    for (String line : said) {
      if (line.length() <= LONGEST && !line.contains("://")) {
        names.addAll(of(line.replaceAll("[\\s\\p{Z}]+", " ").strip()));
      }
    }
    return List.copyOf(names);
  }

  private static List<String> of(String line) {
    String inner = BEFORE.matcher(line).replaceFirst("");
    Matcher behind = BEHIND.matcher(inner);
    String said = behind.find() ? inner.substring(0, behind.start()) : inner;
    List<String> names = new ArrayList<>();
    for (String part : BETWEEN.split(said, -1)) {
      String name = BEFORE.matcher(part.strip()).replaceFirst("");
      if (NAME.matcher(name).matches() && !ROLE.matcher(name).find()) {
        names.add(name);
      }
    }
    return names;
  }
}

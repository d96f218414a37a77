package org.hearsay.link;

import java.util.List;
import java.util.Set;
import org.hearsay.lexicon.WordFile;

/** The words of {@code words.txt} that tell what a name is. */
public final class NameWords {

  private static final WordFile FILE = WordFile.bundled(NameWords.class, "words.txt");

  private NameWords() {}

  /** The words of a section, in its order. */
  public static Set<String> of(String section) {
    return FILE.section(section);
  }

  /** The phrases of a section of lines, in its order. */
  public static List<String> lines(String section) {
    return FILE.lines(section);
  }
}

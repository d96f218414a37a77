package org.hearsay.extract.lexicon;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.lexicon.WordFile;
import org.hearsay.nlp.Token;

/**
 * The words that rules ask for. A list is the section of its name in {@code words.txt}, where a
 * comment says what the words do.
 */
public enum WordList {
  GROUPS,
  DOCUMENTS,
  MEDIA,
  MEDIUM_KINDS,
  PLATFORMS,
  PLAIN_REPORTS,
  QUOTING,
  CITING,
  CITED,
  NORMS,
  NOBODY,
  ADDRESSING,
  QUESTIONED,
  OCCASIONS,
  HABITUAL,
  RAISING,
  CONFIRMING,
  DECLINING,
  REFUSING,
  SUPPORT,
  VIEWS,
  FIGURES,
  POSSIBLE,
  PROBABLE,
  PLANNED,
  DIRECTIVE,
  CALLS,
  INTENDING,
  EXPECTING,
  ASKING,
  KNOWING,
  SUGGESTING,
  CARRYING,
  SERVING,
  MORE,
  FAILING,
  PREVENTING,
  FORGOING,
  WARS,
  CALLINGS,
  TITLES,
  SITED,
  IDLE,
  SUPERLATIVES,
  PLACES,
  REGIONS,
  PORTIONS,
  APPROXIMATE,
  KICKERS,
  NUMBERED,
  PORTRAITS;

  @SuppressWarnings("ImmutableEnumChecker") // WordFile gives what cannot change
  private final Set<String> words;

  WordList() {
    words = File.WORDS.section(name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** All words of the list, as they are written there. */
  public Set<String> words() {
    return words;
  }

  /** Whether the list holds a word, as it is written there. */
  public boolean has(String word) {
    return words.contains(word);
  }

  /** Whether the list holds a token's lemma in small letters. */
  public boolean has(Token token) {
    return has(token.lemma().toLowerCase(Locale.ROOT));
  }

  /** The country of a demonym whose item in the knowledge base is another, such as a former one. */
  public static Optional<String> demonym(String word) {
    return File.WORDS.lines("demonyms").stream()
        .filter(line -> line.startsWith(word + " "))
        .map(line -> line.substring(word.length() + 1))
        .findFirst();
  }

  private static final class File {
    static final WordFile WORDS = WordFile.bundled(WordList.class, "words.txt");
  }
}

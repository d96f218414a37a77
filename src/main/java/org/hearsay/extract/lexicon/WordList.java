package org.hearsay.extract.lexicon;

import java.util.Locale;
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
  ADDRESSING,
  QUESTIONED,
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
  ASKING,
  KNOWING,
  SUGGESTING,
  CARRYING,
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

  private static final class File {
    static final WordFile WORDS = WordFile.bundled(WordList.class, "words.txt");
  }
}

package org.hearsay.nlp.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.hearsay.lexicon.WordFile;
import org.hearsay.nlp.Document;

/**
 * Tells texts in English from others: by the share of function words, and where that is small by
 * OpenNLP's language detector.
 */
public final class Language {

  /** Characters of a text of which one can tell. */
  private static final int SHORTEST = 60;

  /** Characters that are looked at. */
  private static final int LONGEST = 3000;

  /** Of 1,136 paragraphs of English news one had a smaller share of function words. */
  private static final double ENGLISH = 0.12;

  /**
   * How sure the detector, whose shares are those of 103 languages, has to be of a text in Latin
   * letters. It took 14 of 3,097 paragraphs of English news, lists of names mostly, for something
   * else, four of them with more than this.
   */
  private static final double SURE = 0.06;

  /** Share of the words in small letters below which a text in Latin letters is a list of names. */
  private static final double PROSE = 0.4;

  private static final Pattern BREAK = Pattern.compile("[^\\p{L}']+");
  private static final Set<String> FUNCTION_WORDS =
      WordFile.bundled(Document.class, "words.txt").section("function word");

  private Language() {}

  /** Read when the first doubtful text is met. */
  private static final class OnDemand {
    private static final LanguageDetectorModel MODEL = read();

    private static LanguageDetectorModel read() {
      String name = "/langdetect-183.bin";
      try (InputStream in = Objects.requireNonNull(Language.class.getResourceAsStream(name))) {
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The language of a text that is clearly not English, by its English name. */
  public static Optional<String> foreign(String text) {
    String start = text.substring(0, Math.min(LONGEST, text.length()));
    String[] words =
        Arrays.stream(BREAK.split(start.toLowerCase(Locale.ROOT).replace('’', '\'')))
            .filter(w -> !w.isEmpty())
            .toArray(String[]::new);
    long english = Arrays.stream(words).filter(FUNCTION_WORDS::contains).count();
    boolean told = start.length() >= SHORTEST && (isProse(start) || !isLatin(start));
    if (!told || english >= ENGLISH * words.length) {
      return Optional.empty();
    }
    opennlp.tools.langdetect.Language best =
        new LanguageDetectorME(OnDemand.MODEL).predictLanguage(start);
    boolean sure = best.getConfidence() >= SURE || !isLatin(start);
    return best.getLang().equals("eng") || !sure
        ? Optional.empty()
        : Optional.of(name(best.getLang()));
  }

  /** The English name of a language of ISO 639-3, where there is one; else its code. */
  private static String name(String code) {
    return Arrays.stream(Locale.getISOLanguages())
        .map(Locale::forLanguageTag)
        .filter(l -> l.getISO3Language().equals(code))
        .map(l -> l.getDisplayLanguage(Locale.ENGLISH))
        .findFirst()
        .orElse(code);
  }

  /** "1. Ada Bell (Jamaica) 12.31": results and lists tell no language. */
  private static boolean isProse(String text) {
    String[] words = BREAK.split(text);
    long small = Arrays.stream(words).filter(w -> w.matches("\\p{Ll}.*")).count();
    return small >= PROSE * words.length;
  }

  private static boolean isLatin(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    return 2 * latin >= letters;
  }
}

package org.hearsay.link.names;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.article.Block;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.kb.NameFolding;
import org.hearsay.link.NameWords;
import org.hearsay.link.tagger.Casing;
import org.hearsay.link.tagger.NameClass;
import org.hearsay.link.tagger.NameTagger;
import org.hearsay.link.tagger.TaggedName;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** Says which tokens of a sentence may belong to a name, by their capitals and tags. */
final class NameTokens {

  private final KnowledgeBase kb;

  NameTokens(KnowledgeBase kb) {
    this.kb = kb;
  }

  /**
   * Last words of the people that are marked by more than one word: family names look like words.
   *
   * @param marks of each sentence
   */
  static Set<String> families(Document document, List<List<TaggedName>> marks) {
    return marks.stream()
        .flatMap(List::stream)
        .filter(m -> m.type() == NameClass.PERSON && m.first() < m.last())
        .map(m -> document.sentences().get(m.sentence()).token(m.last()).text())
        .collect(Collectors.toSet());
  }

  /**
   * For each token, whether it may.
   *
   * @param families last words of the people that are named in full
   */
  boolean[] of(Sentence sentence, Set<String> families) {
    boolean titleCase = isTitleCase(sentence);
    boolean[] namey = new boolean[sentence.size()];
    boolean start = true;
    for (int i = 0; i < namey.length; i++) {
      Token token = sentence.token(i);
      boolean capital =
          token.text().chars().anyMatch(Character::isUpperCase) && !isJoined(token.text());
      boolean tagged = token.tag().startsWith("NNP") || token.pos().equals("PROPN");
      boolean letters = token.text().chars().anyMatch(Character::isLetter);
      namey[i] =
          capital
              && letters
              && !NameTagger.isAddress(token.text())
              && !isCurrency(sentence, i)
              && (!isStop(token.text())
                  || isMay(sentence, namey, i)
                  || isKnown(sentence, namey, i)
                  || isFirstOfKnown(sentence, i))
              && (tagged
                  || (!start && !titleCase && !isFunction(token))
                  || isFamily(sentence, i, families));
      if (letters || Character.isDigit(token.text().charAt(0))) {
        start = false;
      } else if (token.text().matches("[\"':(]|--?")) {
        start = true;
      }
    }
    return namey;
  }

  /** For each token, whether it is marked; a day or month is part of a person's name at most. */
  static boolean[] of(Sentence sentence, List<TaggedName> marks) {
    boolean[] namey = new boolean[sentence.size()];
    for (TaggedName mark : marks) {
      for (int i = mark.first(); i <= mark.last(); i++) {
        boolean behind = i > mark.first() && mark.type() == NameClass.PERSON;
        String word = sentence.token(i).text();
        boolean stop = isStop(word) || isStop(NameFolding.capitalised(word));
        boolean none = isJoined(word) || word.equals("or") || isCurrency(sentence, i);
        namey[i] = (behind || !stop) && !none;
      }
    }
    return namey;
  }

  /** "<u>Fields</u> told the court": a noun that opens a sentence and ends somebody's name. */
  private static boolean isFamily(Sentence sentence, int i, Set<String> families) {
    Token token = sentence.token(i);
    return families.contains(token.text())
        && token.isCommonNoun()
        && !token.hangsAs("compound")
        && sentence.children(i, "det", "amod", "compound", "nmod").length == 0;
  }

  /** "US$3 billion". */
  private static boolean isCurrency(Sentence sentence, int i) {
    return i + 1 < sentence.size()
        && sentence.token(i + 1).is("$")
        && sentence.token(i).span().end() == sentence.token(i + 1).span().start();
  }

  /** "Mid-August", "pro-Kremlin". */
  private static boolean isJoined(String word) {
    return word.matches("(?:mid|pre|post|non|anti|pro|ex|then)-.*");
  }

  private static boolean isStop(String word) {
    return NameWords.of("stop").contains(word);
  }

  /** "Theresa May": a month that stands behind a first name is none. */
  private boolean isMay(Sentence sentence, boolean[] namey, int i) {
    return i > 0
        && namey[i - 1]
        && sentence.token(i).text().equals("May")
        && kb.isFirstName(sentence.token(i - 1).text());
  }

  /** "USA Today": a word that is no name by itself and ends one of two words. */
  private boolean isKnown(Sentence sentence, boolean[] namey, int i) {
    return i > 0
        && namey[i - 1]
        && kb.knows(sentence.token(i - 1).text() + " " + sentence.token(i).text());
  }

  /** "Easter Island", "Islamic State": a word that is no name by itself and begins one of two. */
  private boolean isFirstOfKnown(Sentence sentence, int i) {
    return i + 1 < sentence.size()
        && !isFunction(sentence.token(i))
        && Character.isUpperCase(sentence.token(i + 1).text().charAt(0))
        && kb.knows(sentence.token(i).text() + " " + sentence.token(i + 1).text());
  }

  private static boolean isFunction(Token token) {
    return Set.of("DT", "IN", "PRP", "PRP$", "CC", "TO", "MD", "WP", "WDT", "WRB", "UH")
        .contains(token.tag());
  }

  /** Whether capitals tell names from other words. */
  static boolean isProse(Sentence sentence) {
    Casing casing = Casing.of(sentence);
    return casing == Casing.PROSE || (casing == Casing.HEADLINE && !isTitleCase(sentence));
  }

  private static boolean isTitleCase(Sentence sentence) {
    int words = 0;
    int capitals = 0;
    for (Token token : sentence.tokens()) {
      if (Character.isLetter(token.text().charAt(0))) {
        words++;
        capitals += Character.isUpperCase(token.text().charAt(0)) ? 1 : 0;
      }
    }
    boolean headline = sentence.block().kind() == Block.Kind.HEADLINE;
    return words > 3 && capitals > words * (headline ? 0.55 : 0.75);
  }
}

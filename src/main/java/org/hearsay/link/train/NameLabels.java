package org.hearsay.link.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.article.Span;
import org.hearsay.link.NameWords;
import org.hearsay.link.tagger.NameClass;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/**
 * The labels that may be right for the words of a sentence, as bits: one where the annotation says
 * which, all where it says nothing, and for words outside of names those of classes that are not
 * annotated.
 */
final class NameLabels {

  private static final int ALL = (1 << NameClass.LABELS) - 1;

  /** Small words that stand between the words of a name. */
  private static final Set<String> JOINTS =
      Set.of("of", "and", "the", "for", "de", "von", "van", "al", "&", "-", "'s");

  private final Sentence s;

  private NameLabels(Sentence s) {
    this.s = s;
  }

  /** A name by its first and last token. */
  private record Marked(int first, int last, Optional<NameClass> type) {

    int length() {
      return last - first + 1;
    }
  }

  /** The labels of each word that may be right, as bits. */
  static int[] allowed(NameCorpus.Annotated document, Sentence s) {
    return new NameLabels(s).allowed(document);
  }

  /** Whether the label of a word is not known at all. */
  static boolean isOpen(int allowed) {
    return allowed == ALL;
  }

  private int[] allowed(NameCorpus.Annotated document) {
    int outside = 1 << NameClass.NONE;
    for (NameClass c : NameClass.values()) {
      outside |= document.classes().contains(c) ? 0 : 1 << c.first() | 1 << c.inner();
    }
    int[] allowed = new int[s.size()];
    Arrays.fill(allowed, outside);
    boolean[] taken = new boolean[s.size()];
    for (Marked name : marked(document)) {
      if (isFree(taken, name)) {
        Arrays.fill(taken, name.first, name.last + 1, true);
        for (int i = name.first; i <= name.last; i++) {
          boolean first = i == name.first;
          allowed[i] = name.type.map(t -> 1 << (first ? t.first() : t.inner())).orElse(ALL);
        }
      }
    }
    for (int i = 0; i < allowed.length && document.isOfPhrases(); i++) {
      allowed[i] = !taken[i] && s.token(i).isName() ? ALL : allowed[i];
    }
    return allowed;
  }

  private static boolean isFree(boolean[] taken, Marked name) {
    for (int i = name.first; i <= name.last; i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  /** The names of this sentence, long ones first. */
  private List<Marked> marked(NameCorpus.Annotated document) {
    List<Marked> names = new ArrayList<>();
    for (NameCorpus.Gold gold : document.names()) {
      tokens(gold.span())
          .map(m -> new Marked(m.first, m.last, gold.type()))
          .flatMap(m -> gold.phrase() ? nameOf(m) : Optional.of(m))
          .ifPresent(m -> names.add(withoutTitle(m)));
    }
    names.sort(Comparator.comparing(Marked::length).reversed().thenComparing(Marked::first));
    return names;
  }

  private Optional<Marked> tokens(Span span) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < s.size(); i++) {
      Span token = s.token(i).span();
      if (token.start() < span.end() && span.start() < token.end()) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    return first < 0 ? Optional.empty() : Optional.of(new Marked(first, last, Optional.empty()));
  }

  /** "the University of Paris, founded in 1150": the capitalised words around the head. */
  private Optional<Marked> nameOf(Marked phrase) {
    int head = head(phrase);
    if (!isCapital(head) && !s.token(head).isName()) {
      return Optional.empty();
    }
    int last = head;
    for (int i = head + 1; i <= phrase.last && (isPart(i) || isJoint(i)); i++) {
      last = isPart(i) ? i : last;
    }
    int first = head;
    for (int i = head - 1; i >= phrase.first && (isPart(i) || isJoint(i)); i--) {
      first = isPart(i) && !s.token(i).is("The") ? i : first;
    }
    return Optional.of(new Marked(first, last, phrase.type));
  }

  private int head(Marked phrase) {
    for (int i = phrase.first; i <= phrase.last; i++) {
      int above = s.token(i).head();
      if (above < phrase.first || above > phrase.last) {
        return i;
      }
    }
    return phrase.last;
  }

  private boolean isCapital(int token) {
    return s.token(token).text().chars().anyMatch(Character::isUpperCase);
  }

  private boolean isPart(int token) {
    return isCapital(token) || s.token(token).isNumber();
  }

  private boolean isJoint(int token) {
    return JOINTS.contains(s.token(token).text());
  }

  /** "President Obama": titles stand apart from names. */
  private Marked withoutTitle(Marked name) {
    int first = name.first;
    while (name.type.equals(Optional.of(NameClass.PERSON))
        && first < name.last
        && isTitle(s.token(first))) {
      first++;
    }
    return new Marked(first, name.last, name.type);
  }

  private static boolean isTitle(Token token) {
    return NameWords.of("title").contains(token.text());
  }
}

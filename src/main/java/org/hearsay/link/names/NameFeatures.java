package org.hearsay.link.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.kb.NameFolding;
import org.hearsay.link.NameWords;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/** What a classifier may know of a name: its words, and how its article uses it. */
public final class NameFeatures {

  private final KnowledgeBase kb;
  private final Set<String> lowered = new HashSet<>();
  private final Set<String> lasts = new HashSet<>();

  public NameFeatures(KnowledgeBase kb, Document document) {
    this.kb = kb;
    for (Sentence s : document.sentences()) {
      for (int i = 0; i < s.size(); i++) {
        String text = s.token(i).text();
        if (text.equals(NameFolding.lower(text))) {
          lowered.add(text);
        } else if (i > 0 && isCapital(s.token(i - 1).text()) && isCapital(text)) {
          lasts.add(text);
        }
      }
    }
  }

  private static boolean isCapital(String word) {
    return Character.isUpperCase(word.charAt(0));
  }

  /** Features of the words alone; these can be learned from any list of names. */
  public static String[] ofWords(String name) {
    String[] parts = name.split("[ -]", -1);
    String last = NameFolding.lower(parts[parts.length - 1]);
    String first = NameFolding.lower(parts[0]);
    List<String> features = new ArrayList<>();
    features.add("n=" + Math.min(parts.length, 5));
    features.add("shape=" + shape(name));
    features.add("first=" + first);
    features.add("last=" + last);
    for (int length = 2; length <= 4; length++) {
      if (last.length() > length) {
        features.add("end=" + last.substring(last.length() - length));
      }
      if (first.length() > length && parts.length > 1) {
        features.add("begin=" + first.substring(first.length() - length));
      }
    }
    for (String part : parts) {
      features.add("w=" + NameFolding.lower(part));
    }
    return features.toArray(String[]::new);
  }

  /** Capitals, small letters and digits, runs shortened: {@code Xx Xx}, {@code X-0}. */
  private static String shape(String name) {
    String shape =
        name.replaceAll("\\p{Lu}", "X").replaceAll("[\\p{Ll}\\p{Lo}]", "x").replaceAll("\\d", "0");
    return shape.replaceAll("(.)\\1+", "$1").replaceAll("( Xx)+", " Xx");
  }

  /**
   * Features of a name in its sentence.
   *
   * @param guess the best type by the words alone, and how sure it is in tenths
   */
  public String[] inSentence(Sentence s, int first, int last, String text, String guess) {
    List<String> features = new ArrayList<>();
    features.add(guess);
    features.add(guess.replaceFirst("(?<!\\d)\\d+$", ""));
    boolean single = first == last;
    String size = single ? "1" : "+";
    features.add("n=" + (last - first + 1 > 4 ? 4 : last - first + 1));
    features.add("shape=" + shape(text));
    String before = word(s, first - 1);
    String after = word(s, last + 1);
    features.add("before=" + before);
    features.add("before2=" + word(s, first - 2) + " " + before);
    features.add("after=" + after);
    features.add("after2=" + after + " " + word(s, last + 2));
    features.add("tag=" + s.token(last).tag() + size);
    features.add("prevtag=" + (first > 0 ? s.token(first - 1).tag() : "^"));
    features.add("nexttag=" + (last + 1 < s.size() ? s.token(last + 1).tag() : "$"));
    Token head = s.token(head(s, first, last));
    features.add("rel=" + head.relation());
    features.add(
        "rel=" + head.relation() + " " + (head.head() < 0 ? "" : s.token(head.head()).lemma()));
    features.add("start=" + (first == 0) + size);
    features.add("block=" + s.block().kind());
    if (single) {
      features.add("lowered=" + lowered.contains(NameFolding.lower(text)));
      features.add("partOfLonger=" + lasts.contains(text));
      features.add("firstName=" + kb.isFirstName(text));
      features.add("surname=" + kb.isSurname(text));
    } else {
      features.add("firstName+=" + kb.isFirstName(s.token(first).text()));
      features.add("surname+=" + kb.isSurname(s.token(last).text()));
    }
    Set<String> kinds = new HashSet<>();
    kb.candidates(text).forEach(c -> kinds.add((c.label() ? "is=" : "alias=") + c.kind()));
    features.addAll(kinds);
    features.add(kinds.isEmpty() ? "unknown" + size : "known" + size);
    apposition(s, last, features);
    return features.toArray(String[]::new);
  }

  /** "Hugh Hill, a doctor": the noun of a role behind the name. */
  private void apposition(Sentence s, int last, List<String> features) {
    if (word(s, last + 1).equals(",")) {
      for (int i = last + 2; i < Math.min(s.size(), last + 7); i++) {
        if (NameWords.of("office").contains(NameFolding.lower(s.token(i).text()))) {
          features.add("role behind");
          return;
        }
        if (s.token(i).pos().equals("VERB") || s.token(i).isPunctuation()) {
          return;
        }
      }
    }
  }

  private static int head(Sentence s, int first, int last) {
    for (int i = first; i <= last; i++) {
      int head = s.token(i).head();
      if (head < first || head > last) {
        return i;
      }
    }
    return last;
  }

  private static String word(Sentence s, int i) {
    return i < 0 ? "^" : i >= s.size() ? "$" : NameFolding.lower(s.token(i).text());
  }
}

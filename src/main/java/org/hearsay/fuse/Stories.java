package org.hearsay.fuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hearsay.article.WordBoundary;
import org.hearsay.lexicon.WordFile;

/**
 * Finds articles that are copies or rewrites of one another, and those that report on one event. Of
 * copies, half of the sentences of the shorter one must have a counterpart in the other, word for
 * word or nearly so: names, numbers and most content words survive a rewrite, while independent
 * reports of one event share single quotations.
 */
public final class Stories {

  private static final WordFile WORDS = WordFile.bundled(Stories.class, "words.txt");
  private static final Pattern SENTENCE =
      Pattern.compile("\\R+|(?<=[.!?][”\"’']?)\\s+(?=[\\p{Lu}“\"‘'])");
  private static final Pattern AGENCY =
      Pattern.compile(
          WordBoundary.START
              + "(?:"
              + String.join("|", WORDS.section("agency"))
              + ")"
              + "(?![\\p{L}\\p{M}\\p{Nd}_])");

  /** Least share of common words of two sentences that say the same. */
  private static final double ALIKE = 0.35;

  /** Least share of sentences with a counterpart. */
  private static final double COPIED = 0.5;

  /** Reports of four sentences are alike by chance: as if they had so many more without one. */
  private static final int MORE_OF_FEW = 3;

  private static final int SHORTEST = 3;

  private static final int SHORTEST_SENTENCE = 5;

  /** Pairs of rare words within a sentence that copies must share before they are compared. */
  private static final int SHARED = 3;

  /** Rare words that join the reports of one event. */
  private static final int RARE = 16;

  /** Rare words that two reports must share before they are compared. */
  private static final int SHARED_RARE = 2;

  /** Least likeness of two reports of one event, by words that count the more the rarer. */
  private static final double ONE_EVENT = 0.2;

  /** Days within which an event is reported. */
  private static final int NEWS = 3;

  /** Chars at the beginning where an agency is credited: "(Reuters) –". */
  private static final int CREDIT = 300;

  private final Map<String, Text> texts = new TreeMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Groups copies = new Groups();
  private final Groups events = new Groups();

  /** The words of each sentence, sorted by number: a twentieth of the memory that they take. */
  private record Text(List<int[]> sentences, int[] words, Optional<String> day, boolean agency) {}

  /**
   * Takes note of an article; the text is not kept.
   *
   * @param text without clutter
   * @param day when it was published
   */
  public void add(String article, String text, Optional<String> day) {
    List<int[]> sentences =
        SENTENCE
            .splitAsStream(text)
            .map(Wording::of)
            .filter(w -> w.size() >= SHORTEST_SENTENCE)
            .map(this::numbers)
            .toList();
    int[] words = sentences.stream().flatMapToInt(Arrays::stream).distinct().sorted().toArray();
    boolean agency = AGENCY.matcher(text).region(0, Math.min(CREDIT, text.length())).find();
    texts.put(article, new Text(sentences, words, day, agency));
  }

  private int[] numbers(Set<String> wording) {
    return wording.stream()
        .mapToInt(w -> numbers.computeIfAbsent(w, k -> numbers.size()))
        .sorted()
        .toArray();
  }

  /** Compares all articles that were added. */
  void find() {
    List<String> articles = new ArrayList<>(texts.keySet());
    List<Text> all = new ArrayList<>(texts.values());
    int[] frequencies = frequencies(all);
    sentenceKeys(all, frequencies)
        .forEach(
            (a, b, keys) -> {
              boolean known = copies.haveInCommon(articles.get(a), articles.get(b));
              if (!known && keys >= SHARED && isCopy(all.get(a).sentences, all.get(b).sentences)) {
                copies.join(articles.get(a), articles.get(b));
                events.join(articles.get(a), articles.get(b));
              }
            });
    wordKeys(all, frequencies)
        .forEach(
            (a, b, keys) -> {
              boolean known = events.haveInCommon(articles.get(a), articles.get(b));
              Text one = all.get(a);
              Text other = all.get(b);
              if (!known
                  && keys >= SHARED_RARE
                  && Days.near(one.day, other.day, NEWS)
                  && likeness(one.words, other.words, frequencies, all.size()) >= ONE_EVENT) {
                events.join(articles.get(a), articles.get(b));
              }
            });
  }

  /** Groups of copies. */
  Groups copies() {
    return copies;
  }

  /** Groups of reports on one event, copies among them. */
  Groups events() {
    return events;
  }

  /** The article that others copied: the wire copy, or the one that appeared on a day before. */
  Optional<String> first(List<String> copies) {
    List<String> earliest = new ArrayList<>();
    String first = "~";
    for (String article : copies) {
      String day = texts.get(article) == null ? "" : texts.get(article).day.orElse("");
      if (day.isEmpty()) {
        return Optional.empty();
      }
      if (day.compareTo(first) < 0) {
        earliest.clear();
        first = day;
      }
      if (day.equals(first)) {
        earliest.add(article);
      }
    }
    List<String> wire =
        earliest.stream().filter(a -> texts.get(a) != null && texts.get(a).agency).toList();
    List<String> sure = earliest.size() > 1 ? wire : earliest;
    return sure.size() == 1 ? Optional.of(sure.get(0)) : Optional.empty();
  }

  private int[] frequencies(List<Text> all) {
    int[] frequencies = new int[numbers.size()];
    for (Text text : all) {
      for (int word : text.words) {
        frequencies[word]++;
      }
    }
    return frequencies;
  }

  /** Pairs of the rarest words of each sentence. */
  private static Candidates sentenceKeys(List<Text> all, int[] frequencies) {
    Candidates candidates = new Candidates();
    for (int i = 0; i < all.size(); i++) {
      for (int[] sentence : all.get(i).sentences) {
        int[] rare = rarest(sentence, frequencies, Candidates.RARE_WORDS);
        for (int one : rare) {
          for (int other : rare) {
            if (one < other) {
              candidates.add(i, one + " " + other);
            }
          }
        }
      }
    }
    return candidates;
  }

  private static Candidates wordKeys(List<Text> all, int[] frequencies) {
    Candidates candidates = new Candidates();
    for (int i = 0; i < all.size(); i++) {
      for (int word : rarest(all.get(i).words, frequencies, RARE)) {
        candidates.add(i, Integer.toString(word));
      }
    }
    return candidates;
  }

  private static int[] rarest(int[] words, int[] frequencies, int many) {
    return Arrays.stream(words)
        .filter(w -> frequencies[w] > 1)
        .mapToLong(w -> ((long) frequencies[w] << 32) | w)
        .sorted()
        .limit(many)
        .mapToInt(k -> (int) k)
        .toArray();
  }

  /** Cosine of the words, each weighed by its rarity. */
  private static double likeness(int[] one, int[] other, int[] frequencies, int articles) {
    double common = 0;
    for (int word : other) {
      boolean shared = Arrays.binarySearch(one, word) >= 0;
      common += shared ? weight(word, frequencies, articles) : 0;
    }
    double norm = norm(one, frequencies, articles) * norm(other, frequencies, articles);
    return norm == 0 ? 0 : common / norm;
  }

  private static double norm(int[] words, int[] frequencies, int articles) {
    return Math.sqrt(Arrays.stream(words).mapToDouble(w -> weight(w, frequencies, articles)).sum());
  }

  private static double weight(int word, int[] frequencies, int articles) {
    double rarity = Math.log1p(articles / (double) frequencies[word]);
    return rarity * rarity;
  }

  private static boolean isCopy(List<int[]> one, List<int[]> other) {
    int shorter = Math.min(one.size(), other.size());
    return shorter >= SHORTEST && counterparts(one, other) >= COPIED * (shorter + MORE_OF_FEW);
  }

  /** Sentences of one article with a counterpart in the other, in the same order. */
  static int counterparts(List<int[]> one, List<int[]> other) {
    int[] row = new int[other.size() + 1];
    for (int[] sentence : one) {
      int corner = 0;
      for (int j = 1; j <= other.size(); j++) {
        int above = row[j];
        boolean alike = Wording.jaccard(sentence, other.get(j - 1)) >= ALIKE;
        row[j] = Math.max(alike ? corner + 1 : 0, Math.max(above, row[j - 1]));
        corner = above;
      }
    }
    return row[other.size()];
  }
}

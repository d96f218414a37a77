package org.hearsay.link.tagger;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearsay.article.Block;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.kb.NameFolding;
import org.hearsay.link.NameWords;
import org.hearsay.neural.Hashes;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;
import org.hearsay.nlp.WordShape;
import org.hearsay.nlp.parse.WordClusters;

/** What is known of each word of a sentence, as hashes. */
public final class TagFeatures {

  /** Lists of words that tell of a name what it is; each is a bit. */
  private static final List<Set<String>> LISTS =
      List.of(
          NameWords.of("title"),
          NameWords.of("office"),
          NameWords.of("organization"),
          NameWords.of("facility"),
          NameWords.of("place"),
          NameWords.of("event"),
          NameWords.of("agreement"),
          NameWords.of("media"),
          NameWords.of("unit"),
          NameWords.of("before places"),
          NameWords.of("speech"));

  /** First number of the features of the knowledge base. */
  private static final int KNOWN = 200;

  private final KnowledgeBase kb;
  private final Sentence s;
  private final ArticleWords article;
  private final KnownNames known;
  private final Casing casing;
  private final int n;
  private final String[] lower;
  private final int[] word;
  private final int[] shape;
  private final int[] cluster;
  private final int[] wide;
  private final int[] tag;
  private final int[] lists;
  private final int[] use;
  private final int[] given;
  private final int[] guess;
  private final int[] runGuess;

  public TagFeatures(KnowledgeBase kb, WordClusters clusters, ArticleWords article, Sentence s) {
    this.kb = kb;
    this.s = s;
    this.article = article;
    n = s.size();
    known = new KnownNames(kb, s);
    casing = Casing.of(s);
    lower = new String[n];
    word = new int[n];
    shape = new int[n];
    cluster = new int[n];
    wide = new int[n];
    tag = new int[n];
    lists = new int[n];
    use = new int[n];
    given = new int[n];
    guess = new int[n];
    runGuess = new int[n];
    for (int i = 0; i < n; i++) {
      String text = s.token(i).text();
      lower[i] = normalized(text);
      word[i] = lower[i].hashCode();
      shape[i] = WordShape.of(text).hashCode();
      cluster[i] = clusters.cluster(text, WordClusters.Granularity.FINE) + 2;
      wide[i] = clusters.cluster(text, WordClusters.Granularity.COARSE) + 2;
      tag[i] = s.token(i).tag().hashCode();
      describe(i, text);
    }
    guess();
  }

  /** What each word and each run of capitalised words is by the words alone. */
  private void guess() {
    int i = 0;
    while (i < n) {
      if (!isNamey(i)) {
        i++;
        continue;
      }
      int end = i;
      StringBuilder run = new StringBuilder();
      for (; end < n && isNamey(end); end++) {
        String text = NameFolding.capitalised(s.token(end).text());
        run.append(run.isEmpty() ? "" : " ").append(text);
        guess[end] = article.guess(text);
      }
      int several = end > i + 1 && casing == Casing.PROSE ? article.guess(run.toString()) : 0;
      for (; i < end; i++) {
        runGuess[i] = several;
      }
    }
  }

  /** Whether a word may be part of a name: a capital, or a name's tag. */
  private boolean isNamey(int i) {
    String text = s.token(i).text();
    return Character.isLetter(text.charAt(0))
        && (Character.isUpperCase(text.charAt(0)) || s.token(i).isName());
  }

  private void describe(int i, String text) {
    String name = NameFolding.capitalised(text);
    for (int list = 0; list < LISTS.size(); list++) {
      boolean in = LISTS.get(list).contains(name) || LISTS.get(list).contains(lower[i]);
      lists[i] |= in ? 1 << list : 0;
    }
    use[i] = article.use(lower[i]);
    given[i] =
        (kb.isFirstName(name) ? 1 : 0)
            + (kb.isSurname(name) ? 2 : 0)
            + (kb.placeOfDemonym(name).isPresent() ? 4 : 0);
  }

  private static String normalized(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain.append(Character.isDigit(c) ? '0' : c);
    }
    return NameFolding.lower(plain.toString());
  }

  private static int at(int[] values, int i) {
    return i < 0 ? -7 : i >= values.length ? -8 : values[i];
  }

  /** All features of each word. */
  public int[][] all() {
    int[][] all = words();
    int[][] known = known();
    for (int i = 0; i < n; i++) {
      all[i] = IntStream.concat(Arrays.stream(all[i]), Arrays.stream(known[i])).toArray();
    }
    return all;
  }

  /** What the words say, their use in the article and in the sentence. */
  public int[][] words() {
    int[][] all = new int[n][];
    for (int i = 0; i < n; i++) {
      all[i] = words(i);
    }
    return all;
  }

  private int[] words(int i) {
    Hashes f = new Hashes(1);
    Token token = s.token(i);
    int mode = casing.ordinal();
    f.add(word[i]);
    f.add(at(word, i - 1));
    f.add(at(word, i + 1));
    f.add(at(word, i - 2));
    f.add(at(word, i + 2));
    for (int length = 2; length <= 4; length++) {
      if (lower[i].length() > length) {
        f.add(lower[i].substring(0, length).hashCode());
        f.add(lower[i].substring(lower[i].length() - length).hashCode());
      }
    }
    f.next(20);
    f.add(shape[i], mode);
    f.add(shape[i], at(shape, i - 1));
    f.add(shape[i], at(shape, i + 1));
    f.add(shape[i], at(shape, i - 1), at(shape, i + 1));
    f.add(cluster[i], shape[i]);
    f.add(at(cluster, i - 1));
    f.add(at(cluster, i + 1));
    f.add(at(cluster, i - 2));
    f.add(at(cluster, i + 2));
    f.add(at(wide, i - 1), wide[i], at(wide, i + 1));
    f.add(tag[i], mode);
    f.add(at(tag, i - 1), tag[i]);
    f.add(tag[i], at(tag, i + 1));
    f.add(at(tag, i - 1), tag[i], at(tag, i + 1));
    f.add(token.relation().hashCode(), tag[i]);
    f.add(token.relation().hashCode(), token.head() < 0 ? 0 : word[token.head()]);
    f.add(lists[i], shape[i]);
    f.add(at(lists, i - 1));
    f.add(at(lists, i + 1));
    f.add(at(lists, i - 2));
    f.add(use[i], mode);
    f.add(use[i], shape[i]);
    f.add(at(use, i - 1), use[i], at(use, i + 1));
    f.add(i == 0 || (i == 1 && !Character.isLetterOrDigit(lower[0].charAt(0))) ? 1 : 2, shape[i]);
    f.add(s.block().kind() == Block.Kind.HEADLINE ? 1 : 2, shape[i]);
    return f.toArray();
  }

  /** What the knowledge base says of the words. */
  public int[][] known() {
    int[][] all = new int[n][];
    for (int i = 0; i < n; i++) {
      all[i] = known(i);
    }
    return all;
  }

  private int[] known(int i) {
    Hashes f = new Hashes(KNOWN);
    int mode = casing.ordinal();
    f.add(given[i], shape[i]);
    f.add(at(given, i - 1), given[i]);
    f.add(given[i], at(given, i + 1));
    f.add(given[i], use[i]);
    if (known.has(i)) {
      f.add(known.all(i));
      f.add(known.fame(i), shape[i], mode);
      f.add(known.place(i), known.types(i));
      f.add(known.place(i), known.kind(i), shape[i]);
      f.add(known.types(i), tag[i]);
      f.add(known.kind(i), at(word, i - 1));
      f.add(known.kind(i), at(word, i + 1));
      f.add(known.kind(i), use[i]);
    }
    f.next(KNOWN + 20);
    f.add(known.kind(i - 1), 1);
    f.add(known.kind(i + 1), 2);
    if (guess[i] > 0) {
      f.add(guess[i], 3);
      f.add(guess[i] / 16, at(guess, i - 1) / 16, at(guess, i + 1) / 16);
      f.add(runGuess[i], 4);
      f.add(runGuess[i] / 16, guess[i] / 16);
    }
    return f.toArray();
  }
}

package org.hearsay.link.tagger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.neural.Dropout;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.parse.WordClusters;

/** Marks the names of an article and says what kind of thing each names. Thread-safe. */
public final class NameTagger {

  /** Where the model stands among the resources of this package. */
  public static final String RESOURCE = "names.bin";

  /** Addresses, handles, hashtags and what Twitter writes before a post that is passed on. */
  private static final Pattern ADDRESS =
      Pattern.compile("^(?:[@#].+|(?:https?:|www\\.).*|[^@\\s]++@[^@\\s]++|RT)$");

  private final KnowledgeBase kb;
  private final WordClusters clusters;
  private final TypeByWords types;
  private final TagNetwork network;

  public NameTagger(
      KnowledgeBase kb, WordClusters clusters, TypeByWords types, TagNetwork network) {
    this.kb = kb;
    this.clusters = clusters;
    this.types = types;
    this.network = network;
  }

  /** A tagger with the model that comes with the program. */
  public static NameTagger load(KnowledgeBase kb) {
    try (InputStream in = Objects.requireNonNull(NameTagger.class.getResourceAsStream(RESOURCE));
        DataInputStream data = new DataInputStream(new GZIPInputStream(in, 1 << 16))) {
      TypeByWords types = TypeByWords.read(data);
      return new NameTagger(kb, WordClusters.load(), types, TagNetwork.read(data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void write(OutputStream raw) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(raw, 1 << 16))) {
      types.write(out);
      network.write(out);
    }
  }

  /** The names of each sentence, left to right. */
  public List<List<TaggedName>> mark(Document document) {
    ArticleWords article = new ArticleWords(types, document);
    List<List<TaggedName>> names = new ArrayList<>();
    for (Sentence s : document.sentences()) {
      TagFeatures features = new TagFeatures(kb, clusters, article, s);
      TagNetwork.Reading read = network.new Reading(features.all(), s.states(), Dropout.NONE);
      names.add(names(s, names.size(), read));
    }
    return names;
  }

  private static List<TaggedName> names(Sentence s, int index, TagNetwork.Reading read) {
    int[] labels = read.labels();
    float[][] shares = read.shares();
    List<TaggedName> names = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      if (NameClass.isFirst(labels[i])) {
        NameClass type = NameClass.ofLabel(labels[i]);
        int last = i;
        while (last + 1 < labels.length && labels[last + 1] == type.inner()) {
          last++;
        }
        if (isName(s, i, last)) {
          names.add(new TaggedName(index, i, last, type, shares[i][labels[i]]));
        }
        i = last;
      }
    }
    return names;
  }

  /** Whether a word is an address, handle or hashtag, which is part of no name. */
  public static boolean isAddress(String word) {
    return ADDRESS.matcher(word).matches();
  }

  private static boolean isName(Sentence s, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (isAddress(s.token(i).text())) {
        return false;
      }
    }
    return s.token(first).text().chars().anyMatch(Character::isLetterOrDigit);
  }
}

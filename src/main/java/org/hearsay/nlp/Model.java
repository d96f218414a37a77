package org.hearsay.nlp;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Everything trained, as one resource. */
record Model(Tagger tagger, Parser parser, Lemmas lemmas, WordClusters clusters) {

  /** Where the model stands among the resources of this package. */
  static final String RESOURCE = "english.bin";

  private static final String COMMA = ",/PUNCT";

  static Model load() {
    WordClusters clusters = WordClusters.load();
    try (InputStream in = Objects.requireNonNull(Model.class.getResourceAsStream(RESOURCE))) {
      return read(in, clusters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Model read(InputStream raw, WordClusters clusters) throws IOException {
    try (DataInputStream in = new DataInputStream(new GZIPInputStream(raw, 1 << 16))) {
      List<String> tags = List.of(in.readUTF().split(" ", -1));
      Tagger tagger = new Tagger(SparseWeights.read(in), tags);
      List<String> actions = List.of(in.readUTF().split(" ", -1));
      Parser parser = new Parser(SparseWeights.read(in), actions, commaTag(tags));
      return new Model(tagger, parser, Lemmas.read(in, clusters), clusters);
    }
  }

  static int commaTag(List<String> tags) {
    return tags.indexOf(COMMA);
  }

  void write(OutputStream raw) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(raw, 1 << 16))) {
      out.writeUTF(String.join(" ", tagger.tags()));
      tagger.write(out);
      out.writeUTF(String.join(" ", parser.actions()));
      parser.write(out);
      lemmas.write(out);
    }
  }
}

package org.hearsay.nlp.parse;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Everything trained, as one resource. */
public record Model(Parser parser, Lemmas lemmas, WordClusters clusters) {

  /** Where the model stands among the resources of this package. */
  public static final String RESOURCE = "english.bin";

  /** The model that comes with the program. */
  public static Model load() {
    WordClusters clusters = WordClusters.load();
    try (InputStream in = Objects.requireNonNull(Model.class.getResourceAsStream(RESOURCE))) {
      return read(in, clusters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Model read(InputStream raw, WordClusters clusters) throws IOException {
    try (DataInputStream in = new DataInputStream(new GZIPInputStream(raw, 1 << 16))) {
      return new Model(Parser.read(in), Lemmas.read(in, clusters), clusters);
    }
  }

  public void write(OutputStream raw) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(raw, 1 << 16))) {
      parser.write(out);
      lemmas.write(out);
    }
  }
}

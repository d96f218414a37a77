package org.hearsay.link.names;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.maxent.io.BinaryQNModelReader;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.MaxentModel;
import org.hearsay.kb.EntityType;
import org.hearsay.nlp.Sentence;

/**
 * Says of a run of capitalised words what it names, or that it names nothing: two OpenNLP maximum
 * entropy models, one over the words alone (learned from the knowledge base), one that adds how the
 * sentence uses them (learned from annotated text). Thread-safe.
 */
public record NameModel(QNModel words, QNModel context) {

  /** Where it stands among the resources of this package. */
  static final String RESOURCE = "names.bin";

  /** Outcome for what is no name of an actor, place or work. */
  public static final String NONE = "none";

  /** The model that comes with the program, read once. */
  static NameModel load() {
    return Bundled.MODEL;
  }

  private static final class Bundled {
    private static final NameModel MODEL = read();
  }

  private static NameModel read() {
    try (InputStream in = Objects.requireNonNull(NameModel.class.getResourceAsStream(RESOURCE));
        DataInputStream data = new DataInputStream(new GZIPInputStream(in))) {
      return new NameModel(read(data), read(data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static QNModel read(DataInputStream in) throws IOException {
    byte[] bytes = in.readNBytes(in.readInt());
    AbstractModel model =
        new BinaryQNModelReader(new DataInputStream(new ByteArrayInputStream(bytes))).getModel();
    return (QNModel) model;
  }

  public void write(OutputStream raw) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(raw))) {
      for (QNModel model : new QNModel[] {words, context}) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new BinaryQNModelWriter(model, new DataOutputStream(bytes)).persist();
        out.writeInt(bytes.size());
        bytes.writeTo(out);
      }
    }
  }

  /** How probable each outcome is, in the order of {@link #outcome}. */
  double[] shares(NameFeatures features, Sentence s, Name name) {
    String guess = byWords(words, name.text());
    return context.eval(features.inSentence(s, name.first(), name.last(), name.text(), guess));
  }

  /** The type of an outcome; empty: no name. */
  Optional<EntityType> outcome(int index) {
    String code = context.getOutcome(index);
    return Arrays.stream(EntityType.values()).filter(t -> t.code().equals(code)).findFirst();
  }

  /** The best type by the words alone, as a feature: {@code words=person8}. */
  public static String byWords(MaxentModel words, String text) {
    double[] shares = words.eval(NameFeatures.ofWords(text));
    int best = best(shares);
    return "words=" + words.getOutcome(best) + Math.round(shares[best] * 10);
  }

  static int best(double[] shares) {
    int best = 0;
    for (int i = 1; i < shares.length; i++) {
      best = shares[i] > shares[best] ? i : best;
    }
    return best;
  }
}

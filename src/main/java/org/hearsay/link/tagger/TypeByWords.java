package org.hearsay.link.tagger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.ml.maxent.io.BinaryQNModelReader;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import org.hearsay.kb.NameFolding;

/**
 * Guesses what a name is from its words alone: an OpenNLP maximum entropy model of all names of the
 * knowledge base, which knows that "Energean" ends like a company and "Kathimerini" like nobody's
 * first name. Thread-safe.
 */
public record TypeByWords(QNModel model) {

  /** Features of a name's words. */
  public static String[] features(String name) {
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

  /** The best type and how sure it is in tenths, as a hash. */
  int guess(String name) {
    double[] shares = model.eval(features(name));
    int best = 0;
    for (int i = 1; i < shares.length; i++) {
      best = shares[i] > shares[best] ? i : best;
    }
    return 1 + best * 16 + (int) Math.round(shares[best] * 10);
  }

  void write(DataOutput out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new BinaryQNModelWriter(model, new DataOutputStream(bytes)).persist();
    out.writeInt(bytes.size());
    out.write(bytes.toByteArray());
  }

  public static TypeByWords read(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new TypeByWords(
        (QNModel)
            new BinaryQNModelReader(new DataInputStream(new ByteArrayInputStream(bytes)))
                .getModel());
  }
}

package org.hearsay.neural;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Two {@link Lstm}s that read a sequence in both directions; their outputs stand side by side. */
public final class BiLstm {

  private final Lstm ahead;
  private final Lstm back;

  private BiLstm(Lstm ahead, Lstm back) {
    this.ahead = ahead;
    this.back = back;
  }

  /**
   * A layer to be trained.
   *
   * @param size numbers a step and direction
   */
  public static BiLstm random(int in, int size, Random random) {
    return new BiLstm(Lstm.random(in, size, false, random), Lstm.random(in, size, true, random));
  }

  /** What a pass leaves for learning. */
  public record Pass(Lstm.Pass ahead, Lstm.Pass back, float[][] y) {}

  public List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(ahead.parameters());
    all.addAll(back.parameters());
    return all;
  }

  public Pass read(float[][] x) {
    Lstm.Pass a = ahead.read(x);
    Lstm.Pass b = back.read(x);
    float[][] y = new float[x.length][ahead.size() + back.size()];
    for (int i = 0; i < y.length; i++) {
      System.arraycopy(a.y[i], 0, y[i], 0, ahead.size());
      System.arraycopy(b.y[i], 0, y[i], ahead.size(), back.size());
    }
    return new Pass(a, b, y);
  }

  /** Learns from the gradient of the output and returns that of the input. */
  public float[][] learn(Pass pass, float[][] dy, Gradients gradients) {
    int n = dy.length;
    float[][] da = new float[n][ahead.size()];
    float[][] db = new float[n][back.size()];
    for (int i = 0; i < n; i++) {
      System.arraycopy(dy[i], 0, da[i], 0, ahead.size());
      System.arraycopy(dy[i], ahead.size(), db[i], 0, back.size());
    }
    float[][] dx = new float[n][ahead.inputs()];
    ahead.learn(pass.ahead, da, gradients, dx);
    back.learn(pass.back, db, gradients, dx);
    return dx;
  }

  public void write(DataOutput out) throws IOException {
    ahead.write(out);
    back.write(out);
  }

  public static BiLstm read(DataInput in) throws IOException {
    return new BiLstm(Lstm.read(in, false), Lstm.read(in, true));
  }
}

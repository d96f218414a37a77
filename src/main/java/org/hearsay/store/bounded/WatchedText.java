package org.hearsay.store.bounded;

/**
 * A text that a regular expression reads until the query is cancelled: what backtracks without end
 * reads without end.
 */
final class WatchedText implements CharSequence {

  /** Characters read between two looks at the signal. */
  private static final int STRIDE = 1024;

  private final String text;
  private final Signal signal;
  private int read;

  WatchedText(String text, Signal signal) {
    this.text = text;
    this.signal = signal;
  }

  @Override
  public char charAt(int index) {
    if (++read % STRIDE == 0) {
      signal.check();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}

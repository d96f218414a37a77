package org.hearsay.article.input;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** What each of some inputs gives, one after the other, none before its turn. */
final class Chained<I, O> implements Iterator<O> {

  private final Iterator<I> inputs;
  private final Function<I, Iterator<O>> opened;
  private Iterator<O> current = Collections.emptyIterator();

  Chained(Iterator<I> inputs, Function<I, Iterator<O>> opened) {
    this.inputs = inputs;
    this.opened = opened;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && inputs.hasNext()) {
      current = opened.apply(inputs.next());
    }
    return current.hasNext();
  }

  @Override
  public O next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }
}

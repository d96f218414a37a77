package org.hearsay.store.bounded;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.util.Context;

/** The cancel signal of one query, read where Jena does not. */
record Signal(AtomicBoolean cancelled) {

  static Signal of(Context context) {
    return new Signal(
        Optional.ofNullable(Context.getCancelSignal(context)).orElseGet(AtomicBoolean::new));
  }

  void check() {
    if (cancelled.get()) {
      throw new QueryCancelledException();
    }
  }
}

package org.hearsay.store.bounded;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.modify.UpdateEngine;
import org.apache.jena.sparql.modify.UpdateEngineFactory;
import org.apache.jena.sparql.modify.UpdateEngineMain;
import org.apache.jena.sparql.modify.UpdateEngineWorker;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateVisitor;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.update.UpdateException;

/**
 * Carries out the updates of the datasets that are marked so: under the cancel signal of the
 * thread, where it has one, and without {@code LOAD} unless that is allowed.
 */
public final class BoundedUpdates implements UpdateEngineFactory {

  /** Marks a dataset, in its context; its value says whether {@code LOAD} is allowed. */
  static final Symbol LOADS = Symbol.create("https://w3id.org/hearsay/loads");

  /** Jena makes the context of an update itself, and asks nobody for a signal. */
  private static final ThreadLocal<Optional<AtomicBoolean>> SIGNAL =
      ThreadLocal.withInitial(Optional::empty);

  BoundedUpdates() {}

  /** Runs updates that end when the signal is set, as errors. */
  public static void under(AtomicBoolean signal, Runnable updates) {
    SIGNAL.set(Optional.of(signal));
    try {
      updates.run();
    } finally {
      SIGNAL.remove();
    }
  }

  @Override
  public boolean accept(DatasetGraph dataset, Context context) {
    return dataset.getContext().isDefined(LOADS);
  }

  @Override
  public UpdateEngine create(DatasetGraph dataset, Binding input, Context context) {
    SIGNAL.get().ifPresent(signal -> context.set(ARQConstants.symCancelQuery, signal));
    boolean loads = dataset.getContext().isTrue(LOADS);
    return new UpdateEngineMain(dataset, input, context) {
      @Override
      protected UpdateVisitor prepareWorker() {
        return new UpdateEngineWorker(datasetGraph, inputBinding, context) {
          @Override
          public void visit(UpdateLoad update) {
            if (!loads) {
              throw new UpdateException("LOAD is off; serve with --allow-load to allow it");
            }
            super.visit(update);
          }
        };
      }
    };
  }
}

package org.hearsay.store.bounded;

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

/** Carries out the updates of the datasets that are marked so, without {@code LOAD}. */
final class NoLoad implements UpdateEngineFactory {

  /** Marks a dataset, in its context. */
  static final Symbol MARK = Symbol.create("https://w3id.org/hearsay/no-load");

  @Override
  public boolean accept(DatasetGraph dataset, Context context) {
    return dataset.getContext().isTrue(MARK);
  }

  @Override
  public UpdateEngine create(DatasetGraph dataset, Binding input, Context context) {
    return new UpdateEngineMain(dataset, input, context) {
      @Override
      protected UpdateVisitor prepareWorker() {
        return new UpdateEngineWorker(datasetGraph, inputBinding, context) {
          @Override
          public void visit(UpdateLoad update) {
            throw new UpdateException("LOAD is off; serve with --allow-load to allow it");
          }
        };
      }
    };
  }
}

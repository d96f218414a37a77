package org.hearsay.web;

import java.io.InputStream;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.hearsay.store.bounded.BoundedUpdates;

/** Fuseki's updates, carried out under the signal of {@link Running}. */
final class WatchedUpdates extends SPARQL_Update {

  @Override
  protected void execute(HttpAction action, InputStream input) {
    if (action.getRequest().getAttribute(Running.ATTRIBUTE) instanceof Running running) {
      BoundedUpdates.under(running.signal(), () -> super.execute(action, input));
    } else {
      super.execute(action, input);
    }
  }
}

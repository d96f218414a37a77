package org.hearsay.web;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

/** Fuseki's queries, executed under the signal of {@link Running}. */
final class BoundedQueries extends SPARQL_QueryDataset {

  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    if (action.getRequest().getAttribute(Running.ATTRIBUTE) instanceof Running running) {
      action.getContext().set(ARQConstants.symCancelQuery, running.signal());
    }
    return super.createQueryExec(action, query, dataset);
  }
}

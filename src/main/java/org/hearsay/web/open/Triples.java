package org.hearsay.web.open;

import org.apache.jena.rdf.model.Model;
import org.jsoup.nodes.Document;

/** Triples that are their own description. */
record Triples(String title, Model triples) implements Form.Content {
  @Override
  public Document page() {
    return Page.ofTriples(title, triples);
  }
}

package org.hearsay.store;

import java.util.stream.Collectors;
import org.hearsay.graph.Iris;
import org.hearsay.graph.Ontology;
import org.hearsay.graph.Ontology.Derivation;
import org.hearsay.graph.Vocabulary;

/**
 * The plain triples that everybody wants first, derived from claims and facts by SPARQL, so that a
 * remote store derives them itself. Only positive facts count, and none that is merely planned,
 * conditional or demanded: {@code hs:deployed} reads as having happened.
 */
final class PlainTriples {

  private PlainTriples() {}

  /** Drops the graph of plain triples and fills it again. */
  static String update(Iris iris) {
    String graph = "<" + iris.reportedGraph() + ">";
    String facts =
        Ontology.bundled().derivations().stream()
            .map(d -> fact(graph, d))
            .collect(Collectors.joining(" ;\n"));
    return "DROP SILENT GRAPH %s ;\n%s ;\n%s".formatted(graph, stated(graph), facts);
  }

  private static String stated(String graph) {
    return "INSERT { GRAPH %s { ?who <%s> ?claim } } WHERE { GRAPH ?g { ?claim <%s> ?who } }"
        .formatted(graph, Vocabulary.STATED, Vocabulary.SPEAKER);
  }

  private static String fact(String graph, Derivation d) {
    return """
    INSERT { GRAPH %s { ?s <%s> ?o } } WHERE { GRAPH ?g {
      ?fact a <%s> ; <%s> ?s ; <%s> ?o ; <%s> "positive" ; <%s> ?modality .
      FILTER (?modality IN ("certain", "probable", "possible", "unknown")) } }\
    """
        .formatted(
            graph,
            d.plain(),
            d.factClass(),
            d.subject(),
            d.object(),
            Vocabulary.POLARITY,
            Vocabulary.MODALITY);
  }
}

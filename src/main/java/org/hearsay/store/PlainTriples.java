package org.hearsay.store;

import java.util.stream.Collectors;
import org.apache.jena.vocabulary.RDF;
import org.hearsay.graph.Iris;
import org.hearsay.graph.Ontology;
import org.hearsay.graph.Ontology.Derivation;
import org.hearsay.graph.Prefixes;
import org.hearsay.graph.Vocabulary;

/**
 * The plain triples that everybody wants first, derived from claims and facts by SPARQL, so that a
 * remote store derives them itself. Only positive facts count, and none that is merely planned,
 * conditional or demanded: {@code hs:deployed} reads as having happened. Beside each stands an RDF
 * statement of it that leads to the fact: {@code [] rdf:subject ?s ; rdf:predicate hs:deployed ;
 * rdf:object ?o ; prov:wasDerivedFrom ?fact}.
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
    INSERT { GRAPH %1$s { ?s <%2$s> ?o . ?statement a <%8$sStatement> ; <%8$ssubject> ?s ;
      <%8$spredicate> <%2$s> ; <%8$sobject> ?o ; <%9$s> ?fact } } WHERE { GRAPH ?g {
      ?fact a <%3$s> ; <%4$s> ?s ; <%5$s> ?o ; <%6$s> "positive" ; <%7$s> ?modality .
      FILTER (?modality IN ("certain", "probable", "possible", "unknown")) }
      BIND (IRI(CONCAT(STR(?fact), "/plain/", MD5(CONCAT("%2$s ", STR(?s), " ", STR(?o))))) AS ?statement) }\
    """
        .formatted(
            graph,
            d.plain(),
            d.factClass(),
            d.subject(),
            d.object(),
            Vocabulary.POLARITY,
            Vocabulary.MODALITY,
            RDF.getURI(),
            Prefixes.all().get("prov") + "wasDerivedFrom");
  }
}

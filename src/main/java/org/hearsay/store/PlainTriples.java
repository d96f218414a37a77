package org.hearsay.store;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.RDF;
import org.hearsay.graph.Iris;
import org.hearsay.graph.Ontology;
import org.hearsay.graph.Ontology.Derivation;
import org.hearsay.graph.Prefixes;
import org.hearsay.graph.Vocabulary;

/**
 * The plain triples that everybody wants first, derived from the claims and facts of one article at
 * a time. Only positive facts count, and none that is merely planned, conditional or demanded:
 * {@code hs:deployed} reads as having happened. Beside each stands an RDF statement of it that
 * leads to the fact: {@code [] rdf:subject ?s ; rdf:predicate hs:deployed ; rdf:object ?o ;
 * prov:wasDerivedFrom ?fact}.
 */
final class PlainTriples {

  private static final Property DERIVED_FROM =
      ResourceFactory.createProperty(Prefixes.all().get("prov"), "wasDerivedFrom");

  private static final Set<String> HAPPENED = Set.of("certain", "probable", "possible", "unknown");

  private final RDFConnection connection;
  private final Iris iris;

  PlainTriples(RDFConnection connection, Iris iris) {
    this.connection = connection;
    this.iris = iris;
  }

  /** Drops all of them. */
  void clear() {
    connection.update("DROP SILENT GRAPH <" + iris.reportedGraph() + ">");
  }

  /** Puts those of an article's graph in the place of those of the graph that it had before. */
  void replace(Model before, Model after) {
    Model gone = of(before);
    Model fresh = of(after);
    Model stays = gone.intersection(fresh);
    gone.remove(stays);
    fresh.remove(stays);
    if (!gone.isEmpty()) {
      connection.update(removal(gone));
    }
    if (!fresh.isEmpty()) {
      connection.load(iris.reportedGraph(), fresh);
    }
  }

  /** A plain triple goes when no fact of any article states it any more. */
  private String removal(Model gone) {
    StringBuilder statements = new StringBuilder();
    StringBuilder plain = new StringBuilder();
    for (Statement s : gone.listStatements().toList()) {
      String triple =
          text(s.getSubject()) + " " + text(s.getPredicate()) + " " + text(s.getObject());
      boolean own = s.getPredicate().equals(Vocabulary.STATED) || isPartOfStatement(s);
      if (own) {
        statements.append(triple).append(" .\n");
      } else {
        plain.append(
            """
            ; DELETE { GRAPH <%1$s> { %2$s } } WHERE { FILTER NOT EXISTS { GRAPH <%1$s> {
              ?other <%3$ssubject> %4$s ; <%3$spredicate> %5$s ; <%3$sobject> %6$s } } }
            """
                .formatted(
                    iris.reportedGraph(),
                    triple,
                    RDF.getURI(),
                    text(s.getSubject()),
                    text(s.getPredicate()),
                    text(s.getObject())));
      }
    }
    return "DELETE DATA { GRAPH <%s> { %s } } %s"
        .formatted(iris.reportedGraph(), statements, plain);
  }

  private static boolean isPartOfStatement(Statement s) {
    return s.getModel().contains(s.getSubject(), RDF.type, RDF.Statement);
  }

  private static String text(RDFNode node) {
    return NodeFmtLib.strNT(node.asNode());
  }

  /** What follows from the graph of one article. */
  private static Model of(Model article) {
    Model plain = ModelFactory.createDefaultModel();
    for (Statement s : article.listStatements(null, Vocabulary.SPEAKER, (RDFNode) null).toList()) {
      plain.add(s.getResource(), Vocabulary.STATED, s.getSubject());
    }
    for (Derivation d : Ontology.bundled().derivations()) {
      article
          .listResourcesWithProperty(RDF.type, d.factClass())
          .filterKeep(PlainTriples::hasHappened)
          .forEach(fact -> derive(fact, d, plain));
    }
    return plain;
  }

  private static boolean hasHappened(Resource fact) {
    return fact.hasProperty(Vocabulary.POLARITY, "positive")
        && fact.hasProperty(Vocabulary.MODALITY)
        && HAPPENED.contains(fact.getProperty(Vocabulary.MODALITY).getString());
  }

  private static void derive(Resource fact, Derivation d, Model plain) {
    for (Statement subject : fact.listProperties(d.subject()).toList()) {
      for (Statement object : fact.listProperties(d.object()).toList()) {
        String triple =
            d.plain() + " " + words(subject.getObject()) + " " + words(object.getObject());
        plain.add(subject.getResource(), d.plain(), object.getObject());
        plain
            .createResource(
                fact + "/plain/" + DigestUtils.md5Hex(triple.getBytes(StandardCharsets.UTF_8)))
            .addProperty(RDF.type, RDF.Statement)
            .addProperty(RDF.subject, subject.getObject())
            .addProperty(RDF.predicate, d.plain())
            .addProperty(RDF.object, object.getObject())
            .addProperty(DERIVED_FROM, fact);
      }
    }
  }

  private static String words(RDFNode node) {
    return node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString();
  }
}

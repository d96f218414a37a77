package org.hearsay.web.open;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.hearsay.graph.Iris;
import org.hearsay.graph.Prefixes;
import org.hearsay.graph.Vocabulary;

/** What the data are (VoID), counted when somebody asks. */
final class VoidServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String BY_PROPERTY =
      "SELECT ?term (COUNT(*) AS ?n) { ?s ?term ?o } GROUP BY ?term";
  private static final String BY_CLASS =
      "SELECT ?term (COUNT(DISTINCT ?s) AS ?n) { ?s a ?term } GROUP BY ?term";
  private static final String SUBJECTS =
      "SELECT (<urn:all> AS ?term) (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }";

  private final transient Dataset dataset;
  private final transient Duration most;

  /**
   * Of a dataset.
   *
   * @param most how long one count may take
   */
  VoidServlet(Dataset dataset, Duration most) {
    this.dataset = dataset;
    this.most = most;
  }

  /** The address of the data of a site. */
  static String data(String site) {
    return site + OpenData.VOID + "#data";
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      Model model = describe(ServiceDescription.site(request));
      Form.answer(request, response, new Triples("What the data are", model));
    } catch (QueryCancelledException e) {
      response.sendError(
          HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Counting takes too long here.");
    }
  }

  private Model describe(String site) {
    Map<String, Long> properties = count(BY_PROPERTY);
    Map<String, Long> classes = count(BY_CLASS);
    Iris iris = dataset.calculateRead(() -> ResourceServlet.iris(dataset.asDatasetGraph()));
    Model model = ModelFactory.createDefaultModel();
    Prefixes.addTo(model);
    model.setNsPrefix("void", VOID.NS).setNsPrefix("dct", DCTerms.NS);
    Resource data =
        model
            .createResource(data(site), VOID.Dataset)
            .addProperty(DCTerms.title, "Who said what, where and when", "en")
            .addProperty(VOID.sparqlEndpoint, model.createResource(site + "/hearsay/sparql"))
            .addProperty(VOID.uriSpace, iris.base())
            .addProperty(
                VOID.uriLookupEndpoint, model.createResource(site + OpenData.RESOURCE + "?iri="))
            .addProperty(VOID.dataDump, model.createResource(site + "/hearsay/get"))
            .addLiteral(VOID.triples, sum(properties))
            .addLiteral(VOID.distinctSubjects, sum(count(SUBJECTS)))
            .addLiteral(VOID.properties, (long) properties.size())
            .addLiteral(VOID.classes, (long) classes.size())
            .addLiteral(VOID.entities, of(classes, Vocabulary.ENTITY))
            .addLiteral(VOID.documents, of(classes, Vocabulary.ARTICLE));
    Prefixes.all().values().stream()
        .filter(ns -> properties.keySet().stream().anyMatch(p -> p.startsWith(ns)))
        .forEach(ns -> data.addProperty(VOID.vocabulary, model.createResource(ns)));
    classes.forEach(
        (c, n) ->
            data.addProperty(
                VOID.classPartition,
                part(data, "class", c)
                    .addProperty(VOID._class, model.createResource(c))
                    .addLiteral(VOID.entities, n)));
    properties.forEach(
        (p, n) ->
            data.addProperty(
                VOID.propertyPartition,
                part(data, "property", p)
                    .addProperty(VOID.property, model.createResource(p))
                    .addLiteral(VOID.triples, n)));
    model
        .createResource(site + OpenData.VOID + "#wikidata", VOID.Linkset)
        .addProperty(VOID.subset, data)
        .addProperty(VOID.linkPredicate, OWL.sameAs)
        .addProperty(VOID.target, data)
        .addProperty(VOID.target, model.createResource("http://www.wikidata.org/entity/"))
        .addLiteral(VOID.triples, of(properties, OWL.sameAs));
    return model;
  }

  /** A part of the data, named after what it is about. */
  private static Resource part(Resource data, String kind, String iri) {
    String name = URLEncoder.encode(iri, StandardCharsets.UTF_8);
    return data.getModel()
        .createResource(data.getURI() + ";" + kind + "=" + name)
        .addProperty(RDF.type, VOID.Dataset);
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static long of(Map<String, Long> counts, Resource term) {
    return counts.getOrDefault(term.getURI(), 0L);
  }

  /** How many, by the address of the term. */
  private Map<String, Long> count(String query) {
    return dataset.calculateRead(
        () -> {
          Map<String, Long> counts = new TreeMap<>();
          try (QueryExecution counting =
              QueryExecution.dataset(dataset)
                  .query(query)
                  .timeout(most.toMillis(), TimeUnit.MILLISECONDS)
                  .build()) {
            for (var rows = counting.execSelect(); rows.hasNext(); ) {
              QuerySolution row = rows.next();
              if (row.contains("term")) {
                counts.put(row.getResource("term").getURI(), row.getLiteral("n").getLong());
              }
            }
          }
          return counts;
        });
  }
}

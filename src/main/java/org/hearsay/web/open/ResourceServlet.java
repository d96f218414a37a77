package org.hearsay.web.open;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.hearsay.graph.Iris;
import org.hearsay.graph.Vocabulary;
import org.jsoup.nodes.Document;

/**
 * Describes what an address of the graph names: {@code /id/X} stands for {@code X} under the
 * namespace of the data, {@code /id?iri=} for any address. The address of an article is that of its
 * graph, too, which is given whole; those of the other graphs lead to them.
 */
final class ResourceServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Dataset dataset;

  ResourceServlet(Dataset dataset) {
    this.dataset = dataset;
  }

  /** What was found for an address. */
  private record Found(Iris iris, Description description, Optional<Model> graph)
      implements Form.Content {
    @Override
    public Model triples() {
      Model triples = description.triples();
      graph.ifPresent(triples::add);
      return triples;
    }

    @Override
    public Document page() {
      return new ResourcePage(iris, description).document();
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Iris iris = dataset.calculateRead(() -> iris(dataset.asDatasetGraph()));
    String path = request.getRequestURI().substring(OpenData.RESOURCE.length());
    String address =
        Optional.ofNullable(request.getParameter("iri"))
            .orElse(iris.base() + path.replaceFirst("^/", ""));
    if (address.startsWith(iris.base() + "graph/")) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(
          "Location", "/hearsay/data?graph=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
      return;
    }
    Optional<Found> found = dataset.calculateRead(() -> find(iris, address));
    if (found.isEmpty()) {
      response.sendError(
          HttpServletResponse.SC_NOT_FOUND, "The graph says nothing of this address.");
      return;
    }
    Form.answer(request, response, found.get());
  }

  private Optional<Found> find(Iris iris, String address) {
    DatasetGraph graphs = dataset.asDatasetGraph();
    Node node = NodeFactory.createURI(address);
    boolean article = iris.articleId(address).isPresent() && graphs.containsGraph(node);
    return Description.of(graphs, node)
        .map(
            said ->
                new Found(
                    iris,
                    said,
                    article
                        ? Optional.of(
                            ModelFactory.createDefaultModel().add(dataset.getNamedModel(address)))
                        : Optional.empty()));
  }

  /** The namespace of the data, told by the graph that the ontology is in. */
  static Iris iris(DatasetGraph dataset) {
    String graph = new Iris("").ontologyGraph();
    Iterator<Quad> classes =
        dataset.find(Node.ANY, Vocabulary.CLAIM.asNode(), RDF.type.asNode(), OWL.Class.asNode());
    while (classes.hasNext()) {
      Node name = classes.next().getGraph();
      if (name.isURI() && name.getURI().endsWith(graph)) {
        String base = name.getURI().substring(0, name.getURI().length() - graph.length());
        return new Iris(base);
      }
    }
    return new Iris(Iris.DEFAULT_BASE);
  }
}

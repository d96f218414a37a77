package org.hearsay.web.open;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.hearsay.graph.Prefixes;

/**
 * Answers who asks the endpoint nothing with what it can do (SPARQL 1.1 Service Description); what
 * the data are is told by {@link VoidServlet}.
 */
public final class ServiceDescription implements Filter {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final Set<String> ENDPOINTS =
      Set.of("/hearsay", "/hearsay/", "/hearsay/sparql", "/hearsay/query");
  private static final List<String> RESULTS =
      List.of(
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "JSON-LD",
          "N-Triples",
          "RDF_XML");

  private final boolean writable;

  public ServiceDescription(boolean writable) {
    this.writable = writable;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    boolean nothing =
        Set.of("GET", "HEAD").contains(asked.getMethod())
            && Set.of("query", "graph", "default").stream()
                .allMatch(p -> asked.getParameter(p) == null);
    if (nothing && ENDPOINTS.contains(asked.getRequestURI())) {
      String site = site(asked);
      Form.answer(
          asked, (HttpServletResponse) response, new Triples("SPARQL endpoint", describe(site)));
    } else {
      chain.doFilter(request, response);
    }
  }

  /** The address of this server as it was asked for, which is one of its own. */
  static String site(HttpServletRequest request) {
    return "http://" + request.getHeader("Host");
  }

  private Model describe(String site) {
    Model model = ModelFactory.createDefaultModel();
    Prefixes.addTo(model);
    model.setNsPrefix("sd", SD).setNsPrefix("formats", FORMATS).setNsPrefix("void", VOID.NS);
    Resource service = service(model, site + "/hearsay/sparql", "SPARQL11Query");
    service.addProperty(sd("feature"), model.createResource(SD + "UnionDefaultGraph"));
    RESULTS.forEach(
        f -> service.addProperty(sd("resultFormat"), model.createResource(FORMATS + f)));
    if (writable) {
      service(model, site + "/hearsay/update", "SPARQL11Update");
    }
    return model;
  }

  private static Resource service(Model model, String endpoint, String language) {
    String site = endpoint.replaceFirst("/hearsay/.*", "");
    Resource data =
        model
            .createResource(VoidServlet.data(site))
            .addProperty(RDF.type, model.createResource(SD + "Dataset"))
            .addProperty(RDF.type, VOID.Dataset)
            .addProperty(RDFS.seeAlso, model.createResource(site + OpenData.VOID));
    return model
        .createResource(endpoint, model.createResource(SD + "Service"))
        .addProperty(sd("endpoint"), model.createResource(endpoint))
        .addProperty(sd("supportedLanguage"), model.createResource(SD + language))
        .addProperty(sd("defaultDataset"), data);
  }

  private static Property sd(String name) {
    return ResourceFactory.createProperty(SD, name);
  }
}

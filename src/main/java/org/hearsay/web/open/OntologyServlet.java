package org.hearsay.web.open;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.rdf.model.Model;
import org.hearsay.graph.Ontology;
import org.hearsay.graph.Prefixes;
import org.jsoup.nodes.Document;

/** The ontology: as the file has it, or as a page. */
final class OntologyServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** The ontology in each form. */
  private record Terms(Model triples) implements Form.Content {
    @Override
    public Document page() {
      return new OntologyPage(triples).document();
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Model model = Ontology.bundled().model();
    Prefixes.addTo(model);
    Form.answer(request, response, new Terms(model));
  }
}

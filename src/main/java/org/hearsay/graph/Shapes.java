package org.hearsay.graph;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;

/** The SHACL shapes of {@code ontology/shapes.ttl}, which every built graph must pass. */
public final class Shapes {

  private static final Shapes BUNDLED = new Shapes(Ontology.read("shapes.ttl"));

  private final org.apache.jena.shacl.Shapes shapes;
  private final Model ontology = Ontology.bundled().model();

  private Shapes(Model model) {
    shapes = org.apache.jena.shacl.Shapes.parse(model.getGraph());
  }

  public static Shapes bundled() {
    return BUNDLED;
  }

  /**
   * What a graph violates: node, property and reason, one line each, sorted; empty when it
   * conforms.
   */
  public List<String> violations(Graph graph) {
    ValidationReport report = ShaclValidator.get().validate(shapes, withClasses(graph));
    return report.getEntries().stream().map(Shapes::line).sorted().collect(Collectors.toList());
  }

  /** SHACL follows {@code rdfs:subClassOf} only where the graph holds it. */
  private Graph withClasses(Graph graph) {
    return new org.apache.jena.graph.compose.Union(graph, ontology.getGraph());
  }

  private static String line(ReportEntry entry) {
    String path = entry.resultPath() == null ? "" : " " + entry.resultPath();
    return entry.focusNode() + path + ": " + entry.message();
  }
}

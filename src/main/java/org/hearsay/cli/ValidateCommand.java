package org.hearsay.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.RDF;
import org.hearsay.article.Failure;
import org.hearsay.graph.Ontology;
import org.hearsay.graph.Shapes;
import org.hearsay.graph.Vocabulary;
import org.hearsay.store.bounded.BoundedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks an RDF file against the shapes. */
@Command(
    name = "validate",
    description =
        "Check an RDF file against ontology/shapes.ttl; exit code 1 when it violates them.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  hearsay validate graph.nq"})
final class ValidateCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "Turtle, TriG, N-Quads or any RDF syntax of Jena.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    if (!Files.isRegularFile(file)) {
      throw new Failure(file + ": no such file");
    }
    Dataset dataset = DatasetFactory.createTxnMem();
    BoundedFile.read(file, dataset);
    whole(dataset);
    List<String> violations =
        Shapes.bundled()
            .violations(dataset.getUnionModel().add(dataset.getDefaultModel()).getGraph());
    violations.forEach(System.out::println);
    System.out.println(violations.size() + " violations");
    return violations.isEmpty() ? 0 : 1;
  }

  /** Articles come with the whole ontology, whose terms stand last in a sorted file. */
  private void whole(Dataset dataset) {
    Model all = dataset.getUnionModel().add(dataset.getDefaultModel());
    if (all.isEmpty()) {
      throw new Failure(file + ": expected a graph, found no triples");
    }
    boolean articles = all.contains(null, RDF.type, Vocabulary.ARTICLE);
    if (articles && !all.containsAll(Ontology.bundled().model())) {
      throw new Failure(
          file
              + ": not whole: terms of the ontology are missing; was it cut, or built by another"
              + " version?");
    }
  }
}

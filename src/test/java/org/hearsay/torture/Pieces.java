package org.hearsay.torture;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.Quad;
import org.hearsay.Hearsay;
import org.hearsay.Seeds;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.format.JsonLines;
import org.hearsay.article.input.ArticleReader;
import org.hearsay.graph.Iris;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.Summary;
import org.hearsay.store.GraphStore;

/** Small articles cut out of the seeds, and what is built of them. */
final class Pieces {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LINES = 8;
  private static final Pipeline PIPELINE = Hearsay.load().pipeline(2, Duration.ofMinutes(5));

  private Pieces() {}

  /**
   * The pieces as JSON Lines.
   *
   * @param dated whether each says when it was published
   */
  static List<String> lines(boolean dated) {
    List<String> pieces = new ArrayList<>();
    for (Article seed : Seeds.articles()) {
      List<String> lines = seed.body().lines().filter(l -> !l.isBlank()).toList();
      for (int from = 0; from < lines.size(); from += LINES) {
        ObjectNode piece = JSON.createObjectNode();
        piece.put("doc", seed.id().substring(0, 3) + "-" + from);
        piece.put(
            "text", String.join("\n", lines.subList(from, Math.min(lines.size(), from + LINES))));
        if (dated) {
          piece.put("published", "2024-10-%02d".formatted(20 + pieces.size() % 10));
        }
        pieces.add(piece.toString());
      }
    }
    return pieces;
  }

  static Path write(Path file) throws IOException {
    return Files.write(file, lines(false));
  }

  /** Builds these lines into a dataset, as run does. */
  static Summary build(List<String> lines, Dataset dataset, boolean resume) {
    List<ArticleSource> sources = new ArrayList<>();
    for (String line : lines) {
      sources.add(new ArticleSource("piece", () -> JsonLines.article("piece", line, remark -> {})));
    }
    return build(ArticleReader.of(sources), dataset, resume);
  }

  static Summary build(ArticleReader reader, Dataset dataset, boolean resume) {
    GraphStore store = new GraphStore(RDFConnection.connect(dataset), new Iris(Iris.DEFAULT_BASE));
    return PIPELINE.build(reader, store, resume, outcome -> {});
  }

  static Set<String> quads(Dataset dataset) {
    return dataset.calculateRead(
        () ->
            dataset.asDatasetGraph().stream()
                .map(Quad::toString)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** How many triples each article's graph has. */
  static Map<String, Long> sizes(Dataset dataset) {
    Map<String, Long> sizes = new TreeMap<>();
    dataset.executeRead(
        () ->
            dataset
                .listNames()
                .forEachRemaining(
                    name -> {
                      if (name.contains("/article/")) {
                        sizes.put(name, dataset.getNamedModel(name).size());
                      }
                    }));
    return sizes;
  }
}

package org.hearsay.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.hearsay.graph.Prefixes;

/** Writes a dataset as an RDF file whose bytes depend on its content alone. */
public final class RdfFile {

  private RdfFile() {}

  /** RDF syntaxes by file ending. */
  public enum Syntax {
    NQ,
    TRIG,
    TTL;

    public static Optional<Syntax> ofFile(String name) {
      String lower = name.toLowerCase(Locale.ROOT);
      return Arrays.stream(values())
          .filter(s -> lower.endsWith("." + s.name().toLowerCase(Locale.ROOT)))
          .findFirst();
    }
  }

  /**
   * N-Quads are sorted by line; TriG and Turtle are written from that order, Turtle as one graph.
   *
   * @param prefixes added to the usual ones
   */
  public static void write(
      Dataset dataset, Syntax syntax, OutputStream out, Map<String, String> prefixes)
      throws IOException {
    String sorted = sortedQuads(dataset);
    if (syntax == Syntax.NQ) {
      out.write(sorted.getBytes(StandardCharsets.UTF_8));
      return;
    }
    DatasetGraph copy = DatasetGraphFactory.createGeneral();
    org.apache.jena.riot.RDFParser.fromString(sorted, Lang.NQUADS).parse(copy);
    Prefixes.all().forEach((p, ns) -> copy.prefixes().add(p, ns));
    prefixes.forEach((p, ns) -> copy.prefixes().add(p, ns));
    if (syntax == Syntax.TRIG) {
      RDFDataMgr.write(out, copy, RDFFormat.TRIG_BLOCKS);
    } else {
      var union = org.apache.jena.sparql.graph.GraphFactory.createDefaultGraph();
      copy.stream().forEach(q -> union.add(q.asTriple()));
      Prefixes.all().forEach((p, ns) -> union.getPrefixMapping().setNsPrefix(p, ns));
      RDFDataMgr.write(out, union, RDFFormat.TURTLE_BLOCKS);
    }
  }

  private static String sortedQuads(Dataset dataset) {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    dataset.begin(ReadWrite.READ);
    try {
      RDFDataMgr.write(bytes, dataset, Lang.NQUADS);
    } finally {
      dataset.end();
    }
    return bytes
        .toString(StandardCharsets.UTF_8)
        .lines()
        .sorted()
        .map(l -> l + "\n")
        .collect(java.util.stream.Collectors.joining());
  }
}

package org.hearsay.export;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.hearsay.graph.Prefixes;

/**
 * Writes a dataset as an RDF file whose bytes depend on its content alone, of any size: what is
 * sorted beyond a few megabytes is sorted on disk.
 */
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
   * N-Quads are sorted by line; TriG by graph, then line; Turtle is one graph, sorted by line.
   *
   * @param prefixes added to the usual ones
   */
  public static void write(
      Dataset dataset, Syntax syntax, OutputStream out, Map<String, String> prefixes)
      throws IOException {
    try (SortedLines lines = new SortedLines(syntax == Syntax.TRIG ? RdfFile::graph : l -> "")) {
      dataset.begin(ReadWrite.READ);
      try {
        collect(dataset.asDatasetGraph().find(), syntax, lines.output());
      } finally {
        dataset.end();
      }
      switch (syntax) {
        case NQ -> lines.input().transferTo(out);
        case TRIG -> blocks(lines.input(), Lang.NQUADS, RDFFormat.TRIG_BLOCKS, out, prefixes);
        case TTL -> blocks(lines.input(), Lang.NTRIPLES, RDFFormat.TURTLE_BLOCKS, out, prefixes);
      }
    } catch (UncheckedIOException e) {
      String folder = System.getProperty("java.io.tmpdir");
      throw new IOException(
          "the temporary folder " + folder + ": " + requireNonNull(e.getCause()).getMessage(), e);
    } catch (AtlasException e) {
      throw new IOException(e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
    }
  }

  /** The last address of a line: its graph. */
  private static String graph(String quad) {
    return quad.substring(Math.max(0, quad.lastIndexOf('<')));
  }

  private static void collect(Iterator<Quad> quads, Syntax syntax, OutputStream lines) {
    StreamRDF sink =
        StreamRDFWriter.getWriterStream(
            lines, syntax == Syntax.TTL ? RDFFormat.NTRIPLES : RDFFormat.NQUADS);
    sink.start();
    while (quads.hasNext()) {
      Quad quad = quads.next();
      if (syntax == Syntax.TTL) {
        sink.triple(quad.asTriple());
      } else {
        sink.quad(quad);
      }
    }
    sink.finish();
  }

  private static void blocks(
      InputStream lines, Lang lang, RDFFormat format, OutputStream out, Map<String, String> more) {
    StreamRDF blocks = StreamRDFWriter.getWriterStream(out, format);
    Map<String, String> prefixes = new TreeMap<>(Prefixes.all());
    prefixes.putAll(more);
    blocks.start();
    prefixes.forEach(blocks::prefix);
    StreamRDF sink =
        new StreamRDFWrapper(blocks) {
          @Override
          public void start() {
            // Begun already, with the prefixes.
          }

          @Override
          public void finish() {
            // Ended below.
          }
        };
    RDFParser.source(lines).lang(lang).parse(sink);
    blocks.finish();
  }

  /** Text as UTF-8 bytes. */
  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

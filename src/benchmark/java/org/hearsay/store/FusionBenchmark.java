package org.hearsay.store;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.riot.RDFDataMgr;
import org.hearsay.fuse.Fusion;
import org.hearsay.graph.Iris;

/**
 * What it costs to read all claims of a database and to compare them, as after every change: of a
 * file that {@code build} made, taken several times. Of the words of a copy every second one of
 * five letters or more is another, and its days are others.
 */
public final class FusionBenchmark {

  private static final Pattern WORD = Pattern.compile("\\p{L}{5,}");
  private static final int LETTERS = 26;
  private static final int WEEK = 7;

  private FusionBenchmark() {}

  /** The file, the folder for the database and the number of copies. */
  public static void main(String... arguments) {
    Dataset file = RDFDataMgr.loadDataset(arguments[0]);
    Dataset database = LocalDatabase.open(Path.of(arguments[1]));
    int copies = Integer.parseInt(arguments[2]);
    database.executeWrite(
        () ->
            file.listNames()
                .forEachRemaining(
                    name -> {
                      for (int copy = 0; name.contains("/article/") && copy < copies; copy++) {
                        add(database, name, file.getNamedModel(name), copy);
                      }
                    }));
    Iris iris = new Iris(Iris.DEFAULT_BASE);
    database.begin(ReadWrite.READ);
    for (String warmth : new String[] {"cold", "warm"}) {
      long start = computed();
      Fusion fusion = new FusionReader(RDFConnection.connect(database), iris).read();
      System.out.printf(
          "%s: %.1f s of computing, %d links, %d stories%n",
          warmth, (computed() - start) / 1e9, fusion.links().size(), fusion.stories().size());
    }
    database.end();
  }

  private static long computed() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void add(Dataset database, String name, Model article, int copy) {
    Model changed = ModelFactory.createDefaultModel();
    article
        .listStatements()
        .forEachRemaining(
            s ->
                changed.add(
                    changed.getResource(renamed(s.getSubject(), name, copy)),
                    s.getPredicate(),
                    changed(s.getObject(), name, copy)));
    database.addNamedModel(name + "-" + copy, changed);
  }

  private static String renamed(Resource node, String article, int copy) {
    String iri = node.getURI();
    return iri.startsWith(article) ? article + "-" + copy + iri.substring(article.length()) : iri;
  }

  private static RDFNode changed(RDFNode node, String article, int copy) {
    if (node.isResource()) {
      return ResourceFactory.createResource(renamed(node.asResource(), article, copy));
    }
    Literal literal = node.asLiteral();
    String text = literal.getLexicalForm();
    if (literal.getDatatype().equals(XSDDatatype.XSDdate)) {
      return ResourceFactory.createTypedLiteral(
          LocalDate.parse(text).plusDays((long) WEEK * copy).toString(), literal.getDatatype());
    }
    return literal.getDatatype().equals(XSDDatatype.XSDstring) && text.indexOf(' ') > 0
        ? ResourceFactory.createStringLiteral(
            WORD.matcher(text).replaceAll(m -> word(m.group(), copy)))
        : literal;
  }

  /** Of the same length, so that spans still fit. */
  private static String word(String word, int copy) {
    int hash = (word.toLowerCase(Locale.ROOT) + copy).hashCode() >>> 1;
    if (copy == 0 || hash % 2 == 0) {
      return word;
    }
    StringBuilder other = new StringBuilder(word);
    for (int i = 1; i < 4; i++) {
      other.setCharAt(i, (char) ('a' + (hash >>> (4 * i)) % LETTERS));
    }
    return other.toString();
  }
}

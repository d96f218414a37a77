package org.hearsay.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.TxnType;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdfconnection.RDFConnection;
import org.hearsay.article.Failure;
import org.hearsay.cli.terminal.ResultTable;
import org.hearsay.export.RdfFile;
import org.hearsay.store.NamedQuery;

/** A query of the catalogue or of a file, ready to be asked. */
record Question(Query query) {

  /**
   * @throws Failure when there is no such query, or it is not SPARQL, or has no such parameter
   */
  static Question of(String name, Map<String, String> parameters) {
    try {
      Query query = NamedQuery.find(name).orElseGet(() -> read(name)).with(parameters);
      if (!query.isSelectType() && !query.isConstructType()) {
        throw new Failure(name + ": expected a SELECT or CONSTRUCT query");
      }
      return new Question(query);
    } catch (QueryParseException e) {
      throw new Failure(name + ":" + e.getLine() + ": expected SPARQL: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    }
  }

  private static NamedQuery read(String name) {
    Path file = Path.of(name);
    if (!Files.isRegularFile(file)) {
      throw new Failure(name + ": neither a query of the catalogue nor a file; see: hearsay query");
    }
    try {
      return NamedQuery.parse(name, Files.readString(file));
    } catch (IOException e) {
      throw new Failure(name + ": cannot be read: " + e.getMessage(), e);
    }
  }

  boolean givesTriples() {
    return query.isConstructType();
  }

  ResultTable rows(RDFConnection graphs) {
    return ResultTable.of(graphs, query);
  }

  /** Writes the rows that a SELECT gives as they come. */
  void csv(RDFConnection graphs, OutputStream out) {
    rows(graphs, rows -> ResultSetFormatter.outputAsCSV(out, rows));
  }

  /** Writes the rows that a SELECT gives as they come. */
  void json(RDFConnection graphs, OutputStream out) {
    rows(graphs, rows -> ResultSetFormatter.outputAsJSON(out, rows));
  }

  private void rows(RDFConnection graphs, Consumer<ResultSet> use) {
    graphs.begin(TxnType.READ);
    try (QueryExecution execution = graphs.query(query)) {
      use.accept(execution.execSelect());
    } finally {
      graphs.end();
    }
  }

  /** Writes the triples that a CONSTRUCT gives. */
  void triples(RDFConnection graphs, RdfFile.Syntax syntax, OutputStream out) throws IOException {
    Model answer;
    graphs.begin(TxnType.READ);
    try (QueryExecution execution = graphs.query(query)) {
      answer = execution.execConstruct();
    } finally {
      graphs.end();
    }
    RdfFile.write(DatasetFactory.create(answer), syntax, out, Map.of());
  }
}

package org.hearsay.cli.terminal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.query.TxnType;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdfconnection.RDFConnection;

/** The rows of an answer, printed for people or programs. */
public final class ResultTable {

  private static final int LONGEST_CELL = 240;

  private final ResultSetRewindable rows;
  private final List<String> columns;
  private final int limit;

  private ResultTable(ResultSetRewindable rows, List<String> columns, int limit) {
    this.rows = rows;
    this.columns = columns;
    this.limit = limit;
  }

  public static ResultTable of(RDFConnection graphs, Query query) {
    graphs.begin(TxnType.READ);
    try (QueryExecution execution = graphs.query(query)) {
      ResultSetRewindable rows = ResultSetFactory.makeRewindable(execution.execSelect());
      return new ResultTable(rows, rows.getResultVars(), Integer.MAX_VALUE);
    } finally {
      graphs.end();
    }
  }

  public ResultTable columns(String... chosen) {
    return new ResultTable(rows, List.of(chosen), limit);
  }

  public ResultTable first(int most) {
    return new ResultTable(rows, columns, most);
  }

  /** As a table that the terminal has room for. */
  public void print(PrintStream out) {
    List<List<String>> cells = cells();
    new Columns(columns, cells).print(StandardOutput.width(), out);
    out.println(cells.size() + " of " + rows.size() + " rows");
  }

  private List<List<String>> cells() {
    List<List<String>> cells = new ArrayList<>();
    rows.reset();
    while (rows.hasNext() && cells.size() < limit) {
      QuerySolution row = rows.next();
      cells.add(columns.stream().map(c -> text(row.get(c))).toList());
    }
    return cells;
  }

  private static String text(@org.jspecify.annotations.Nullable RDFNode node) {
    if (node == null) {
      return "";
    }
    String text = node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString();
    String line = VisibleText.of(text.replaceAll("\\s+", " "));
    return line.length() > LONGEST_CELL ? line.substring(0, LONGEST_CELL - 1) + "…" : line;
  }
}

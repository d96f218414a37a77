package org.hearsay.cli.terminal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.rdf.model.RDFNode;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** The rows of an answer, printed for people or programs. */
public final class ResultTable {

  /** Width of a table when the terminal does not say. */
  private static final int WIDTH = 120;

  private static final int LONGEST_CELL = 160;

  private final ResultSetRewindable rows;
  private final List<String> columns;
  private final int limit;

  private ResultTable(ResultSetRewindable rows, List<String> columns, int limit) {
    this.rows = rows;
    this.columns = columns;
    this.limit = limit;
  }

  public static ResultTable of(Dataset dataset, Query query) {
    dataset.begin(ReadWrite.READ);
    try (QueryExecution execution = QueryExecutionFactory.create(query, dataset)) {
      ResultSetRewindable rows = ResultSetFactory.makeRewindable(execution.execSelect());
      return new ResultTable(rows, rows.getResultVars(), Integer.MAX_VALUE);
    } finally {
      dataset.end();
    }
  }

  public ResultTable columns(String... chosen) {
    return new ResultTable(rows, List.of(chosen), limit);
  }

  public ResultTable first(int most) {
    return new ResultTable(rows, columns, most);
  }

  /** Columns as wide as their content asks, the longest ones wrapped. */
  public void print(PrintStream out) {
    List<String[]> cells = cells();
    TextTable table = TextTable.forColumns(Help.defaultColorScheme(Ansi.OFF), layout(cells));
    cells.forEach(table::addRowValues);
    out.print(table);
    out.println(cells.size() - 1 + " of " + rows.size() + " rows");
  }

  private List<String[]> cells() {
    List<String[]> cells = new ArrayList<>();
    cells.add(columns.toArray(String[]::new));
    rows.reset();
    while (rows.hasNext() && cells.size() <= limit) {
      QuerySolution row = rows.next();
      cells.add(columns.stream().map(c -> text(row.get(c))).toArray(String[]::new));
    }
    return cells;
  }

  private Column[] layout(List<String[]> cells) {
    int[] widths = new int[columns.size()];
    for (String[] row : cells) {
      for (int c = 0; c < widths.length; c++) {
        widths[c] = Math.max(widths[c], row[c].length() + 2);
      }
    }
    int fair = Math.max(12, WIDTH / widths.length);
    int spare = WIDTH;
    int wide = 0;
    for (int width : widths) {
      spare -= Math.min(width, fair);
      wide += width > fair ? 1 : 0;
    }
    Column[] layout = new Column[widths.length];
    for (int c = 0; c < widths.length; c++) {
      int width = widths[c] > fair ? fair + Math.max(0, spare) / Math.max(1, wide) : widths[c];
      layout[c] = new Column(Math.min(width, widths[c]), 0, Overflow.WRAP);
    }
    return layout;
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

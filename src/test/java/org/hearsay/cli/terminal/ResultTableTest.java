package org.hearsay.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.hearsay.store.GraphStore;
import org.junit.jupiter.api.Test;

class ResultTableTest {

  @Test
  void whatWouldSteerTheTerminalIsShownAsItsNumber() {
    String hostile = "a\\u001B]0;title\\u0007b\\u009B31mc\\u202Ed\\u007F";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultTable.of(
            RDFConnection.connect(GraphStore.inMemory()),
            QueryFactory.create("SELECT ?x { VALUES ?x { \"" + hostile + "\" } }"))
        .print(new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("a\\u001B]0;title\\u0007b\\u009B31mc\\u202Ed\\u007F")
        .doesNotContain("\u001B", "\u0007", "\u009B", "\u202E", "\u007F");
  }
}

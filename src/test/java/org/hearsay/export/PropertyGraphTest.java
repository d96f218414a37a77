package org.hearsay.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.vocabulary.RDF;
import org.hearsay.graph.Vocabulary;
import org.junit.jupiter.api.Test;

/** Checks the two files as {@code neo4j-admin database import} does. */
class PropertyGraphTest {

  private static final PropertyGraph GRAPH = PropertyGraph.of(NetworkFileTest.DATASET);

  private static List<CSVRecord> read(Written.Writing writing) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try {
      return format.parse(new StringReader(Written.by(writing))).getRecords();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void headersAreThoseOfTheImportAndEveryValueFitsItsColumn() {
    List<CSVRecord> nodes = read(GRAPH::nodesCsv);
    List<String> header = nodes.get(0).getParser().getHeaderNames();
    assertThat(header)
        .startsWith("iri:ID", ":LABEL")
        .contains("label:string", "confidence:double", "lat:double", "datePublished:date")
        .allMatch(h -> h.matches("\\w*:(ID|LABEL|(boolean|long|double|date|string)(\\[])?)"))
        .doesNotHaveDuplicates();
    for (CSVRecord node : nodes) {
      assertThat(node.isConsistent()).isTrue();
      assertThat(node.get(":LABEL")).isNotEmpty();
      for (String column : header) {
        for (String value : node.get(column).split(column.endsWith("[]") ? ";" : "\0", -1)) {
          if (!value.isEmpty()) {
            assertThat(fits(value, column)).as(column + " " + value).isTrue();
          }
        }
      }
    }
    assertThat(read(GRAPH::relationshipsCsv).get(0).getParser().getHeaderNames())
        .containsExactly(":START_ID", ":END_ID", ":TYPE");
  }

  private static boolean fits(String value, String column) {
    return switch (column.replaceAll(".*:|\\[]", "")) {
      case "boolean" -> value.matches("true|false");
      case "long" -> String.valueOf(Long.parseLong(value)).equals(value);
      case "double" -> Double.isFinite(Double.parseDouble(value));
      case "date" -> LocalDate.parse(value).toString().equals(value);
      default -> !value.contains("\n");
    };
  }

  @Test
  void everyRelationshipJoinsTwoNodes() {
    Set<String> ids = new HashSet<>();
    for (CSVRecord node : read(GRAPH::nodesCsv)) {
      assertThat(ids.add(node.get("iri:ID"))).as(node.get("iri:ID")).isTrue();
    }
    Set<String> types = new HashSet<>();
    for (CSVRecord r : read(GRAPH::relationshipsCsv)) {
      assertThat(ids).contains(r.get(":START_ID"), r.get(":END_ID"));
      types.add(r.get(":TYPE"));
    }
    assertThat(types).contains("SPEAKER", "ABOUT", "REPORTS", "IS_PART_OF");
    long claims =
        NetworkFileTest.DATASET.calculateRead(
            () ->
                (long)
                    NetworkFileTest.DATASET
                        .getUnionModel()
                        .listSubjectsWithProperty(RDF.type, Vocabulary.CLAIM)
                        .toList()
                        .size());
    assertThat(read(GRAPH::nodesCsv).stream().filter(n -> n.get(":LABEL").equals("Claim")))
        .hasSize((int) claims);
  }
}

package org.hearsay.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearsay.link.Gazetteer;
import org.hearsay.link.KnowledgeBase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compiles what the program knows of the world from files of facts. */
@Command(
    name = "kb",
    description = "Compile the index of Wikidata items, or the country outlines of the map.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  hearsay kb compile gazetteer.tsv.gz wikidata.kb",
      "  hearsay kb outlines countries-110m.geojson countries.geojson"
    })
final class KbCommand {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Command(
      name = "compile",
      description = "Compile a gazetteer table (.tsv.gz, demonyms.tsv beside it) into an index.",
      mixinStandardHelpOptions = true)
  int compile(
      @Parameters(paramLabel = "TABLE") Path table, @Parameters(paramLabel = "OUT") Path out) {
    try {
      KnowledgeBase kb = Gazetteer.compile(table, table.resolveSibling("demonyms.tsv"));
      try (OutputStream file = Files.newOutputStream(out)) {
        Gazetteer.write(kb, file);
      }
      System.out.println(kb.size() + " items → " + out);
      return 0;
    } catch (IOException e) {
      throw new Failure(table + ": cannot be compiled: " + e.getMessage(), e);
    }
  }

  @Command(
      name = "outlines",
      description = "Thin out country outlines (GeoJSON) to a tenth of a degree, names only.",
      mixinStandardHelpOptions = true)
  int outlines(
      @Parameters(paramLabel = "GEOJSON") Path in, @Parameters(paramLabel = "OUT") Path out) {
    try {
      JsonNode world = JSON.readTree(in.toFile());
      ObjectNode thin = JSON.createObjectNode().put("type", "FeatureCollection");
      ArrayNode features = thin.putArray("features");
      for (JsonNode country : world.path("features")) {
        ObjectNode feature = features.addObject().put("type", "Feature");
        feature.putObject("properties").put("name", name(country.path("properties")));
        ObjectNode geometry = feature.putObject("geometry");
        geometry.put("type", country.path("geometry").path("type").asText());
        geometry.set("coordinates", rounded(country.path("geometry").path("coordinates")));
      }
      Files.writeString(out, thin.toString());
      System.out.println(features.size() + " countries → " + out);
      return 0;
    } catch (IOException e) {
      throw new Failure(in + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static String name(JsonNode properties) {
    return properties.hasNonNull("NAME")
        ? properties.get("NAME").asText()
        : properties.path("name").asText();
  }

  private static JsonNode rounded(JsonNode node) {
    if (node.isNumber()) {
      BigDecimal degrees = node.decimalValue().setScale(1, RoundingMode.HALF_UP);
      return JSON.getNodeFactory().numberNode(degrees);
    }
    ArrayNode list = JSON.createArrayNode();
    node.forEach(n -> list.add(rounded(n)));
    return list;
  }
}

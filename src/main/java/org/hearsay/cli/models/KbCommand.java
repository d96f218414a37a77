package org.hearsay.cli.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.EnumSet;
import org.hearsay.article.Failure;
import org.hearsay.cli.terminal.DumpProgress;
import org.hearsay.file.WholeFile;
import org.hearsay.kb.Kind;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.kb.build.DumpIndex;
import org.hearsay.kb.build.Gazetteer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compiles what the program knows of the world from files of facts. */
@Command(
    name = "kb",
    description = "Compile the index of Wikidata items, or the country outlines of the map.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  hearsay kb build latest-all.json.bz2 --out wikidata/ --min-sitelinks 2",
      "  hearsay kb compile gazetteer.tsv.gz wikidata.kb",
      "  hearsay kb outlines countries-110m.geojson countries.geojson"
    })
public final class KbCommand {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Command(
      name = "compile",
      description = "Compile a gazetteer table (.tsv.gz, demonyms.tsv beside it) into an index.",
      mixinStandardHelpOptions = true)
  int compile(
      @Parameters(paramLabel = "TABLE") Path table, @Parameters(paramLabel = "OUT") Path out) {
    try {
      int items = Gazetteer.compile(table, out);
      System.out.println(items + " items → " + out);
      return 0;
    } catch (IOException e) {
      throw new Failure(table + ": cannot be compiled: " + e.getMessage(), e);
    }
  }

  @Command(
      name = "build",
      description = {
        "Build an index from a dump of Wikidata: latest-all.json or latest-truthy.nt, plain, .gz or"
            + " .bz2, or - for standard input.",
        "What items are is learned from those that the bundled index has too. Broken lines are"
            + " reported and skipped; a build that was broken off goes on when called again."
      },
      mixinStandardHelpOptions = true)
  int build(
      @Parameters(paramLabel = "DUMP") Path dump,
      @Option(
              names = "--out",
              required = true,
              paramLabel = "FOLDER",
              description = "Where the index goes; then use --kb FOLDER.")
          Path out,
      @Option(
              names = "--min-sitelinks",
              paramLabel = "N",
              defaultValue = "1",
              description = "Wikipedia pages an item must have. Default: ${DEFAULT-VALUE}")
          int leastSiteLinks,
      @Option(
              names = "--kinds",
              split = ",",
              paramLabel = "KIND",
              description = "Only these: ${COMPLETION-CANDIDATES}. Default: all")
          @Nullable EnumSet<Kind> kinds) {
    DumpProgress progress = new DumpProgress(dump);
    DumpIndex.Summary done;
    try (progress) {
      DumpIndex index =
          new DumpIndex(
              out, leastSiteLinks, kinds == null ? EnumSet.allOf(Kind.class) : kinds, progress);
      done = index.build(dump, System.in, KnowledgeBase.bundled());
    } catch (IOException e) {
      throw new Failure(e.getMessage() == null ? dump + ": " + e : e.getMessage(), e);
    }
    System.out.println(progress.summary(done) + " → " + out);
    return done.skipped() == 0 ? 0 : 1;
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
      WholeFile.write(out, file -> JSON.writeValue(file, thin));
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

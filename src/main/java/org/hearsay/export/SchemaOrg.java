package org.hearsay.export;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import org.apache.commons.io.output.CloseShieldWriter;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.hearsay.graph.Prefixes;

/**
 * Articles, claims and speakers in the words of schema.org ({@code NewsArticle}, {@code Claim},
 * {@code Quotation}), as JSON-LD that search engines and fact-check tools read.
 */
public final class SchemaOrg {

  private static final String CONTEXT =
      """
      {"@context": {"@vocab": "https://schema.org/", "xsd": "http://www.w3.org/2001/XMLSchema#",
        "id": "@id", "type": "@type",
        "appearance": {"@type": "@id"}, "isPartOf": {"@type": "@id"}, "author": {"@type": "@id"},
        "publisher": {"@type": "@id"}, "about": {"@type": "@id"}, "sameAs": {"@type": "@id"},
        "datePublished": {"@type": "xsd:date"}}}
      """;

  private SchemaOrg() {}

  /** Compacted JSON-LD; its context is inline, so that nothing has to be fetched to read it. */
  public static void jsonLd(Dataset dataset, Writer out) throws IOException {
    StringWriter written = new StringWriter();
    RDFWriter.source(view(dataset)).format(RDFFormat.JSONLD11_FLAT).build().output(written);
    try {
      var document = JsonDocument.of(new StringReader(written.toString()));
      var context = JsonDocument.of(new StringReader(CONTEXT));
      pretty(JsonLd.flatten(document).context(context).ordered(true).get().asJsonObject(), out);
    } catch (JsonLdError e) {
      throw new IOException(e);
    }
  }

  private static Model view(Dataset dataset) {
    ParameterizedSparqlString query =
        new ParameterizedSparqlString(Network.resource("schema-org.rq"));
    Prefixes.all().forEach(query::setNsPrefix);
    dataset.begin(ReadWrite.READ);
    try (QueryExecution execution = QueryExecution.create(query.asQuery(), dataset)) {
      return execution.execConstruct();
    } finally {
      dataset.end();
    }
  }

  private static void pretty(JsonObject json, Writer out) {
    try (var writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
            .createWriter(CloseShieldWriter.wrap(out))) {
      writer.write(json);
    }
  }
}

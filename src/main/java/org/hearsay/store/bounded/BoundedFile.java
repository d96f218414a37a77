package org.hearsay.store.bounded;

import com.apicatalog.jsonld.JsonLdOptions;
import java.nio.file.Path;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.hearsay.article.Failure;

/** Files of RDF, read without what they name elsewhere, as contexts of JSON-LD are. */
public final class BoundedFile {

  private BoundedFile() {}

  /**
   * Reads a file in any RDF syntax.
   *
   * @param into in a transaction, where it has any
   * @throws Failure when it is none, in one line
   */
  public static void read(Path file, Dataset into) {
    try {
      RDFParser.source(file.toUri().toString())
          .set(LangJSONLD11.JSONLD_OPTIONS, new JsonLdOptions(BoundedDataset.NOTHING))
          .errorHandler(
              ErrorHandlerFactory.errorHandlerWarnOrExceptions(ErrorHandlerFactory.stdLogger))
          .parse(into);
    } catch (RiotException e) {
      throw new Failure(file + ": expected RDF: " + e.getMessage(), e);
    }
  }
}

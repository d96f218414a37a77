package org.hearsay.article.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.Failure;

/** The rows of a table whose first row names the fields that {@link Rows} knows. */
public final class Table extends Records {

  private static final CSVFormat COMMAS =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreSurroundingSpaces(true)
          .setAllowMissingColumnNames(true)
          .setIgnoreEmptyLines(true)
          .get();

  private static final CSVFormat TABS =
      CSVFormat.TDF
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setAllowMissingColumnNames(true)
          .setQuote(null)
          .get();

  private final CSVParser parser;
  private final Iterator<CSVRecord> rows;

  /** The rows between commas, or tabs, of a stream, which is closed behind the last. */
  public Table(String where, Reader in, boolean tabs) throws IOException {
    super(where);
    try {
      parser = (tabs ? TABS : COMMAS).parse(in);
    } catch (IllegalArgumentException e) {
      throw new Failure(where + ": expected a row of names: " + oneLine(e), e);
    }
    rows = parser.iterator();
  }

  @Override
  Optional<ArticleSource> advance() throws IOException {
    try {
      if (!rows.hasNext()) {
        parser.close();
        return Optional.empty();
      }
      CSVRecord row = rows.next();
      String at = where() + ":" + parser.getCurrentLineNumber();
      ObjectNode fields = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, String> field : row.toMap().entrySet()) {
        fields.put(field.getKey(), field.getValue());
      }
      return Optional.of(new ArticleSource(at, remarks -> Rows.article(at, fields, remarks)));
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new Failure(
          where() + ":" + parser.getCurrentLineNumber() + ": expected a row: " + oneLine(e), e);
    }
  }
}

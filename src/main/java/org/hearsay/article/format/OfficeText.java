package org.hearsay.article.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleText;
import org.hearsay.article.Failure;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The paragraphs of a document of Word (DOCX) or OpenDocument (ODT), both XML in a ZIP file, and
 * what its properties say.
 */
public final class OfficeText {

  private static final String WORD = "word/document.xml";
  private static final String WORD_PROPERTIES = "docProps/core.xml";
  private static final String OPEN = "content.xml";
  private static final String OPEN_PROPERTIES = "meta.xml";

  private static final Set<String> PARTS = Set.of(WORD, WORD_PROPERTIES, OPEN, OPEN_PROPERTIES);

  private static final String PARAGRAPHS = "w|p, text|p, text|h";

  private OfficeText() {}

  /**
   * The article of a document.
   *
   * @throws Failure when it is none
   */
  public static Article read(String where, String name, byte[] bytes, Consumer<String> remarks) {
    Map<String, Document> parts = parts(where, bytes);
    Document text = parts.getOrDefault(WORD, parts.getOrDefault(OPEN, new Document("")));
    Document said =
        parts.getOrDefault(WORD_PROPERTIES, parts.getOrDefault(OPEN_PROPERTIES, new Document("")));
    StringBuilder body = new StringBuilder();
    for (Element paragraph : text.select(PARAGRAPHS)) {
      String line = paragraph(paragraph);
      if (!line.isBlank()) {
        body.append(body.isEmpty() ? "" : "\n\n").append(line);
      }
    }
    if (body.isEmpty()) {
      throw new Failure(where + ": expected a document with text, found none");
    }
    ObjectNode fields = JsonNodeFactory.instance.objectNode().put("doc", name);
    put(fields, "title", said, "dc|title");
    put(fields, "author", said, "dc|creator");
    put(fields, "language", said, "dc|language");
    return Rows.article(where, fields.put("text", body.toString()), remarks);
  }

  private static String paragraph(Element paragraph) {
    if (paragraph.tagName().equals("w:p")) {
      StringBuilder words = new StringBuilder();
      for (Element run : paragraph.select("w|t, w|tab, w|br")) {
        words.append(run.tagName().equals("w:t") ? run.wholeText() : " ");
      }
      return words.toString().strip();
    }
    return paragraph.text().strip();
  }

  private static void put(ObjectNode fields, String name, Document said, String selector) {
    Element value = said.selectFirst(selector);
    if (value != null && !value.text().isBlank()) {
      fields.put(name, value.text());
    }
  }

  private static Map<String, Document> parts(String where, byte[] bytes) {
    Map<String, Document> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (PARTS.contains(entry.getName())) {
          byte[] xml = zip.readNBytes(ArticleText.LONGEST_BYTES + 1);
          if (xml.length > ArticleText.LONGEST_BYTES) {
            throw ArticleText.tooLong(where);
          }
          parts.put(
              entry.getName(),
              Jsoup.parse(new ByteArrayInputStream(xml), "UTF-8", "", Parser.xmlParser()));
        }
      }
    } catch (IOException e) {
      throw new Failure(where + ": expected a document: " + Records.oneLine(e), e);
    }
    return parts;
  }
}

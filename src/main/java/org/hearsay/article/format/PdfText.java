package org.hearsay.article.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hearsay.article.Article;
import org.hearsay.article.Failure;

/** The text of a PDF and what its properties say; a picture of a text has none. */
public final class PdfText {

  private PdfText() {}

  /**
   * The article of a file.
   *
   * @throws Failure when it is locked, damaged or without text
   */
  public static Article read(String where, String name, byte[] bytes, Consumer<String> remarks) {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setParagraphEnd("\n");
      stripper.setLineSeparator(" ");
      stripper.setPageEnd("\n");
      String text = stripper.getText(document).replaceAll(" ?\\n\\s*+", "\n\n").strip();
      if (text.isBlank()) {
        throw new Failure(where + ": expected text, found a PDF of pictures only");
      }
      PDDocumentInformation said = document.getDocumentInformation();
      ObjectNode fields = JsonNodeFactory.instance.objectNode().put("doc", name);
      fields.put("title", said.getTitle()).put("author", said.getAuthor());
      return Rows.article(where, fields.put("text", text), remarks);
    } catch (InvalidPasswordException e) {
      throw new Failure(where + ": expected a PDF without a password", e);
    } catch (IOException e) {
      throw new Failure(where + ": expected a PDF: " + Records.oneLine(e), e);
    }
  }
}

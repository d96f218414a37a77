package org.hearsay.article.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.hearsay.article.Article;
import org.hearsay.article.Encoding;
import org.hearsay.article.Failure;
import org.hearsay.article.page.Origin;
import org.hearsay.article.page.WebPage;

/** A mail (EML), and a page that a browser saved as one file (MHTML), which is a mail, too. */
public final class Mail {

  /** Parts within parts; mails have two or three. */
  private static final int DEEPEST = 10;

  private Mail() {}

  /**
   * The article of a file.
   *
   * @throws Failure when it has no text
   */
  public static Article read(String where, String name, byte[] bytes, Consumer<String> remarks) {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
    try {
      Message mail = builder.parseMessage(new ByteArrayInputStream(bytes));
      Optional<Entity> page = part(mail, "text/html", 0);
      Optional<Entity> plain = part(mail, "text/plain", 0);
      if (page.isPresent() && (isSaved(mail) || plain.isEmpty())) {
        String html = text(page.get());
        return isSaved(mail)
            ? WebPage.read(Origin.file(where, name), html)
            : Rows.whole(where, html, fields(name, mail), remarks);
      }
      String text =
          text(
              plain.orElseThrow(
                  () -> new Failure(where + ": expected a mail with text, found none")));
      return Rows.article(where, fields(name, mail).put("text", text.strip()), remarks);
    } catch (IOException e) {
      throw new Failure(where + ": expected a mail: " + Records.oneLine(e), e);
    }
  }

  /** What a browser saved is a page with its pictures, and from nobody. */
  private static boolean isSaved(Message mail) {
    return "multipart/related".equalsIgnoreCase(mail.getMimeType())
        && mail.getHeader().getField("Snapshot-Content-Location") != null;
  }

  private static ObjectNode fields(String name, Message mail) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode().put("doc", name);
    fields.put("title", mail.getSubject());
    if (mail.getFrom() != null && !mail.getFrom().isEmpty()) {
      var from = mail.getFrom().get(0);
      fields.put("author", from.getName() == null ? from.getAddress() : from.getName());
    }
    if (mail.getHeader().getField("Date") != null) {
      fields.put("date", mail.getHeader().getField("Date").getBody());
    }
    return fields;
  }

  private static Optional<Entity> part(Entity entity, String type, int depth) {
    if (type.equalsIgnoreCase(entity.getMimeType())) {
      return Optional.of(entity);
    }
    return entity.getBody() instanceof Multipart parts && depth < DEEPEST
        ? parts.getBodyParts().stream().flatMap(p -> part(p, type, depth + 1).stream()).findFirst()
        : Optional.empty();
  }

  private static String text(Entity part) throws IOException {
    if (!(part.getBody() instanceof SingleBody body)) {
      return "";
    }
    return Encoding.text(
        body.getInputStream().readAllBytes(), Optional.ofNullable(part.getCharset()));
  }
}

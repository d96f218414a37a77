package org.hearsay.article.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.hearsay.article.Article;

/** An article in Markdown; lines of {@code name: value} between dashes before it are its fields. */
public final class Markdown {

  private static final Pattern FIELD = Pattern.compile("([A-Za-z_]{2,30}): *+(.*+)");

  private static final String DASHES = "---";

  private Markdown() {}

  /** The article of a file. */
  public static Article read(String where, String name, String text, Consumer<String> remarks) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode().put("doc", name);
    String[] lines = text.split("\\R", -1);
    int first = lines[0].strip().equals(DASHES) ? head(lines, fields) : 0;
    StringBuilder body = new StringBuilder();
    for (int i = first; i < lines.length; i++) {
      body.append(lines[i]).append('\n');
    }
    String html =
        HtmlRenderer.builder().build().render(Parser.builder().build().parse(body.toString()));
    return Rows.whole(where, html, fields, remarks);
  }

  /** Reads the fields at the head; the line behind them. */
  private static int head(String[] lines, ObjectNode fields) {
    for (int i = 1; i < lines.length; i++) {
      String line = lines[i].strip();
      if (line.equals(DASHES)) {
        return i + 1;
      }
      Matcher field = FIELD.matcher(line);
      if (field.matches()) {
        fields.put(field.group(1), unquoted(field.group(2).strip()));
      }
    }
    return 0;
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && "\"'[".indexOf(value.charAt(0)) >= 0;
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}

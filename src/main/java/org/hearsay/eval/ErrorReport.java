package org.hearsay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** An HTML page with the attributions that were missed or found wrongly, each in its words. */
final class ErrorReport {

  private static final int AROUND = 80;

  private static final String HEAD =
      """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>Errors</title>
      <style>body{font:16px/1.5 Georgia,serif;max-width:60rem;margin:2rem auto}
      .source{background:#cfe3ff}.cue{background:#ffe3a8}.content{background:#d5f0d3}
      .missed{border-left:4px solid #c33}.spurious{border-left:4px solid #e0a526}
      p{padding-left:.6rem}small{color:#667}</style>
      <p><span class="missed">red: missed</span> <span class="spurious">yellow: spurious</span>
      <span class="source">source</span> <span class="cue">cue</span>
      <span class="content">content</span></p>
      """;

  private final StringBuilder page = new StringBuilder(HEAD);

  void add(GoldDocument document, JsonNode prediction, AttributionMeasures.Matched matched) {
    page.append("<h2>").append(escaped(document.doc())).append("</h2>\n");
    rows(document, document.annotations().path("attributions"), matched.gold(), "missed");
    rows(document, prediction.path("attributions"), matched.predicted(), "spurious");
  }

  private void rows(
      GoldDocument document, JsonNode rows, java.util.Set<Integer> hits, String kind) {
    int[] points = document.text().codePoints().toArray();
    for (int i = 0; i < rows.size(); i++) {
      if (!hits.contains(i)) {
        page.append("<p class=\"").append(kind).append("\">");
        row(points, rows.get(i));
        page.append(" <small>")
            .append(escaped(rows.get(i).path("rule").asText("")))
            .append("</small></p>\n");
      }
    }
  }

  private void row(int[] points, JsonNode attribution) {
    String[] role = new String[points.length];
    int first = points.length;
    int last = 0;
    for (String name : List.of("content", "source", "cue")) {
      for (JsonNode span : attribution.path(name)) {
        int start = span.get(0).asInt();
        int end = Math.min(points.length, span.get(1).asInt());
        java.util.Arrays.fill(role, start, end, name);
        first = Math.min(first, start);
        last = Math.max(last, end);
      }
    }
    int from = Math.max(0, first - AROUND);
    int to = Math.min(points.length, last + AROUND);
    for (int i = from; i < to; ) {
      int next = i + 1;
      while (next < to && java.util.Objects.equals(role[next], role[i])) {
        next++;
      }
      String words = escaped(new String(points, i, next - i));
      page.append(role[i] == null ? words : "<span class=\"" + role[i] + "\">" + words + "</span>");
      i = next;
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  String page() {
    return page.append("</html>\n").toString();
  }
}

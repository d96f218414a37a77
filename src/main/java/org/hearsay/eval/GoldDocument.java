package org.hearsay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An article with its gold annotations.
 *
 * @param doc file name of the article
 * @param annotations the gold as JSON
 */
public record GoldDocument(String doc, String text, JsonNode annotations) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads gold: JSON Lines, or a folder of JSON files.
   *
   * @param texts folder of the articles, for gold without them
   * @throws IOException naming the file and line
   */
  public static List<GoldDocument> read(Path gold, Optional<Path> texts) throws IOException {
    List<GoldDocument> documents = new ArrayList<>();
    if (Files.isDirectory(gold)) {
      List<Path> files;
      try (Stream<Path> all = Files.list(gold)) {
        files = all.filter(f -> f.toString().endsWith(".json")).sorted().toList();
      }
      for (Path file : files) {
        documents.add(document(file.toString(), Files.readString(file), texts));
      }
    } else {
      List<String> lines = Files.readAllLines(gold);
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).isBlank()) {
          documents.add(document(gold + ":" + (i + 1), lines.get(i), texts));
        }
      }
    }
    return documents;
  }

  private static GoldDocument document(String where, String json, Optional<Path> texts)
      throws IOException {
    JsonNode row;
    try {
      row = JSON.readTree(json);
    } catch (IOException e) {
      throw new IOException(where + ": expected a JSON object", e);
    }
    String doc = row.path("doc").asText();
    if (row.hasNonNull("text")) {
      return new GoldDocument(doc, row.get("text").asText(), row);
    }
    if (texts.isEmpty()) {
      throw new IOException(where + ": has no text; name the folder of texts");
    }
    return new GoldDocument(doc, Files.readString(texts.get().resolve(doc)), row);
  }
}

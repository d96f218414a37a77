package org.hearsay.nlp.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.hearsay.nlp.Argument;
import org.hearsay.nlp.Predicate;
import org.hearsay.nlp.roles.Rolesets;

/** Reads predicates and arguments annotated on the words of a treebank, and PropBank's frames. */
public final class PropBank {

  private static final ObjectMapper JSON = new ObjectMapper();

  private PropBank() {}

  /**
   * The predicates of sentences by the sentence's id.
   *
   * @param file JSON Lines, gzipped where the name ends so, with {@code sent_id} and {@code
   *     predicates} whose tokens count from 1
   */
  public static Map<String, List<Predicate>> read(Path file) throws IOException {
    Map<String, List<Predicate>> sentences = new LinkedHashMap<>();
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        try {
          JsonNode sentence = JSON.readTree(line);
          List<Predicate> predicates = new ArrayList<>();
          sentence.required("predicates").forEach(p -> predicates.add(predicate(p)));
          sentences.put(sentence.required("sent_id").asText(), predicates);
        } catch (JsonProcessingException | IllegalArgumentException e) {
          throw new IOException(
              file + ", line " + number + ": expected a sentence with its predicates", e);
        }
      }
    }
    return sentences;
  }

  private static Predicate predicate(JsonNode p) {
    List<Argument> arguments = new ArrayList<>();
    for (JsonNode a : p.required("args")) {
      arguments.add(
          new Argument(
              a.required("role").asText(),
              a.required("head").asInt() - 1,
              a.required("span").required(0).asInt() - 1,
              a.required("span").required(1).asInt() - 1));
    }
    return new Predicate(
        p.required("token").asInt() - 1, p.required("roleset").asText(), arguments);
  }

  /**
   * The first roleset of each word that has one, by {@link Rolesets#word}.
   *
   * @param file with tabs; the roleset in the first column, in the third its words by part of
   *     speech, as in {@code v:decide n:decision,deciding}
   */
  static Map<String, String> frames(Path file) throws IOException {
    Map<String, String> frames = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] columns = line.split("\t", -1);
      for (String words : columns[2].split(" ", -1)) {
        String pos =
            words.startsWith("v:")
                ? "VERB"
                : words.startsWith("n:") ? "NOUN" : words.startsWith("j:") ? "ADJ" : "";
        if (!pos.isEmpty()) {
          for (String word : words.substring(2).split(",", -1)) {
            frames.putIfAbsent(Rolesets.word(word, pos), columns[0]);
          }
        }
      }
    }
    return frames;
  }
}

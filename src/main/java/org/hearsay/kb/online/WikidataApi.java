package org.hearsay.kb.online;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearsay.kb.Item;
import org.hearsay.kb.build.DumpItem;
import org.hearsay.kb.build.JsonItems;

/**
 * Asks a Wikibase for items, one request after another: with a name of its own, a pause between two
 * requests, another attempt when the server is busy, and each answer kept on disk for the next
 * time.
 *
 * @see <a href="https://www.mediawiki.org/wiki/API:Etiquette">API etiquette</a>
 */
final class WikidataApi {

  /** Items that one request may ask for. */
  private static final int ITEMS = 50;

  private static final int ATTEMPTS = 4;
  private static final int HITS = 7;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final URI endpoint;
  private final String userAgent;
  private final Path cache;
  private final Duration pause;

  /**
   * A client that has not asked yet.
   *
   * @param cache folder of the answers
   * @param pause between two requests, and the first wait after a refusal
   */
  WikidataApi(URI endpoint, String userAgent, Path cache, Duration pause) {
    this.endpoint = endpoint;
    this.userAgent = userAgent;
    this.cache = cache;
    this.pause = pause;
  }

  /**
   * Numbers of the items that the search finds for a name, best first.
   *
   * @throws IOException when the server cannot be reached or keeps refusing
   */
  List<Integer> search(String name) throws IOException {
    JsonNode answer =
        get(
            "action=wbsearchentities&format=json&type=item&language=en&uselang=en&limit="
                + HITS
                + "&search="
                + URLEncoder.encode(name, StandardCharsets.UTF_8));
    List<Integer> items = new ArrayList<>();
    for (JsonNode hit : answer.path("search")) {
      if (hit.path("id").asText().matches("Q\\d{1,9}")) {
        items.add(Item.number(hit.path("id").asText()));
      }
    }
    return items;
  }

  /** The items of these numbers; those that are gone or redirected are left out. */
  Map<Integer, DumpItem> items(Collection<Integer> numbers) throws IOException {
    Map<Integer, DumpItem> items = new TreeMap<>();
    List<Integer> sorted = numbers.stream().distinct().sorted().toList();
    for (int from = 0; from < sorted.size(); from += ITEMS) {
      String ids =
          sorted.subList(from, Math.min(sorted.size(), from + ITEMS)).stream()
              .map(n -> "Q" + n)
              .collect(Collectors.joining("%7C"));
      JsonNode answer =
          get(
              "action=wbgetentities&format=json&languages=en%7Cmul&languagefallback=0"
                  + "&props=labels%7Caliases%7Cclaims%7Csitelinks&ids="
                  + ids);
      for (JsonNode entity : answer.path("entities")) {
        if (!entity.has("missing")) {
          try (JsonParser parser = entity.traverse(JSON)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
              JsonItems.item(parser).ifPresent(item -> items.put(item.number(), item));
            }
          }
        }
      }
    }
    return items;
  }

  private JsonNode get(String query) throws IOException {
    Path kept = cache.resolve(address(query) + ".json");
    if (Files.exists(kept)) {
      return JSON.readTree(kept.toFile());
    }
    String body = ask(query);
    Files.createDirectories(cache);
    Path part = Files.createTempFile(cache, "answer", ".part");
    Files.writeString(part, body);
    Files.move(part, kept, StandardCopyOption.REPLACE_EXISTING);
    return JSON.readTree(body);
  }

  private UUID address(String query) {
    return UUID.nameUUIDFromBytes((endpoint + "?" + query).getBytes(StandardCharsets.UTF_8));
  }

  private String ask(String query) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(endpoint + "?" + query + "&maxlag=5"))
            .timeout(PATIENCE)
            .header("User-Agent", userAgent)
            .header("Accept", "application/json")
            .build();
    Duration wait = pause;
    String refusal = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      sleep(wait);
      try {
        HttpResponse<String> response =
            client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        refusal = refusal(response);
        if (refusal.isEmpty()) {
          return response.body();
        }
        wait = longer(wait, response);
      } catch (IOException e) {
        refusal = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        wait = wait.multipliedBy(2);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
    throw new IOException(endpoint + ": no answer after " + ATTEMPTS + " attempts: " + refusal);
  }

  /** Why an answer is none; empty when it is one. */
  private String refusal(HttpResponse<String> response) throws IOException {
    int status = response.statusCode();
    if (status == 429 || status >= 500) {
      return "status " + status;
    }
    if (status != 200) {
      throw new IOException(endpoint + ": status " + status);
    }
    JsonNode error = JSON.readTree(response.body()).path("error");
    if (error.path("code").asText().matches("maxlag|ratelimited")) {
      return error.path("code").asText();
    }
    if (!error.isMissingNode()) {
      throw new IOException(endpoint + ": " + error.path("info").asText());
    }
    return "";
  }

  /** What the server asks for, else twice as long as before. */
  private static Duration longer(Duration wait, HttpResponse<String> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(s -> s.matches("\\d{1,3}"))
        .map(s -> Duration.ofSeconds(Long.parseLong(s)))
        .orElse(wait.multipliedBy(2));
  }

  private static void sleep(Duration wait) throws IOException {
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}

package org.hearsay.link.entities;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.Seeds;
import org.hearsay.kb.Kind;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.kb.online.OnlineItems;
import org.hearsay.link.Entity;
import org.hearsay.link.Linker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a local server that speaks Wikibase's API: item 3 is an invented person. */
class OnlineLinkerTest {

  private static final KnowledgeBase KB = Seeds.KB;
  private static final String TEXT = "Farrah Quillby met the king. Mrs. Quillby was late.";

  @TempDir private Path cache;
  private HttpServer server;
  private final List<String> requests = new ArrayList<>();
  private final List<String> agents = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();
  private int refusals;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/w/api.php", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String query =
        URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
    requests.add(query);
    agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
    int status = refusals-- > 0 ? 429 : 200;
    String body = query.contains("wbsearchentities") ? search(query) : entities(query);
    byte[] bytes = (status == 200 ? body : "slow down").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String search(String query) {
    return query.contains("Farrah Quillby")
        ? "{\"search\":[{\"id\":\"Q3\",\"label\":\"Farrah Quillby\"}],\"success\":1}"
        : "{\"search\":[]}";
  }

  /** The invented person is of the class of all people that the knowledge base knows. */
  private static String entities(String query) {
    String ids = query.replaceAll(".*ids=([^&]*).*", "$1");
    return Arrays.stream(ids.split("\\|", -1))
        .map(OnlineLinkerTest::entity)
        .collect(Collectors.joining(",", "{\"entities\":{", "}}"));
  }

  private static String entity(String id) {
    boolean person =
        id.equals("Q3") || KB.row(id).filter(r -> KB.kind(r) == Kind.PERSON).isPresent();
    String label = id.equals("Q3") ? "Farrah Quillby" : "Somebody";
    return """
        "%s":{"type":"item","id":"%s","labels":{"en":{"value":"%s"}},"sitelinks":{},
        "claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"%s"}}},"rank":"normal"}]}}"""
        .formatted(id, id, label, person ? "Q8" : "Q9");
  }

  private Optional<String> item() {
    OnlineItems items =
        new OnlineItems(
            KB,
            URI.create("http://localhost:" + server.getAddress().getPort() + "/w/api.php"),
            "Hearsay/test (someone@example.org)",
            cache,
            Duration.ofMillis(1));
    Linker linker = new OnlineLinker(items, troubles::add);
    return linker.link(Seeds.ANALYZER.analyze(Seeds.article(TEXT, Optional.empty()))).all().stream()
        .filter(e -> e.label().equals("Farrah Quillby"))
        .findFirst()
        .flatMap(Entity::wikidata);
  }

  @Test
  void aNameThatIsNotKnownIsLookedUpOnceAndKept() {
    assertThat(item()).contains("Q3");
    assertThat(agents).isNotEmpty().allMatch(a -> a.contains("someone@example.org"));
    assertThat(requests).anyMatch(r -> r.contains("search=Farrah Quillby"));
    requests.clear();
    assertThat(item()).contains("Q3");
    assertThat(requests).isEmpty();
    assertThat(troubles).isEmpty();
  }

  @Test
  void aServerThatIsBusyIsAskedAgain() {
    refusals = 2;
    assertThat(item()).contains("Q3");
    assertThat(requests.get(0)).isEqualTo(requests.get(1)).isEqualTo(requests.get(2));
  }

  @Test
  void withoutAnAnswerItGoesOnOffline() {
    refusals = 100;
    assertThat(item()).isEmpty();
    assertThat(troubles).singleElement().asString().contains("status 429").contains("offline");
    assertThat(requests).hasSize(4);
  }
}

package org.hearsay.article.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.Failure;
import org.hearsay.article.input.ArticleReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {

  private static final String PAGE =
      "<html><head><title>Harbour closes</title></head><body><p>The harbour of Vessen will be"
          + " closed for repairs until May, its director said.</p></body></html>";

  @TempDir private Path folder;

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private Duration limit = Duration.ofSeconds(30);
  private HttpServer server;
  private String site = "";

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    site = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange asking) throws IOException {
    String path = asking.getRequestURI().getPath();
    asked.add(path + " " + asking.getRequestHeaders().getFirst("User-Agent"));
    switch (path) {
      case "/robots.txt" -> send(asking, 200, "text/plain", "User-agent: *\nDisallow: /private\n");
      case "/page" -> send(asking, 200, "text/html; charset=utf-8", PAGE);
      case "/old" -> redirect(asking, "/page");
      case "/round" -> redirect(asking, "/round");
      case "/in" -> redirect(asking, "http://127.0.0.2:" + server.getAddress().getPort() + "/page");
      case "/file" -> redirect(asking, "file:///etc/hostname");
      case "/tagged" -> tagged(asking);
      case "/packed" -> packed(asking);
      case "/long" -> endless(asking);
      case "/slow" -> sleep();
      default -> send(asking, 404, "text/plain", "no");
    }
    asking.close();
  }

  private static void send(HttpExchange asking, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    asking.getResponseHeaders().add("Content-Type", type);
    asking.sendResponseHeaders(status, bytes.length);
    asking.getResponseBody().write(bytes);
  }

  private static void redirect(HttpExchange asking, String to) throws IOException {
    asking.getResponseHeaders().add("Location", to);
    asking.sendResponseHeaders(302, -1);
  }

  private static void tagged(HttpExchange asking) throws IOException {
    if ("\"1\"".equals(asking.getRequestHeaders().getFirst("If-None-Match"))) {
      asking.sendResponseHeaders(304, -1);
    } else {
      asking.getResponseHeaders().add("ETag", "\"1\"");
      send(asking, 200, "text/html", PAGE);
    }
  }

  private static void packed(HttpExchange asking) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(PAGE.getBytes(StandardCharsets.UTF_8));
    }
    asking.getResponseHeaders().add("Content-Encoding", "gzip");
    asking.getResponseHeaders().add("Content-Type", "text/html");
    asking.sendResponseHeaders(200, out.size());
    out.writeTo(asking.getResponseBody());
  }

  private static void endless(HttpExchange asking) throws IOException {
    asking.sendResponseHeaders(200, 0);
    byte[] part = new byte[1 << 16];
    try (OutputStream out = asking.getResponseBody()) {
      for (int i = 0; i < 1000; i++) {
        out.write(part);
      }
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(4_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Fetcher fetcher(boolean allowPrivate, Reachable.Names names) {
    return new Fetcher(
        new Fetcher.Settings(
            "Hearsay/test (ann@example.org)", allowPrivate, folder, Duration.ofMillis(1), limit),
        names);
  }

  private String fetched(String path) {
    Fetched page = fetcher(true, InetAddress::getAllByName).fetch(URI.create(site + path));
    return new String(page.content(), StandardCharsets.UTF_8);
  }

  private void fails(String path, String message) {
    assertThatThrownBy(() -> fetched(path)).isInstanceOf(Failure.class).hasMessage(site + message);
  }

  @Test
  void aPageIsFetchedWithAContactAfterAskingForTheRules() {
    assertThat(fetched("/page")).isEqualTo(PAGE);
    assertThat(asked)
        .containsExactly(
            "/robots.txt Hearsay/test (ann@example.org)", "/page Hearsay/test (ann@example.org)");
  }

  @Test
  void whatTheRulesForbidIsNotAskedFor() {
    fails("/private/a", "/private/a: robots.txt of the site forbids it");
    assertThat(asked).hasSize(1);
  }

  @Test
  void redirectsAreFollowedToAnEnd() {
    assertThat(fetched("/old")).isEqualTo(PAGE);
    fails("/round", "/round: more than 5 redirects");
  }

  @Test
  void aPackedPageIsUnpacked() {
    assertThat(fetched("/packed")).isEqualTo(PAGE);
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() {
    assertThat(fetched("/tagged")).isEqualTo(PAGE);
    assertThat(fetched("/tagged")).isEqualTo(PAGE);
    assertThat(folder).isNotEmptyDirectory();
  }

  @Test
  void sizeAndTimeHaveALimit() {
    fails("/long", "/long: expected an article of at most 300,000 characters, found more");
    limit = Duration.ofSeconds(2);
    fails("/slow", "/slow: no answer in 2 seconds");
  }

  @Test
  void aPageThatIsNotThereIsOneLine() {
    fails("/none", "/none: expected a page, found HTTP status 404");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://0.0.0.0/",
        "http://10.1.2.3/", "http://172.16.0.1/", "http://192.168.1.1/", "http://169.254.169.254/",
        "http://100.64.0.1/", "http://[fd00::1]/", "http://[fe80::1]/", "http://[::ffff:10.0.0.1]/",
        "http://[64:ff9b::a00:1]/", "http://2130706433/", "http://224.0.0.1/"
      })
  void nothingPrivateIsAskedUnlessAllowed(String address) {
    Fetcher fetcher = fetcher(false, InetAddress::getAllByName);
    assertThatThrownBy(() -> fetcher.fetch(URI.create(address)))
        .isInstanceOf(Failure.class)
        .message()
        .matches(
            ".*(leads to a private address|expected an address of http or https|no such host).*");
    assertThat(asked).isEmpty();
  }

  @Test
  void aNameThatMeansAPrivateAddressIsNotAsked() {
    Fetcher fetcher =
        fetcher(
            false,
            host ->
                new InetAddress[] {
                  InetAddress.getByName("93.184.216.34"), InetAddress.getByName("10.0.0.1")
                });
    assertThatThrownBy(() -> fetcher.fetch(URI.create("http://public.example/")))
        .hasMessage(
            "http://public.example/: leads to a private address (10.0.0.1); --allow-private allows"
                + " it");
  }

  @Test
  void aRedirectToAPrivateAddressIsNotFollowed() {
    Reachable.Names firstIsPublic =
        host ->
            new InetAddress[] {
              InetAddress.getByName(host.equals("127.0.0.1") ? "93.184.216.34" : host)
            };
    Fetcher fetcher = fetcher(false, firstIsPublic);
    assertThatThrownBy(() -> fetcher.fetch(URI.create(site + "/in")))
        .message()
        .contains("127.0.0.2", "leads to a private address");
    assertThatThrownBy(() -> fetcher.fetch(URI.create(site + "/file")))
        .hasMessage("file:///etc/hostname: expected an address of http or https");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://a.example/x", "file:///etc/hostname", "http://ann:b@a.example/"})
  void otherAddressesAreRefused(String address) {
    Fetcher fetcher = fetcher(true, InetAddress::getAllByName);
    assertThatThrownBy(() -> fetcher.fetch(URI.create(address)))
        .isInstanceOf(Failure.class)
        .message()
        .contains("expected an address");
  }

  @Test
  void anAddressIsAnInputLikeAnyOther() {
    Fetcher fetcher = fetcher(true, InetAddress::getAllByName);
    List<String> read = new ArrayList<>();
    List<String> inputs = List.of(site + "/page", site + "/none", "no address://x");
    try (ArticleReader reader =
        ArticleReader.of(inputs, InputStream.nullInputStream(), fetcher::fetch)) {
      for (ArticleSource source : reader) {
        try {
          read.add(source.read().id());
        } catch (Failure e) {
          read.add(String.valueOf(e.getMessage()));
        }
      }
    }
    assertThat(read)
        .containsExactly(
            "127.0.0.1/page",
            site + "/none: expected a page, found HTTP status 404",
            "no address:/x: no such file or folder");
  }
}

package org.hearsay.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** A site of this machine with what is put there; everything has a tag that changes with it. */
final class FeedServer implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, String> contents = new ConcurrentHashMap<>();
  private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  FeedServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String site() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void put(String path, String content) {
    contents.put(path, content);
  }

  /** Whoever asks for this path waits until the latch is open. */
  void hold(String path, CountDownLatch until) {
    held.put(path, until);
  }

  /** A feed of entries, each with a path, a title and a text. */
  void feed(String path, String[]... entries) {
    StringBuilder items = new StringBuilder();
    for (String[] e : entries) {
      items.append(
          ("<item><title>%s</title><link>%s%s</link><description>%s</description>"
                  + "<pubDate>Thu, 24 Oct 2024 10:00:00 GMT</pubDate></item>")
              .formatted(e[1], site(), e[0], e[2]));
    }
    put(path, "<rss><channel><title>Vessen Post</title>" + items + "</channel></rss>");
  }

  /** The paths that were asked for since the last call, with what was answered. */
  List<String> asked() {
    List<String> all = List.copyOf(asked);
    asked.clear();
    return all;
  }

  private void answer(HttpExchange asking) throws IOException {
    String path = asking.getRequestURI().getPath();
    Optional<String> content = Optional.ofNullable(contents.get(path));
    String tag = "\"" + content.orElse("").hashCode() + "\"";
    boolean known = tag.equals(asking.getRequestHeaders().getFirst("If-None-Match"));
    int status = content.isEmpty() ? 404 : known ? 304 : 200;
    byte[] body = content.orElse("none").getBytes(StandardCharsets.UTF_8);
    asking.getResponseHeaders().add("ETag", tag);
    asking
        .getResponseHeaders()
        .add("Content-Type", path.endsWith(".xml") ? "application/rss+xml" : "text/html");
    asked.add(path + " " + status);
    await(held.getOrDefault(path, new CountDownLatch(0)));
    asking.sendResponseHeaders(status, status == 304 ? -1 : body.length);
    if (status != 304) {
      asking.getResponseBody().write(body);
    }
    asking.close();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

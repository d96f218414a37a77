package org.hearsay.store;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.hearsay.article.Failure;
import org.hearsay.graph.Iris;
import org.hearsay.graph.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDatabaseTest {

  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);

  @TempDir private Path folder;

  /** The graph of an article that names a person and other things. */
  private static Model graph(String article, String person, String... others) {
    Model model = ModelFactory.createDefaultModel();
    model.createResource(IRIS.article(article), Vocabulary.ARTICLE);
    person(model, IRIS.shared("person", person), person);
    for (String other : others) {
      model.createResource(IRIS.shared("place", other), Vocabulary.ENTITY);
    }
    return model;
  }

  private static void person(Model model, String iri, String name) {
    Resource node = model.createResource(iri, Vocabulary.PERSON);
    node.addProperty(RDF.type, Vocabulary.ENTITY)
        .addProperty(RDFS.label, name)
        .addProperty(Vocabulary.LINK_REASON, "no item of this name fits");
  }

  private static Set<String> quads(Dataset dataset) {
    return dataset.calculateRead(
        () ->
            dataset.asDatasetGraph().stream()
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static GraphStore store(Dataset dataset) {
    return new GraphStore(RDFConnection.connect(dataset), IRIS);
  }

  @Test
  void whatABrokenOffRunLeftBehindIsDerivedByTheNextCommand() {
    Dataset dataset = LocalDatabase.open(folder);
    ArticleWriter writer = store(dataset).writer();
    writer.put(IRIS.article("a"), graph("a", "Farrah Quillby", "oslo"));
    writer.commit();
    writer.put(IRIS.article("b"), graph("b", "Anders Holm", "oslo"));
    writer.close();
    assertThat(quads(dataset)).anyMatch(q -> q.contains("urn:hearsay:stale"));
    dataset.close();
    Dataset again = LocalDatabase.existing(folder);
    assertThat(quads(again))
        .noneMatch(q -> q.contains("urn:hearsay:stale"))
        .anyMatch(q -> q.contains(IRIS.ontologyGraph()))
        .anyMatch(q -> q.contains(IRIS.article("a")))
        .noneMatch(q -> q.contains(IRIS.article("b")));
  }

  /** Puts one article after the other and leaves without a word; how many are there then. */
  private long left(Duration longest, long most) {
    Dataset dataset = LocalDatabase.open(folder);
    RDFConnection connection = RDFConnection.connect(dataset);
    GraphStore store = new GraphStore(connection, IRIS);
    try (ArticleWriter writer = new ArticleWriter(store, connection, true, longest, most)) {
      for (String article : List.of("a", "b", "c", "d", "e")) {
        writer.put(IRIS.article(article), graph(article, "Farrah Quillby", "oslo"));
      }
    }
    long articles = store.articles();
    assertThat(StaleMark.isIn(dataset)).isEqualTo(articles > 0);
    dataset.close();
    return articles;
  }

  @Test
  void articlesAreCommittedWhenTheTimeIsUp() {
    assertThat(left(Duration.ZERO, Long.MAX_VALUE)).isEqualTo(5);
  }

  @Test
  void articlesAreCommittedWhenThereAreManyTriples() {
    long two = graph("a", "Farrah Quillby", "oslo").size() * 2;
    assertThat(left(Duration.ofHours(1), two)).isEqualTo(4);
  }

  @Test
  void whatIsNotCommittedIsTakenBack() {
    assertThat(left(Duration.ofHours(1), Long.MAX_VALUE)).isZero();
  }

  @Test
  void theSameArticlesGiveTheSameNamesakesInAnyOrderAndBatching() {
    List<Model> graphs =
        List.of(
            graph("a", "Farrah Quillby", "oslo"),
            graph("b", "Farrah Quillby", "lima"),
            graph("c", "Farrah Quillby", "lima", "cuzco"),
            graph("d", "Farrah Quillby", "cuzco"),
            graph("e", "Anders Holm", "oslo"));
    Random random = new Random(1);
    Set<String> first = new TreeSet<>();
    for (int round = 0; round < 6; round++) {
      List<Model> shuffled = new ArrayList<>(graphs);
      Collections.shuffle(shuffled, random);
      Dataset dataset = GraphStore.inMemory();
      for (Model graph : shuffled) {
        String iri = graph.listResourcesWithProperty(RDF.type, Vocabulary.ARTICLE).next().getURI();
        try (ArticleWriter writer = store(dataset).writer()) {
          writer.put(iri, graph);
          if (random.nextBoolean()) {
            writer.finish();
          } else {
            writer.commit();
          }
        }
      }
      store(dataset).inTransaction(store(dataset)::refresh);
      Set<String> stored = quads(dataset);
      first = round == 0 ? stored : first;
      Set<String> differing = new TreeSet<>(stored);
      differing.removeAll(first);
      assertThat(differing).isEmpty();
      assertThat(stored).hasSameSizeAs(first);
    }
    assertThat(first)
        .anyMatch(q -> q.contains(IRIS.local(IRIS.article("a"), "person", "Farrah Quillby")))
        .noneMatch(q -> q.contains(IRIS.local(IRIS.article("b"), "person", "Farrah Quillby")))
        .noneMatch(q -> q.contains(IRIS.local(IRIS.article("d"), "person", "Farrah Quillby")));
  }

  @Test
  void aDatabaseHasFourIndexesBeforeAndAfterItIsCompacted() throws IOException {
    Dataset dataset = LocalDatabase.open(folder);
    try (ArticleWriter writer = store(dataset).writer()) {
      writer.put(IRIS.article("a"), graph("a", "Farrah Quillby", "oslo"));
      writer.finish();
    }
    Set<String> before = quads(dataset);
    assertThat(indexes(folder.resolve("Data-0001")))
        .containsExactly("GSPO", "OSPG", "POSG", "SPOG");
    LocalDatabase.compact(dataset, folder);
    LocalDatabase.compact(dataset, folder);
    assertThat(quads(dataset)).isEqualTo(before);
    assertThat(store(dataset).articles()).isEqualTo(1);
    String ask = "ASK { ?article a <%s> }".formatted(Vocabulary.ARTICLE);
    assertThat(RDFConnection.connect(dataset).queryAsk(ask)).isTrue();
    assertThat(folder.resolve("Data-0002")).doesNotExist();
    GraphStore store = store(dataset);
    store.inTransaction(() -> store.putArticle(IRIS.article("b"), graph("b", "Anders Holm")));
    dataset.close();
    assertThat(store(LocalDatabase.existing(folder)).articles()).isEqualTo(2);
    assertThat(indexes(folder.resolve("Data-0003")))
        .containsExactly("GSPO", "OSPG", "POSG", "SPOG");
  }

  private static List<String> indexes(Path generation) throws IOException {
    try (Stream<Path> files = Files.list(generation)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.matches("[GSPO]{4}\\.idn"))
          .map(n -> n.substring(0, 4))
          .sorted()
          .toList();
    }
  }

  @Test
  void aFolderWithoutDatabaseIsLeftAlone() throws IOException {
    assertThatThrownBy(() -> LocalDatabase.existing(folder))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no database here");
    assertThat(folder).isEmptyDirectory();
    Files.writeString(folder.resolve("letter.txt"), "Dear");
    assertThatThrownBy(() -> LocalDatabase.open(folder))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("holds something else");
  }

  @Test
  void aDamagedDatabaseIsOneLine() throws IOException {
    Path made = folder.resolve("made");
    Dataset dataset = LocalDatabase.open(made);
    try (ArticleWriter writer = store(dataset).writer()) {
      writer.put(IRIS.article("a"), graph("a", "Farrah Quillby", "oslo"));
      writer.finish();
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(made)) {
      files = all.filter(Files::isRegularFile).filter(f -> f.toString().contains("Data-")).toList();
    }
    List<String> traces = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      Path copy = folder.resolve("copy" + i);
      copy(made, copy);
      Path damaged = copy.resolve(made.relativize(files.get(i)));
      Files.deleteIfExists(damaged);
      Files.write(damaged, new byte[] {1, 2, 3, 4, 5, 6, 7});
      try {
        quads(LocalDatabase.existing(copy));
      } catch (RuntimeException e) {
        boolean line = e instanceof Failure || LocalDatabase.isTrouble(e);
        if (!line || String.valueOf(e.getMessage()).contains("in use")) {
          traces.add(made.relativize(files.get(i)) + " " + e);
        }
      }
    }
    assertThat(traces).isEmpty();
  }

  @Test
  void aBitThatTheDiskHasChangedIsNoticed() throws IOException {
    Path made = folder.resolve("made");
    Dataset dataset = LocalDatabase.open(made);
    try (ArticleWriter writer = store(dataset).writer()) {
      writer.put(IRIS.article("a"), graph("a", "Farrah Quillby", "oslo"));
      writer.finish();
    }
    LocalDatabase.settled(made);
    List<Path> files;
    try (Stream<Path> all = Files.walk(made)) {
      files = all.filter(f -> f.toString().matches(".*(nodes|GSPO).*") && size(f) > 0).toList();
    }
    Random random = new Random(1);
    for (int i = 0; i < files.size(); i++) {
      Path copy = folder.resolve("copy" + i);
      copy(made, copy);
      Path damaged = copy.resolve(made.relativize(files.get(i)));
      Files.delete(damaged);
      Files.copy(files.get(i), damaged);
      try (FileChannel channel = FileChannel.open(damaged, READ, WRITE)) {
        ByteBuffer one = ByteBuffer.allocate(1);
        long at = random.nextLong(channel.size());
        channel.read(one, at);
        one.put(0, (byte) (one.get(0) ^ 1 << random.nextInt(8)));
        channel.write(one.rewind(), at);
      }
      assertThatThrownBy(() -> LocalDatabase.existing(copy))
          .isInstanceOf(Failure.class)
          .hasMessageStartingWith(damaged + ": damaged");
    }
    Path whole = folder.resolve("whole");
    copy(made, whole);
    assertThat(quads(LocalDatabase.existing(whole))).isEqualTo(quads(dataset));
  }

  private static long size(Path file) {
    return Files.isRegularFile(file) ? file.toFile().length() : 0;
  }

  /** The same files under other names: they are large, and only one is to be another. */
  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else if (!file.getFileName().toString().endsWith("lock")) {
          Files.createLink(target, file);
        }
      }
    }
  }

  @Test
  void aServerWithoutTimeIsAskedAgain() throws IOException, InterruptedException {
    AtomicInteger requests = new AtomicInteger();
    CountDownLatch never = new CountDownLatch(1);
    HttpServer server =
        served(
            exchange -> {
              int request = requests.incrementAndGet();
              if (request == 2) {
                awaited(never);
              }
              exchange.sendResponseHeaders(request < 3 ? 503 : 204, -1);
              exchange.close();
            });
    try {
      PatientClient client = patient();
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"))
              .build();
      assertThat(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
          .isEqualTo(204);
      assertThat(requests).hasValue(3);
    } finally {
      never.countDown();
      server.stop(0);
    }
  }

  @Test
  void aServerThatBeginsAnAnswerAndFallsSilentIsAskedAgain()
      throws IOException, InterruptedException {
    AtomicInteger requests = new AtomicInteger();
    CountDownLatch never = new CountDownLatch(1);
    HttpServer server =
        served(
            exchange -> {
              exchange.sendResponseHeaders(200, 5);
              exchange.getResponseBody().write("who".getBytes(StandardCharsets.UTF_8));
              exchange.getResponseBody().flush();
              if (requests.incrementAndGet() == 1
                  || exchange.getRequestURI().getPath().equals("/no")) {
                awaited(never);
              }
              exchange.getResponseBody().write("le".getBytes(StandardCharsets.UTF_8));
              exchange.close();
            });
    try {
      PatientClient client = patient();
      URI site = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
      try (InputStream body =
          client
              .send(
                  HttpRequest.newBuilder(site.resolve("/")).build(),
                  HttpResponse.BodyHandlers.ofInputStream())
              .body()) {
        assertThat(body).hasContent("whole");
      }
      assertThat(requests).hasValue(2);
      HttpRequest hopeless = HttpRequest.newBuilder(site.resolve("/no")).build();
      assertThatThrownBy(() -> client.send(hopeless, HttpResponse.BodyHandlers.ofInputStream()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("none that is whole in");
    } finally {
      never.countDown();
      server.stop(0);
    }
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A server of this machine that answers as told. */
  private static HttpServer served(HttpHandler answers) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", answers);
    server.start();
    return server;
  }

  private static PatientClient patient() {
    return new PatientClient(
        HttpClient.newHttpClient(), Duration.ofMillis(500), Duration.ofMillis(1), Optional.empty());
  }
}

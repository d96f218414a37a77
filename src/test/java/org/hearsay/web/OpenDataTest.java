package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.hearsay.Seeds;
import org.hearsay.article.Article;
import org.hearsay.article.Metadata;
import org.hearsay.graph.GraphMapper;
import org.hearsay.graph.Iris;
import org.hearsay.graph.Ontology;
import org.hearsay.graph.Vocabulary;
import org.hearsay.store.GraphStore;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tools of others find at a server, asked as a page of another site asks. */
class OpenDataTest {

  private static final String ORIGIN = "https://example.org";
  private static final Dataset DATASET = GraphStore.inMemory();
  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
  private static final Map<String, Lang> FORMS =
      Map.of(
          "text/turtle", Lang.TURTLE,
          "application/ld+json", Lang.JSONLD,
          "application/n-triples", Lang.NTRIPLES,
          "application/rdf+xml", Lang.RDFXML);

  private static GraphServer server;

  @BeforeAll
  static void start() throws GraphServer.CannotServe {
    GraphMapper mapper = new GraphMapper(IRIS);
    GraphStore store = new GraphStore(RDFConnection.connect(DATASET), IRIS);
    store.inTransaction(
        () -> {
          Seeds.all().forEach(a -> store.putArticle(IRIS.article(a.article().id()), mapper.map(a)));
          store.refresh();
        });
    server =
        GraphServer.start(
            DATASET,
            new GraphServer.Settings(0, Optional.of("secret"), Duration.ofSeconds(60), false));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpRequest.Builder at(String path) {
    String site = server.page().replaceFirst("/$", "");
    return HttpRequest.newBuilder(URI.create(site + path)).header("Origin", ORIGIN);
  }

  private static HttpResponse<String> get(String path, String accept)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(at(path).header("Accept", accept).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static Model read(String path, String accept) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path, accept);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(accept);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(ORIGIN);
    Model model = ModelFactory.createDefaultModel();
    Lang form = FORMS.getOrDefault(accept, Lang.TURTLE);
    RDFDataMgr.read(model, new StringReader(answer.body()), server.page(), form);
    return model;
  }

  private static String local(Resource resource) {
    return "/id/" + resource.getURI().substring(IRIS.base().length());
  }

  private static long size() {
    return DATASET.calculateRead(() -> DATASET.getUnionModel().size());
  }

  @Test
  void aPageOfAnotherSiteAsksTheGraph() {
    String count = "SELECT (COUNT(*) AS ?n) { ?claim a <" + Vocabulary.CLAIM + "> }";
    try (QueryExecution here = QueryExecution.create(count, DATASET.getUnionModel());
        QueryExecution there =
            QueryExecutionHTTP.service(server.sparql())
                .httpHeader("Origin", ORIGIN)
                .query(count)
                .build()) {
      long known = DATASET.calculateRead(() -> here.execSelect().next().getLiteral("n").getLong());
      assertThat(known).isPositive();
      assertThat(there.execSelect().next().getLiteral("n").getLong()).isEqualTo(known);
    }
  }

  /** One thing of each class. */
  private static List<Resource> things() {
    return DATASET.calculateRead(
        () -> {
          Model all = ModelFactory.createDefaultModel().add(DATASET.getUnionModel());
          List<Resource> things = new ArrayList<>();
          for (Resource c : all.listResourcesWithProperty(RDFS.subClassOf).toList()) {
            all.listSubjectsWithProperty(RDF.type, c).nextOptional().ifPresent(things::add);
          }
          return things;
        });
  }

  @Test
  void theAddressesOfTheGraphAreDescribed() throws IOException, InterruptedException {
    assertThat(things()).hasSizeGreaterThan(20);
    for (Resource thing : things()) {
      Model told = read(local(thing), "text/turtle");
      Model known =
          DATASET.calculateRead(
              () ->
                  ModelFactory.createDefaultModel()
                      .add(thing.inModel(DATASET.getUnionModel()).listProperties()));
      assertThat(told.containsAll(known)).as(thing.getURI()).isTrue();
      HttpResponse<String> page = get(local(thing), "text/html,*/*;q=0.8");
      assertThat(page.statusCode()).isEqualTo(200);
      Document document = Jsoup.parse(page.body());
      assertThat(document.select("main h2").text()).isNotBlank();
      assertThat(document.select("script")).isEmpty();
      for (Element link : document.select("a[href^=/id]")) {
        assertThat(link.attr("href")).matches("/id(/\\S+|\\?iri=\\S+)");
      }
    }
  }

  @Test
  void allFormsSayTheSame() throws IOException, InterruptedException {
    Resource claim =
        DATASET.calculateRead(
            () ->
                DATASET
                    .getUnionModel()
                    .listSubjectsWithProperty(RDF.type, Vocabulary.CLAIM)
                    .next()
                    .inModel(ModelFactory.createDefaultModel()));
    Model turtle = read(local(claim), "text/turtle");
    for (String form : FORMS.keySet()) {
      assertThat(read(local(claim), form).isIsomorphicWith(turtle)).as(form).isTrue();
      assertThat(read("/ns", form).isIsomorphicWith(Ontology.bundled().model())).isTrue();
    }
    String encoded = URLEncoder.encode(claim.getURI(), StandardCharsets.UTF_8);
    assertThat(read("/id?iri=" + encoded, "text/turtle").isIsomorphicWith(turtle)).isTrue();
    assertThat(get(local(claim), "image/png").statusCode()).isEqualTo(406);
    assertThat(get(local(claim), "*/*").headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/turtle");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/entity/nobody-of-this-name",
        "/id/",
        "/id",
        "/id/x%20y",
        "/id?iri=a%20b",
        "/id?iri=urn:x-arq:UnionGraph"
      })
  void whatTheGraphDoesNotKnowIsNotFound(String path) throws IOException, InterruptedException {
    assertThat(get(path, "text/turtle").statusCode()).isEqualTo(404);
    assertThat(get(path, "text/html").statusCode()).isEqualTo(404);
  }

  @Test
  void theAddressOfAGraphLeadsToIt() throws IOException, InterruptedException {
    String article = IRIS.article(Seeds.all().get(0).article().id());
    Model known =
        DATASET.calculateRead(
            () -> ModelFactory.createDefaultModel().add(DATASET.getNamedModel(article)));
    String path = "/id/" + article.substring(IRIS.base().length());
    assertThat(read(path, "text/turtle").containsAll(known)).isTrue();
    String encoded = URLEncoder.encode(article, StandardCharsets.UTF_8);
    for (String store : new String[] {"/hearsay", "/hearsay/data", "/hearsay/get"}) {
      Model graph = read(store + "?graph=" + encoded, "text/turtle");
      assertThat(graph.isIsomorphicWith(known)).as(store).isTrue();
      String all = store + "?graph=urn:x-arq:UnionGraph";
      assertThat(read(all, "application/n-triples").size()).as(all).isEqualTo(size());
      assertThat(get(store + "?default", "text/turtle").statusCode()).isEqualTo(200);
    }
    HttpResponse<String> links = get("/id/graph/links", "text/turtle");
    assertThat(links.statusCode()).isEqualTo(303);
    assertThat(read(links.headers().firstValue("Location").orElseThrow(), "text/turtle").size())
        .isPositive();
  }

  @Test
  void graphsAreWrittenWithThePassword() throws IOException, InterruptedException {
    HttpRequest.BodyPublisher triple =
        HttpRequest.BodyPublishers.ofString("<urn:a> <urn:b> <urn:c> .");
    for (String store : new String[] {"/hearsay", "/hearsay/data"}) {
      URI graph = URI.create(server.page().replaceFirst("/$", "") + store + "?graph=urn:g");
      HttpRequest.Builder put =
          HttpRequest.newBuilder(graph).header("Content-Type", "text/turtle").PUT(triple);
      assertThat(status(put)).isEqualTo(401);
      assertThat(status(put.header("Authorization", "Bearer secret"))).isEqualTo(201);
      HttpRequest.Builder delete =
          HttpRequest.newBuilder(graph).header("Authorization", "Bearer secret").DELETE();
      assertThat(status(delete)).isLessThan(300);
      assertThat(status(HttpRequest.newBuilder(graph))).isEqualTo(404);
    }
  }

  /** The lines of the page that are asked with curl, on the port that it names. */
  private static List<String> commands() throws IOException {
    return Files.readAllLines(Path.of("docs/linked-data.md")).stream()
        .filter(l -> l.startsWith("curl "))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void whatTheDocsShowIsAnswered(String command) throws IOException, InterruptedException {
    String path = first("http://127\\.0\\.0\\.1:3330([^' ]*)", command);
    String accept = command.contains("Accept") ? first("Accept: ([^']*)'", command) : "*/*";
    if (command.contains("--data-urlencode")) {
      String data = first("--data-urlencode '([^']*)'", command);
      int name = data.indexOf('=') + 1;
      String value = URLEncoder.encode(data.substring(name), StandardCharsets.UTF_8);
      path += "?" + data.substring(0, name) + value;
    }
    HttpResponse<String> answer = get(path, accept);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).isNotBlank();
  }

  private static String first(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().findFirst().orElseThrow().group(1);
  }

  private static int status(HttpRequest.Builder request) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void theOntologyIsAPageWithAnAnchorForEveryTerm() throws IOException, InterruptedException {
    Document page = Jsoup.parse(get("/ns", "text/html").body());
    Model ontology = Ontology.bundled().model();
    for (Resource term : ontology.listSubjects().toList()) {
      if (term.getURI().startsWith(Vocabulary.NS)) {
        String name = term.getURI().substring(Vocabulary.NS.length());
        assertThat(page.getElementById(name)).as(name).isNotNull();
      }
    }
    for (Element link : page.select("a[href^=#]")) {
      String anchor = link.attr("href").substring(1);
      assertThat(page.getElementById(anchor)).as(anchor).isNotNull();
    }
    Element speaker = page.expectFirst("#speaker");
    assertThat(speaker.text()).contains("Who says it", "from hs:Claim", "to hs:Entity");
    assertThat(page.expectFirst("#bornIn").text()).contains("wdt:P19");
  }

  @Test
  void theEndpointSaysWhatItIsAndWhatTheDataAre() throws IOException, InterruptedException {
    String sd = "http://www.w3.org/ns/sparql-service-description#";
    for (String path : new String[] {"/hearsay/sparql", "/hearsay/query", "/hearsay"}) {
      Model service = read(path, "text/turtle");
      assertThat(
              service.contains(
                  service.createResource(server.sparql()),
                  service.createProperty(sd + "supportedLanguage"),
                  service.createResource(sd + "SPARQL11Query")))
          .isTrue();
    }
    Model told = read("/.well-known/void", "text/turtle");
    Resource data = told.getResource(server.page() + ".well-known/void#data");
    assertThat(data.getProperty(VOID.triples).getLong()).isEqualTo(size());
    long entities =
        DATASET.calculateRead(
            () ->
                (long)
                    DATASET
                        .getUnionModel()
                        .listSubjectsWithProperty(RDF.type, Vocabulary.ENTITY)
                        .toList()
                        .size());
    assertThat(data.getProperty(VOID.entities).getLong()).isEqualTo(entities);
    assertThat(data.getProperty(VOID.documents).getLong()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/.well-known/void", "/network.gexf"})
  void whatIsCountedEndsWithTheTimeOfAQuery(String path) throws Exception {
    GraphServer.Settings hasty =
        new GraphServer.Settings(0, Optional.empty(), Duration.ofMillis(1), false);
    try (GraphServer own = GraphServer.start(DATASET, hasty)) {
      String answer = Raw.request(own, "GET " + path, "Accept: */*", "");
      assertThat(Raw.status(answer)).isEqualTo(503);
      assertThat(answer).contains("too long");
    }
  }

  @Test
  void namesAreReconciledWithItems() throws IOException, InterruptedException {
    JsonNode manifest = json("/reconcile");
    assertThat(manifest.path("versions").get(0).asText()).isEqualTo("0.2");
    assertThat(manifest.path("identifierSpace").asText()).isEqualTo(Iris.WIKIDATA);
    assertThat(manifest.path("view").path("url").asText()).contains("{{id}}");
    assertThat(manifest.path("defaultTypes").findValuesAsText("id"))
        .contains("Person", "Organization", "Place");
    String queries =
        """
        {"a": {"query": "Lloyd Austin", "type": "Person", "limit": 1},
         "b": {"query": "pyongyang", "type": ["Place"], "type_strict": "any"},
         "c": {"query": "Lloyd Austin", "type": "Place"}, "d": {"query": "Georgia", "limit": 2}}
        """;
    JsonNode results =
        json("/reconcile?queries=" + URLEncoder.encode(queries, StandardCharsets.UTF_8));
    JsonNode austin = results.path("a").path("result").get(0);
    assertThat(austin.path("id").asText()).isEqualTo("Q941013");
    assertThat(austin.path("name").asText()).isEqualTo("Lloyd Austin");
    assertThat(austin.path("match").isBoolean()).isTrue();
    assertThat(austin.path("score").isNumber()).isTrue();
    assertThat(austin.path("type").get(0).path("id").asText()).isEqualTo("Person");
    assertThat(results.path("b").path("result").get(0).path("id").asText()).isEqualTo("Q18808");
    assertThat(results.path("c").path("result").size()).isZero();
    assertThat(results.path("d").path("result").size()).isEqualTo(2);
    JsonNode suggested = json("/reconcile/suggest?prefix=pyong").path("result");
    assertThat(suggested.findValuesAsText("name")).contains("Pyongyang");
    for (String wrong : new String[] {"%7B", "%5B%5D", "%7B%22a%22%3A1%7D"}) {
      assertThat(get("/reconcile?queries=" + wrong, "application/json").statusCode())
          .isEqualTo(400);
    }
  }

  private static JsonNode json(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path, "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(ORIGIN);
    return new ObjectMapper().readTree(answer.body());
  }

  @Test
  void theNetworkOfASelectionIsGexf() throws IOException, InterruptedException {
    Document all = gexf("/network.gexf");
    Document part = gexf("/network.gexf?speakerPart=Austin&name=network.gexf");
    assertThat(part.select("edge").size()).isBetween(1, all.select("edge").size() - 1);
    for (Element edge : part.select("edge")) {
      assertThat(part.select("node[id=" + edge.attr("source") + "]")).hasSize(1);
      assertThat(part.select("node[id=" + edge.attr("target") + "]")).hasSize(1);
    }
    assertThat(get("/network.gexf?nothing=1", "*/*").statusCode()).isEqualTo(400);
  }

  private static Document gexf(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path, "*/*");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Jsoup.parse(answer.body(), "", org.jsoup.parser.Parser.xmlParser());
  }

  /** A server with one article of this id and metadata, asked at a path. */
  private static HttpResponse<String> askOf(Article article, String iri, String accept)
      throws Exception {
    Dataset dataset = GraphStore.inMemory();
    Model model = new GraphMapper(IRIS).map(Seeds.extract(article));
    model.createResource(IRIS.article(article.id()) + "/source/x").addProperty(RDFS.label, HOSTILE);
    dataset.executeWrite(() -> dataset.addNamedModel(IRIS.article(article.id()), model));
    GraphServer.Settings settings =
        new GraphServer.Settings(0, Optional.empty(), Duration.ofSeconds(60), false);
    try (GraphServer own = GraphServer.start(dataset, settings)) {
      String path = "id/" + iri.substring(IRIS.base().length());
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(own.page() + path));
      return HttpClient.newHttpClient()
          .send(request.header("Accept", accept).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "..", "~", "Back in the U.S.", "It happened...", ".hidden", "a..b"})
  void anArticleIsDescribedAtItsAddressWhateverItsId(String id) throws Exception {
    Article article = Seeds.article("The mayor said the bridge is closed.", Optional.empty());
    for (String part : new String[] {"", "/source/x"}) {
      String iri = IRIS.article(id) + part;
      assertThat(URI.create(iri).normalize()).hasToString(iri);
      HttpResponse<String> answer = askOf(article.named(id), iri, "application/n-triples");
      assertThat(answer.statusCode()).as(iri).isEqualTo(200);
      assertThat(answer.body()).contains("<" + iri + ">");
    }
  }

  private static final String HOSTILE =
      "\"></a><script>alert(1)</script><img src=x onerror=alert(1)><svg onload='alert(1)'>";

  @ParameterizedTest
  @ValueSource(strings = {"", "/source/x"})
  void nothingThatAPublisherSaysRuns(String part) throws Exception {
    Metadata hostile =
        Metadata.undated(
            Optional.of(HOSTILE),
            Optional.of(HOSTILE),
            List.of(HOSTILE),
            Optional.of("javascript:alert(1)"));
    Article article =
        Seeds.article("The mayor said the bridge is closed.", Optional.empty()).with(hostile);
    HttpResponse<String> answer = askOf(article, IRIS.article("case") + part, "text/html");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("script-src 'self'");
    Document page = Jsoup.parse(answer.body());
    assertThat(page.title()).contains("<script>");
    assertThat(page.select("script, img, svg, iframe, object, embed, base, form")).isEmpty();
    for (Element element : page.getAllElements()) {
      assertThat(element.attributes().asList())
          .noneMatch(a -> a.getKey().startsWith("on") || a.getValue().startsWith("javascript:"));
    }
  }
}

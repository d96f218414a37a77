package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.vocabulary.RDF;
import org.hearsay.Seeds;
import org.hearsay.extract.Extraction;
import org.hearsay.graph.GraphMapper;
import org.hearsay.graph.Iris;
import org.hearsay.graph.Ontology;
import org.hearsay.graph.Prefixes;
import org.hearsay.graph.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueriesTest {

  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
  private static final Dataset DATASET = built(Seeds.all());

  private static Dataset built(List<Extraction> articles) {
    Dataset dataset = GraphStore.inMemory();
    store(dataset, articles);
    return dataset;
  }

  private static void store(Dataset dataset, List<Extraction> articles) {
    GraphStore store = new GraphStore(RDFConnection.connect(dataset), IRIS);
    GraphMapper mapper = new GraphMapper(IRIS);
    store.inTransaction(
        () -> {
          articles.forEach(e -> store.putArticle(IRIS.article(e.article().id()), mapper.map(e)));
          store.refresh();
        });
  }

  @Test
  void theDocsSayHowAReaderOfWebAnnotationGetsItsSelectors() throws IOException {
    String docs = Files.readString(Path.of("docs/graph.md"));
    String query =
        docs.substring(docs.indexOf("CONSTRUCT"), docs.indexOf("```", docs.indexOf("CONSTRUCT")));
    ParameterizedSparqlString prefixed = new ParameterizedSparqlString(query);
    Prefixes.all().forEach(prefixed::setNsPrefix);
    Extraction seed = Seeds.all().get(0);
    DATASET.begin(ReadWrite.READ);
    try (QueryExecution run = QueryExecution.create(prefixed.asQuery(), DATASET)) {
      List<String> around = new ArrayList<>();
      run.execConstruct()
          .listSubjectsWithProperty(
              ResourceFactory.createProperty(Prefixes.all().get("oa"), "exact"))
          .filterKeep(s -> s.getURI().startsWith(IRIS.article(seed.article().id())))
          .forEach(
              s ->
                  around.add(
                      Stream.of("prefix", "exact", "suffix")
                          .map(
                              p ->
                                  s.getProperty(
                                      ResourceFactory.createProperty(Prefixes.all().get("oa"), p)))
                          .map(Statement::getString)
                          .collect(Collectors.joining())));
      assertThat(around).isNotEmpty().allMatch(seed.article().body()::contains);
    } finally {
      DATASET.end();
    }
  }

  private static List<Map<String, String>> ask(String name, Map<String, String> values) {
    return ask(DATASET, name, values);
  }

  private static List<Map<String, String>> ask(
      Dataset dataset, String name, Map<String, String> values) {
    List<Map<String, String>> rows = new ArrayList<>();
    dataset.begin(ReadWrite.READ);
    try (QueryExecution run =
        QueryExecution.create(NamedQuery.find(name).orElseThrow().with(values), dataset)) {
      run.execSelect()
          .forEachRemaining(
              (QuerySolution s) -> {
                Map<String, String> row = new LinkedHashMap<>();
                s.varNames()
                    .forEachRemaining(
                        v ->
                            row.put(
                                v,
                                s.get(v).isLiteral()
                                    ? s.getLiteral(v).getLexicalForm()
                                    : s.getResource(v).getURI()));
                rows.add(row);
              });
    } finally {
      dataset.end();
    }
    return rows;
  }

  private static List<String> names() {
    return NamedQuery.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyQueryOfTheCatalogueIsDescribedAndRuns(String name) {
    assertThat(NamedQuery.find(name).orElseThrow().description()).isNotBlank();
    Query query = NamedQuery.find(name).orElseThrow().with(Map.of());
    if (query.isSelectType()) {
      assertThat(ask(name, Map.of())).isNotNull();
    }
  }

  @Test
  void theCatalogueNamesTheFilesThatThereAre() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("queries"))) {
      assertThat(NamedQuery.names())
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(f -> f.getFileName().toString())
                  .filter(f -> f.endsWith(".rq"))
                  .map(f -> f.substring(0, f.length() - ".rq".length()))
                  .toList());
    }
  }

  @Test
  void theArticlesAreListedWithTheirClaims() {
    assertThat(ask("articles", Map.of()))
        .hasSize(Seeds.all().size())
        .allMatch(row -> row.getOrDefault("article", "").endsWith(row.get("id")))
        .allMatch(row -> Integer.parseInt(row.get("claims")) > 0);
  }

  @Test
  void bodiesAndOfficeHoldersSpeakForTheirCountry() {
    assertThat(ask("speaks-for", Map.of("country", "Ukraine")))
        .extracting(row -> row.get("speaker"))
        .contains("Ukrainian military intelligence", "Volodymyr Zelenskyy")
        .doesNotContain("Lloyd Austin", "National Intelligence Service");
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> queries = Files.walk(Path.of("queries"));
        Stream<Path> exports = Files.walk(Path.of("src/main/resources/org/hearsay/export"))) {
      return Stream.concat(queries, exports)
          .filter(f -> f.toString().matches(".*\\.(rq|part)"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyTermThatAQueryUsesIsInTheOntology(Path file) throws IOException {
    Model ontology = Ontology.bundled().model();
    Matcher terms = Pattern.compile("\\bhs:(\\w+)").matcher(Files.readString(file));
    while (terms.find()) {
      assertThat(ontology.createResource(Vocabulary.NS + terms.group(1)).hasProperty(RDF.type))
          .as(terms.group())
          .isTrue();
    }
  }

  private static List<String> pageNames() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("queries/page"))) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(".rq"))
          .map(f -> "page/" + f.replace(".rq", ""))
          .sorted()
          .toList();
    }
  }

  private static final String ARTICLE = IRIS.article("003_496289bd27277af9.txt");
  private static final String RUSSIA = IRIS.item("Q159");

  /** The seeds and a story that three outlets tell, one of whose sides changes what it says. */
  private static final Dataset PAGES =
      decided(built(Stream.concat(Seeds.all().stream(), Seeds.story("strike").stream()).toList()));

  /** Somebody has decided what Russia is. */
  private static Dataset decided(Dataset dataset) {
    RDFConnection.connect(dataset)
        .update(
            """
            PREFIX hs: <https://w3id.org/hearsay/ns#> PREFIX prov: <http://www.w3.org/ns/prov#>
            INSERT DATA { GRAPH <%1$sgraph/overrides> {
              <%1$soverride/1> a hs:Override ; hs:overrides <%2$s> ; hs:concerns <%3$s> ;
                <http://www.w3.org/2000/01/rdf-schema#label> "Russia is Q159" ;
                prov:generatedAtTime "2024-11-01T10:00:00Z" ; prov:wasAttributedTo <%1$seditor/ada> .
              <%1$seditor/ada> <https://schema.org/name> "Ada" } }
            """
                .formatted(IRIS.base(), RUSSIA, ARTICLE));
    return dataset;
  }

  private static String first(String name, Map<String, String> values, String column) {
    return ask(PAGES, name, values).get(0).getOrDefault(column, "");
  }

  /** A value of each parameter of the page's queries that something in the seeds fits. */
  private static String value(String query, String parameter) {
    return switch (parameter) {
      case "anyPart", "speakerPart", "namePart" -> "kirby";
      case "on" -> "2024-10-23";
      case "aboutPart" -> "kursk";
      case "articlePart" -> "003";
      case "articleIs" -> ARTICLE;
      case "speakerIs" -> first("page/busiest", Map.of(), "who");
      case "aboutIs" -> RUSSIA;
      case "since" -> "2024-10-01";
      case "upto" -> "2024-12-31";
      case "kindIs" -> "indirect";
      case "stanceIs" -> "asserts";
      case "modalityIs" -> "certain";
      case "only" -> "speaks of";
      case "outletIs" -> "Outlet a";
      case "eventIs" -> first("page/stories", Map.of("covered", "yes"), "event");
      case "claimIs" -> first("contradicted", Map.of(), "claim");
      case "offset" -> "0";
      case "withItem",
          "withoutItem",
          "newest",
          "disputed",
          "agreed",
          "quoted",
          "covered",
          "isDisputed",
          "isAgreed",
          "isUnnamed" ->
          "yes";
      case "id" ->
          switch (query) {
            case "page/spans", "page/properties", "page/claim-appearances" ->
                first("denials", Map.of(), "claim");
            case "page/related" -> first("contradicted", Map.of(), "claim");
            case "page/article",
                "page/article-claims",
                "page/article-facts",
                "page/article-clutter",
                "page/article-entities" ->
                ARTICLE;
            case "page/disputes",
                "page/story-articles",
                "page/story-claims",
                "page/story-origins",
                "page/story-repeats" ->
                first("page/stories", Map.of("disputed", "yes"), "event");
            case "page/entity-changes" -> IRIS.base() + "entity/organization/israeli-military";
            case "page/entity-said", "page/entity-topics" -> first("page/busiest", Map.of(), "who");
            default -> RUSSIA;
          };
      default -> throw new AssertionError("no value of " + parameter);
    };
  }

  @ParameterizedTest
  @MethodSource("pageNames")
  void everyQueryOfThePageHasAnswersWithEachOfItsParameters(String name) {
    NamedQuery query = NamedQuery.find(name).orElseThrow();
    assertThat(query.description()).isNotBlank();
    assertThat(query.parameters()).extracting(NamedQuery.Parameter::name).doesNotHaveDuplicates();
    Map<String, String> needed =
        query.text().contains("# @param id") && !query.text().contains("# @if id")
            ? Map.of("id", value(name, "id"))
            : Map.of();
    if (!name.equals("page/article-clutter")) { // the seeds have none
      assertThat(ask(PAGES, name, needed)).as(needed.toString()).isNotEmpty();
    }
    for (NamedQuery.Parameter parameter : query.parameters()) {
      Map<String, String> values = new HashMap<>(needed);
      values.put(parameter.name(), value(name, parameter.name()));
      if (!List.of("page/article-clutter", "page/facet-outlets").contains(name)) { // nor outlets
        assertThat(ask(PAGES, name, values)).as(values.toString()).isNotEmpty();
      }
      assertThat(QueryFactory.create(query.textWith(values))).isEqualTo(query.with(values));
    }
  }

  @Test
  void aSelectionNarrowsWhatEveryViewShows() {
    Map<String, String> kirby = Map.of("speakerPart", "Kirby", "stanceIs", "asserts");
    assertThat(ask("page/claims", kirby))
        .isNotEmpty()
        .allMatch(row -> row.getOrDefault("speaker", "").equals("John Kirby"));
    assertThat(ask("page/edges", Map.of("speakerPart", "Kirby", "only", "speaks of")))
        .isNotEmpty()
        .allMatch(row -> row.getOrDefault("fromLabel", "").equals("John Kirby"));
    assertThat(ask("page/claims", Map.of("upto", "1999-01-01"))).isEmpty();
  }

  @Test
  void factsAreShownInWordsAndNotAsAddresses() {
    for (var seed : Seeds.articles()) {
      assertThat(ask("page/article-facts", Map.of("id", IRIS.article(seed.id()))))
          .isNotEmpty()
          .allSatisfy(row -> assertThat(row.get("parts")).isNotBlank().doesNotContain("://"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\") } DELETE { ?s ?p ?o } #",
        "?topicPart",
        "\\",
        "'\"\"\"",
        "a\nb",
        "$speakerPart",
        "> } ; DROP ALL #",
        "\uD83D\uDE00 \u0001"
      })
  void aValueStaysAValue(String value) {
    NamedQuery query = NamedQuery.find("said-about").orElseThrow();
    Map<String, String> values = Map.of("speakerPart", value, "topicPart", value);
    assertThat(ask("said-about", values)).isEmpty();
    assertThat(QueryFactory.create(query.textWith(values))).isEqualTo(query.with(values));
  }

  @ParameterizedTest
  @ValueSource(strings = {"urn:a> ?p ?o } #", "", "a b", "<urn:a>", "urn:\u0000"})
  void whatIsNoAddressIsRefused(String address) {
    NamedQuery query = NamedQuery.find("page/article").orElseThrow();
    assertThatThrownBy(() -> query.with(Map.of("id", address)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyTheCatalogueIsListedAndNothingElseIsFound() {
    assertThat(NamedQuery.names()).noneMatch(n -> n.startsWith("page"));
    assertThat(NamedQuery.find("page/nothing")).isEmpty();
    assertThat(NamedQuery.find("page/../triples")).isEmpty();
    assertThat(NamedQuery.find("../pom")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1500, atLeast, NIS",
    "1500, atLeast, Dutch intelligence",
    "3000, atLeast, John Kirby",
    "10000, about, Volodymyr Zelenskyy",
    "11000, about, Kyrylo Budanov"
  })
  void numbersGivesEveryFigureWithItsSpeaker(String number, String bound, String speaker) {
    assertThat(ask("numbers", Map.of()))
        .anyMatch(
            row ->
                row.getOrDefault("number", "").equals(number)
                    && row.getOrDefault("bound", "").equals(bound)
                    && row.getOrDefault("reporter", "").equals(speaker)
                    && row.containsKey("date"));
  }

  @Test
  void copiesAreOneStory() {
    assertThat(ask("copies", Map.of()))
        .extracting(row -> row.getOrDefault("article", "").replaceAll(".*/(\\d+)_.*", "$1"))
        .containsExactly("000", "004");
  }

  @Test
  void independentSpeakersCorroborate() {
    assertThat(ask("corroborated", Map.of()))
        .anyMatch(
            row ->
                row.getOrDefault("speaker", "").equals("Lloyd Austin")
                    && row.getOrDefault("otherSpeaker", "").equals("Ruben Brekelmans"))
        .noneMatch(
            row -> row.getOrDefault("speaker", "").equals(row.getOrDefault("otherSpeaker", "?")));
  }

  @Test
  void aDenialIsShownOnceWithWhatItDenies() {
    assertThat(ask("contradicted", Map.of()))
        .filteredOn(row -> row.getOrDefault("speaker", "").contains("North Korean"))
        .singleElement()
        .matches(
            row ->
                row.getOrDefault("reason", "").equals("denial")
                    && row.containsValue("denied")
                    && row.containsValue("affirmed")
                    && row.getOrDefault("otherSpeakers", "")
                        .equals("Lloyd Austin; Ruben Brekelmans"));
  }

  /** The Dutch minister and his intelligence are one side, the White House and Austin another. */
  @Test
  void theSidesBehindAClaimAreShownWithWhatTheySay() {
    assertThat(ask("origins", Map.of("contentPart", "1,500 North Korean troops had been sent")))
        .filteredOn(row -> row.getOrDefault("claim", "").endsWith("/claim/a12"))
        .extracting(row -> row.getOrDefault("side", ""))
        .contains("Netherlands", "United States")
        .doesNotHaveDuplicates();
  }

  /** 1,500 at a time, at least 1,500 and at least 3,000 may all be true. */
  @Test
  void boundsThatAgreeAreNoContradiction() {
    assertThat(ask("contradicted", Map.of()))
        .noneMatch(row -> row.getOrDefault("reason", "").equals("number"));
  }

  @Test
  void triplesJoinSpeakersClaimsAndWhatIsReported() {
    DATASET.begin(ReadWrite.READ);
    try (QueryExecution run =
        QueryExecution.create(NamedQuery.find("triples").orElseThrow().with(Map.of()), DATASET)) {
      Model triples = run.execConstruct();
      assertThat(triples.contains(null, triples.createProperty(Vocabulary.NS, "stated"))).isTrue();
      assertThat(triples.contains(null, triples.createProperty(Vocabulary.NS, "locatedIn")))
          .isTrue();
    } finally {
      DATASET.end();
    }
  }

  @Test
  void whoSaidWhatNamesTheSpeakerAndHisWords() {
    assertThat(ask("who-said-what", Map.of("speakerPart", "Kirby")))
        .isNotEmpty()
        .allMatch(row -> row.getOrDefault("speaker", "").contains("Kirby"))
        .anyMatch(row -> row.getOrDefault("content", "").contains("more than 3,000 troops"));
  }

  @Test
  void saidAboutFindsWhatOneSaidOfAnother() {
    assertThat(ask("said-about", Map.of("speakerPart", "Zelensk", "topicPart", "Russia")))
        .isNotEmpty()
        .allMatch(row -> row.getOrDefault("speaker", "").contains("Zelensk"));
  }

  @Test
  void unitsInPlaceKnowsTroopsInKursk() {
    assertThat(ask("units-in-place", Map.of()))
        .anyMatch(
            row ->
                row.getOrDefault("unit", "").equals("North Korean troops")
                    && row.getOrDefault("place", "").equals("Kursk Oblast"));
  }

  @Test
  void deploymentsKnowSenderUnitAndDestination() {
    assertThat(ask("deployments", Map.of()))
        .anyMatch(
            row ->
                row.getOrDefault("destination", "").equals("Russia")
                    && row.getOrDefault("unit", "").equals("North Korean troops"))
        .anyMatch(row -> row.getOrDefault("agent", "").equals("Russia"));
  }

  @Test
  void theTimelineHoldsWhatWasSaidAndWhatIsExpected() {
    List<Map<String, String>> rows = ask("timeline", Map.of());
    assertThat(rows)
        .anyMatch(
            row ->
                row.getOrDefault("date", "").startsWith("2024-10-24")
                    && row.getOrDefault("what", "").equals("said"))
        .anyMatch(
            row ->
                row.getOrDefault("date", "").startsWith("2024-10-27")
                    && row.getOrDefault("what", "").equals("expected"));
    assertThat(rows.stream().map(row -> row.getOrDefault("date", "")).toList()).isSorted();
  }

  @Test
  void denialsNameTheDenier() {
    assertThat(ask("denials", Map.of()))
        .anyMatch(row -> row.getOrDefault("denier", "").contains("North Korean representative"));
  }

  @Test
  void rolesNameOfficeAndOrganization() {
    assertThat(ask("roles", Map.of()))
        .anyMatch(
            row ->
                row.getOrDefault("person", "").equals("Farah Dakhlallah")
                    && row.getOrDefault("organization", "").equals("NATO"));
  }

  @Test
  void everyItemIsShownWithTheReasonOfTheLink() {
    assertThat(ask("wikidata", Map.of()))
        .anyMatch(
            row ->
                row.getOrDefault("label", "").equals("Russia")
                    && row.getOrDefault("item", "").endsWith("/Q159"))
        .anyMatch(row -> !row.containsKey("item"));
  }

  @Test
  void evidenceGivesTheWordsBehindAnEdge() {
    assertThat(ask("evidence", Map.of()))
        .isNotEmpty()
        .allMatch(row -> !row.getOrDefault("sentence", "").isBlank());
  }

  @Test
  void storingTwiceChangesNothing() {
    Dataset dataset = GraphStore.inMemory();
    store(dataset, Seeds.all());
    long once = size(dataset);
    store(dataset, Seeds.all());
    assertThat(size(dataset)).isEqualTo(once);
  }

  private static long size(Dataset dataset) {
    dataset.begin(ReadWrite.READ);
    try {
      return dataset.asDatasetGraph().stream().count();
    } finally {
      dataset.end();
    }
  }
}

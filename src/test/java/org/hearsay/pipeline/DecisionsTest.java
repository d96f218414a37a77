package org.hearsay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.hearsay.Seeds;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.Metadata;
import org.hearsay.eval.Evaluation;
import org.hearsay.eval.Figures;
import org.hearsay.eval.GoldDocument;
import org.hearsay.export.ExtractionJson;
import org.hearsay.export.GoldJson;
import org.hearsay.extract.Extraction;
import org.hearsay.extract.rules.RuleExtractor;
import org.hearsay.graph.Decisions;
import org.hearsay.graph.Iris;
import org.hearsay.graph.Prefixes;
import org.hearsay.graph.Shapes;
import org.hearsay.link.entities.Overrides;
import org.hearsay.store.GraphStore;
import org.hearsay.store.StoredArticles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people have decided is in the graph after every reading, and gone when it is undone. */
class DecisionsTest {

  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
  private static final Pipeline PIPELINE =
      new Pipeline(
          new Stages(
              Seeds.ANALYZER, Seeds.LINKER, Overrides.none(Seeds.KB), new RuleExtractor(0), IRIS),
          1,
          Duration.ofMinutes(5));

  private static final String HARBOUR =
      "Farrah Quillby met Jonas Fenwick in Norway. Quillby said that the harbour had been closed."
          + " Jonas Fenwick said that 300 boats were there.";
  private static final String DENIAL =
      "Imke Sorrel of the Boat Guild denied that 300 boats were there. Jonas Fenwick said that the"
          + " harbour had been closed. J. Fennwick said that the ferries were late.";

  private static final String LINK = "?x a hs:ClaimLink ; hs:linkType hs:contradicts";

  private final Dataset dataset = GraphStore.inMemory();
  private final RDFConnection connection = RDFConnection.connect(dataset);
  private int decisions;

  @BeforeEach
  void build() {
    List<ArticleSource> articles = new ArrayList<>();
    List<String> texts = List.of(HARBOUR, DENIAL);
    for (int i = 0; i < texts.size(); i++) {
      Article article =
          Seeds.article(texts.get(i), Optional.of(LocalDate.of(2024, 3, 1 + i)))
              .named("a" + i + ".txt");
      articles.add(new ArticleSource(article.id(), () -> article));
    }
    build(articles);
  }

  private void build(List<ArticleSource> articles) {
    try (GraphStore store = new GraphStore(RDFConnection.connect(dataset), IRIS)) {
      List<Outcome> outcomes = new ArrayList<>();
      PIPELINE.build(articles, store, false, outcomes::add);
      assertThat(outcomes).allMatch(Outcome.Extracted.class::isInstance);
    }
  }

  private void rebuild() {
    build(StoredArticles.of(dataset));
  }

  private static String prefixed(String text) {
    StringBuilder all = new StringBuilder();
    Prefixes.all().forEach((p, ns) -> all.append("PREFIX %s: <%s>\n".formatted(p, ns)));
    return all + text;
  }

  /** Values of {@code ?x}, in order. */
  private List<String> ask(String pattern) {
    List<String> found = new ArrayList<>();
    connection.querySelect(
        prefixed("SELECT DISTINCT (STR(?x) AS ?s) { " + pattern + " } ORDER BY ?s"),
        row -> found.add(row.getLiteral("s").getString()));
    return found;
  }

  /** Stores a decision, as a page or a program does. */
  private void decide(String says, String where) {
    decisions++;
    connection.update(
        prefixed(
            """
            INSERT { GRAPH <%1$sgraph/overrides> {
              <%1$soverride/%2$d> a hs:Override ; rdfs:label "decision" ; %3$s ; hs:concerns ?article ;
                prov:generatedAtTime "2024-05-0%2$dT10:00:00Z"^^xsd:dateTime ;
                prov:wasAttributedTo <%1$seditor/ada> } }
            WHERE { %4$s }
            """
                .formatted(IRIS.base(), decisions, says, where)));
    assertThat(
            Shapes.bundled()
                .violations(dataset.calculateRead(() -> graph(IRIS.overridesGraph())).getGraph()))
        .isEmpty();
  }

  private void undo() {
    connection.update("DROP GRAPH <" + IRIS.overridesGraph() + ">");
  }

  private Model graph(String name) {
    return ModelFactory.createDefaultModel().add(dataset.getNamedModel(name));
  }

  /** The claims of the first article that have these words. */
  private static String content(String words) {
    return "?claim hs:content ?c ; hs:contentSpan ?words ; schema:isPartOf ?article"
        + " FILTER (CONTAINS(?c, \"%s\") && ?article = <%s>)"
            .formatted(words, IRIS.article("a0.txt"));
  }

  @Test
  void whatIsUndoneReadsAsBefore() {
    Model before =
        dataset.calculateRead(() -> ModelFactory.createDefaultModel().add(dataset.getUnionModel()));
    decide("hs:overrides ?words ; hs:decision \"reject\"", content("300 boats were"));
    decide(
        "hs:overrides ?e ; hs:called \"Norway\" ; hs:decision \"is\"",
        "?e rdfs:label \"Norway\"@en ; hs:mention/oa:hasSource ?article");
    rebuild();
    assertThat(ask(content("300 boats were") + " ?claim hs:content ?x")).isEmpty();
    assertThat(ask("?e rdfs:label \"Norway\"@en ; owl:sameAs ?x")).isEmpty();
    undo();
    rebuild();
    Model after =
        dataset.calculateRead(() -> ModelFactory.createDefaultModel().add(dataset.getUnionModel()));
    assertThat(after.isIsomorphicWith(before)).isTrue();
  }

  @Test
  void anArticleThatOthersHaveDatedKeepsItsDayWhenItIsReadAgainAlone() {
    Metadata dated =
        Metadata.none().published(LocalDate.of(2024, 3, 9), Metadata.DateSource.CORPUS);
    build(List.of(new ArticleSource("c", () -> Article.of("c.txt", HARBOUR, dated))));
    Model before = dataset.calculateRead(() -> graph(IRIS.article("c.txt")));
    build(StoredArticles.of(dataset, List.of(IRIS.article("c.txt"))));
    Model after = dataset.calculateRead(() -> graph(IRIS.article("c.txt")));
    assertThat(after.isIsomorphicWith(before)).isTrue();
    assertThat(ask("<" + IRIS.article("c.txt") + "> schema:datePublished ?x"))
        .containsExactly("2024-03-09");
  }

  @Test
  void mergedEntitiesAreOne() {
    decide(
        "hs:overrides ?e ; hs:called \"J. Fennwick\" ; hs:decision \"same\" ; hs:becomes ?other ;"
            + " hs:becomesCalled \"Jonas Fenwick\"",
        "?e rdfs:label \"J. Fennwick\"@en ; hs:mention/oa:hasSource ?article ."
            + " ?other rdfs:label \"Jonas Fenwick\"@en FILTER NOT EXISTS { ?other hs:namesakeOf ?n }");
    rebuild();
    rebuild();
    assertThat(
            ask("?c hs:content ?t ; hs:speaker/rdfs:label ?x FILTER (CONTAINS(?t, \"ferries\"))"))
        .containsExactly("Jonas Fenwick");
    assertThat(ask("?x rdfs:label \"J. Fennwick\"@en")).isEmpty();
  }

  @Test
  void anEntityIsTheItemThatSomebodySaysEverywhere() {
    decide(
        "hs:overrides ?e ; hs:called \"Norway\" ; hs:decision \"is\" ; hs:becomes wd:Q34",
        "?e rdfs:label \"Norway\"@en ; hs:mention/oa:hasSource ?article");
    rebuild();
    assertThat(ask("?e hs:mention/oa:exact \"Norway\" ; owl:sameAs ?x"))
        .containsExactly(Iris.WIKIDATA + "Q34");
  }

  @Test
  void oneMentionAloneIsSomebodyElse() {
    String second =
        "?m oa:exact \"Jonas Fenwick\" ; oa:hasSource ?article ; oa:start ?at ."
            + " <"
            + IRIS.article("a0.txt")
            + "> schema:articleBody ?b"
            + " FILTER (?article = <"
            + IRIS.article("a0.txt")
            + "> && ?at > 60)";
    decide("hs:overrides ?m ; hs:decision \"different\"", second);
    rebuild();
    assertThat(ask("?e hs:mention ?m . " + second + " ?e rdfs:label ?x"))
        .containsExactly("Jonas Fenwick (another)");
    assertThat(
            ask(
                "?c hs:content ?t ; hs:speaker ?x FILTER (CONTAINS(?t, \"300 boats\") &&"
                    + " STRSTARTS(STR(?c), \""
                    + IRIS.article("a0.txt")
                    + "\"))"))
        .singleElement()
        .asString()
        .startsWith(IRIS.article("a0.txt") + "/entity/person/");
  }

  @Test
  void aClaimIsSaidByWhomSomebodySays() {
    String words = content("harbour had");
    decide(
        "hs:overrides ?words ; hs:decision \"speaker\" ; hs:becomesCalled \"Jonas Fenwick\"",
        words);
    rebuild();
    assertThat(ask(words + " ?claim hs:speaker/rdfs:label ?x")).containsExactly("Jonas Fenwick");
    decide("hs:overrides ?words ; hs:decision \"speaker\"", words);
    rebuild();
    assertThat(ask(words + " ?claim hs:content ?x")).hasSize(1);
    assertThat(ask(words + " ?claim hs:speaker ?x")).isEmpty();
  }

  private List<Extraction> read(Decisions decisions) {
    List<Extraction> read = new ArrayList<>();
    PIPELINE.extract(
        StoredArticles.of(dataset), decisions, o -> read.add(((Outcome.Extracted) o).extraction()));
    return read;
  }

  @Test
  void whatIsDecidedIsGoldThatMeasuresWhatIsRead(@TempDir Path folder) throws IOException {
    decide(
        "hs:overrides ?words ; hs:decision \"speaker\" ; hs:becomesCalled \"Norway\"",
        content("300 boats were"));
    Decisions decisions = new GraphStore(connection, IRIS).decisions();
    Path gold = folder.resolve("gold.jsonl");
    Files.write(gold, read(decisions).stream().map(e -> GoldJson.line(e)).toList());
    Evaluation evaluation = new Evaluation(item -> true);
    List<Extraction> undecided = read(Decisions.NONE);
    for (GoldDocument document : GoldDocument.read(gold, Optional.empty())) {
      Extraction found =
          undecided.stream()
              .filter(e -> e.article().id().equals(document.doc()))
              .findFirst()
              .orElseThrow();
      evaluation.add(
          document, new ObjectMapper().readTree(ExtractionJson.line(found, false)), found.times());
    }
    Map<String, Figures> figures = evaluation.figures();
    Figures speakers = Objects.requireNonNull(figures.remove("attribution.speaker"));
    assertThat(speakers.gold() - speakers.hits()).isOne();
    assertThat(figures).containsKeys("entity.link", "attribution.exact", "fact.strict");
    figures.forEach((measure, f) -> assertThat(f.hits()).as(measure).isEqualTo(f.gold()));
  }

  @Test
  void linksHoldAsSomebodySays() {
    List<ArticleSource> story = new ArrayList<>();
    Seeds.story("strike").stream()
        .map(Extraction::article)
        .forEach(a -> story.add(new ArticleSource(a.id(), () -> a)));
    build(story);
    List<String> found = ask(LINK);
    assertThat(found).isNotEmpty();
    String says =
        "hs:overrides ?l ; hs:overriddenType hs:%s ; hs:firstWords ?f ; hs:secondWords ?s ;"
            + " hs:decision \"%s\"";
    String ends =
        ("{ SELECT ?l (MIN(?a) AS ?f) (MIN(?b) AS ?s) (MIN(?in) AS ?article) { VALUES ?l { <%s> }"
                + " ?l hs:first/hs:contentSpan ?a ; hs:second/hs:contentSpan ?b ;"
                + " hs:first/schema:isPartOf ?in } GROUP BY ?l }")
            .formatted(found.get(0));
    decide(says.formatted("contradicts", "reject"), ends);
    decide(says.formatted("corroborates", "confirm"), ends);
    rebuild();
    assertThat(ask(LINK)).hasSize(found.size() - 1).doesNotContain(found.get(0));
    assertThat(ask("?l a hs:ClaimLink ; hs:linkType hs:corroborates ; hs:reason ?x"))
        .contains("confirmed");
    undo();
    rebuild();
    assertThat(ask(LINK)).isEqualTo(found);
  }
}

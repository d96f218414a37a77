package org.hearsay.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.hearsay.fuse.ClaimLink;
import org.hearsay.fuse.ComparedClaim;
import org.hearsay.fuse.ComparedClaim.Speaker;
import org.hearsay.fuse.Fusion;
import org.hearsay.fuse.Sides;
import org.hearsay.fuse.Stories;
import org.hearsay.graph.Iris;
import org.hearsay.graph.Prefixes;
import org.hearsay.graph.Vocabulary;

/**
 * Reads from a store, local or remote, what is compared across its articles: each graph once, a few
 * at a time. What costs is the triples, and two of three are of spans, so those that nothing is
 * compared by stay where they are.
 */
final class FusionReader {

  /** Articles whose graphs are held at a time. */
  private static final int AT_A_TIME = 50;

  private static final String GRAPHS =
      """
      SELECT ?article ?s ?p ?o {
        VALUES ?article { %s }
        GRAPH ?article { ?s ?p ?o FILTER (?p NOT IN (oa:exact, oa:hasSource, hs:mention, hs:evidence, hs:sourceSpan, hs:cueSpan)) } }
      """;

  private final RDFConnection connection;
  private final Iris iris;

  FusionReader(RDFConnection connection, Iris iris) {
    this.connection = connection;
    this.iris = iris;
  }

  /**
   * What follows from the articles together.
   *
   * @param verdicts on links, with the words of the claims
   */
  Fusion read(List<ClaimLink.Verdict> verdicts) {
    Stories stories = new Stories();
    List<ComparedArticle> articles = new ArrayList<>();
    List<String> all = addresses();
    for (int from = 0; from < all.size(); from += AT_A_TIME) {
      graphs(all.subList(from, Math.min(all.size(), from + AT_A_TIME)))
          .forEach(
              (article, graph) -> {
                ComparedArticle compared = ComparedArticle.of(article, graph);
                stories.add(article, ComparedArticle.text(article, graph), compared.day());
                articles.add(compared);
              });
    }
    return fusion(stories, articles, verdicts);
  }

  /** What follows from the articles together, in an order that does not depend on the store. */
  private Fusion fusion(
      Stories stories, List<ComparedArticle> articles, List<ClaimLink.Verdict> verdicts) {
    Map<String, ComparedArticle.Named> entities = new TreeMap<>();
    Map<String, Set<Sides.Office>> offices = new HashMap<>();
    for (ComparedArticle article : articles) {
      article
          .entities()
          .forEach((iri, named) -> entities.merge(iri, named, ComparedArticle.Named::and));
      article
          .offices()
          .forEach(
              (who, held) ->
                  offices
                      .computeIfAbsent(
                          who,
                          k ->
                              new TreeSet<>(
                                  Comparator.comparing(Sides.Office::role)
                                      .thenComparing(Sides.Office::body)))
                      .addAll(held));
    }
    Map<String, Set<String>> within = new HashMap<>();
    entities.forEach((iri, named) -> within.put(iri, named.within()));
    Sides sides = sides(entities, offices);
    List<ComparedClaim> claims = new ArrayList<>();
    for (ComparedArticle article : articles) {
      for (ComparedArticle.Claim claim : article.claims()) {
        claims.add(
            new ComparedClaim(
                claim.iri(),
                article.iri(),
                claim.speaker().map(s -> speaker(s, claim.words().source(), entities, sides)),
                claim.words(),
                claim.position(),
                claim.modality(),
                claim.day(),
                claim.via(),
                claim.happenings()));
      }
    }
    return Fusion.of(stories, claims, within, onClaims(verdicts, articles));
  }

  /** The verdicts on claims that still have the words; the others concern nobody. */
  private static List<ClaimLink.Verdict> onClaims(
      List<ClaimLink.Verdict> verdicts, List<ComparedArticle> articles) {
    List<ClaimLink.Verdict> known = new ArrayList<>();
    for (ClaimLink.Verdict v : verdicts) {
      Optional<String> first = claim(v.first(), articles);
      Optional<String> second = claim(v.second(), articles);
      if (first.isPresent() && second.isPresent()) {
        known.add(new ClaimLink.Verdict(v.type(), first.get(), second.get(), v.holds()));
      }
    }
    return known;
  }

  private static Optional<String> claim(String words, List<ComparedArticle> articles) {
    return articles.stream()
        .filter(a -> words.startsWith(a.iri() + "#"))
        .flatMap(a -> a.claims().stream())
        .filter(c -> c.spans().contains(words))
        .map(ComparedArticle.Claim::iri)
        .findFirst();
  }

  private Sides sides(
      Map<String, ComparedArticle.Named> entities, Map<String, Set<Sides.Office>> offices) {
    List<Sides.Party> parties = new ArrayList<>();
    entities.forEach(
        (iri, named) -> {
          for (String label : named.labels()) {
            if (named.within().isEmpty()) {
              parties.add(new Sides.Party(iri, label, named.place(), Optional.empty()));
            }
            for (String country : named.within()) {
              parties.add(new Sides.Party(iri, label, named.place(), Optional.of(country)));
            }
          }
        });
    Map<String, List<Sides.Office>> held = new HashMap<>();
    offices.forEach((who, all) -> held.put(who, List.copyOf(all)));
    return new Sides(parties, held, iris::item);
  }

  /** A source that has no name but is a body of a known state ("Dutch intelligence") is as good. */
  private static Speaker speaker(
      String address, String source, Map<String, ComparedArticle.Named> entities, Sides sides) {
    Optional<ComparedArticle.Named> known = Optional.ofNullable(entities.get(address));
    String label = known.flatMap(k -> k.labels().stream().findFirst()).orElse("");
    boolean unnamed = known.filter(ComparedArticle.Named::unnamed).isPresent();
    return new Speaker(
        address,
        label,
        !unnamed || sides.isBody(label),
        sides.of(address, source.isEmpty() ? label : source));
  }

  private List<String> addresses() {
    Set<String> addresses = new TreeSet<>();
    connection.querySelect(
        "SELECT ?a { GRAPH ?a { ?a a <%s> } }".formatted(Vocabulary.ARTICLE),
        row -> addresses.add(row.getResource("a").getURI()));
    return List.copyOf(addresses);
  }

  private Map<String, Model> graphs(List<String> articles) {
    ParameterizedSparqlString query =
        new ParameterizedSparqlString(GRAPHS.formatted("<" + String.join("> <", articles) + ">"));
    Prefixes.all().forEach(query::setNsPrefix);
    Map<String, Model> graphs = new TreeMap<>();
    connection.querySelect(
        query.toString(),
        row -> {
          Model graph =
              graphs.computeIfAbsent(
                  row.getResource("article").getURI(), a -> ModelFactory.createDefaultModel());
          graph.add(
              graph.getResource(row.getResource("s").getURI()),
              graph.createProperty(row.getResource("p").getURI()),
              row.get("o"));
        });
    return graphs;
  }
}

package org.hearsay.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.hearsay.extract.Quantity;
import org.hearsay.extract.Quantity.Bound;
import org.hearsay.fuse.ComparedClaim;
import org.hearsay.fuse.ComparedClaim.Position;
import org.hearsay.fuse.ComparedClaim.Speaker;
import org.hearsay.fuse.Fusion;
import org.hearsay.fuse.Happening;
import org.hearsay.fuse.Sides;
import org.hearsay.fuse.Stories;
import org.hearsay.graph.Iris;
import org.hearsay.graph.Prefixes;

/** Reads from a store, local or remote, what is compared across its articles. */
final class FusionReader {

  /** Articles whose texts are read in one query. */
  private static final int AT_A_TIME = 50;

  private final RDFConnection connection;
  private final Iris iris;

  FusionReader(RDFConnection connection, Iris iris) {
    this.connection = connection;
    this.iris = iris;
  }

  Fusion read() {
    return Fusion.of(stories(), claims(), within());
  }

  /** The stories of all articles, whose texts are held a few at a time. */
  private Stories stories() {
    Map<String, Optional<String>> days = new TreeMap<>();
    rows(
        "?article ?day",
        "?article a hs:Article OPTIONAL { ?article schema:datePublished ?day }",
        r -> days.putIfAbsent(text(r, "article"), maybe(r, "day")));
    List<String> articles = List.copyOf(days.keySet());
    Stories stories = new Stories();
    for (int from = 0; from < articles.size(); from += AT_A_TIME) {
      List<String> some = articles.subList(from, Math.min(articles.size(), from + AT_A_TIME));
      texts(some)
          .forEach(
              (article, text) ->
                  stories.add(
                      article, text.toString(), days.getOrDefault(article, Optional.empty())));
    }
    return stories;
  }

  /** The texts of some articles with the clutter blanked. */
  private Map<String, StringBuilder> texts(List<String> articles) {
    String these = "VALUES ?article { <" + String.join("> <", articles) + "> } ";
    Map<String, StringBuilder> texts = new TreeMap<>();
    rows(
        "?article ?body",
        these + "?article schema:articleBody ?body",
        r -> texts.put(text(r, "article"), new StringBuilder(text(r, "body"))));
    rows(
        "?article ?start ?end",
        these + "?article hs:boilerplate/oa:hasSelector ?at . ?at oa:start ?start ; oa:end ?end",
        r -> {
          StringBuilder body = texts.get(text(r, "article"));
          if (body != null) {
            int start = body.offsetByCodePoints(0, Integer.parseInt(text(r, "start")));
            int end = body.offsetByCodePoints(0, Integer.parseInt(text(r, "end")));
            for (int i = start; i < end; i++) {
              body.setCharAt(i, '\n');
            }
          }
        });
    return texts;
  }

  private List<ComparedClaim> claims() {
    Map<String, Set<String>> via = sets("?a hs:via ?b");
    Map<String, Set<String>> about = sets("?a hs:about ?b");
    Map<String, String> labels = new HashMap<>();
    rows(
        "?speaker ?label",
        "?claim hs:speaker ?speaker . ?speaker rdfs:label ?label",
        r -> labels.putIfAbsent(text(r, "speaker"), text(r, "label")));
    Set<String> unnamed = sets("?a hs:unnamed ?b").keySet();
    Map<String, Integer> places = places();
    Map<String, List<Happening>> happenings = happenings();
    Sides sides = sides();
    Map<String, ComparedClaim> claims = new TreeMap<>();
    rows(
        "?claim ?article ?speaker ?source ?content ?kind ?stance ?modality ?confidence ?day",
        """
          ?claim a hs:Claim ; schema:isPartOf ?article ; hs:content ?content ; hs:kind ?kind ; hs:stance ?stance ;
                 hs:modality ?modality ; hs:confidence ?confidence
          OPTIONAL { ?claim hs:speaker ?speaker } OPTIONAL { ?claim hs:source ?source }
          OPTIONAL { ?claim hs:statedOn ?stated } OPTIONAL { ?article schema:datePublished ?published }
          BIND (COALESCE(?stated, ?published) AS ?day)
        """,
        r -> {
          String claim = text(r, "claim");
          String source = text(r, "source");
          claims.putIfAbsent(
              claim,
              new ComparedClaim(
                  claim,
                  text(r, "article"),
                  maybe(r, "speaker").map(s -> speaker(s, source, labels, unnamed, sides)),
                  new ComparedClaim.Words(
                      source,
                      text(r, "content"),
                      text(r, "kind"),
                      places.getOrDefault(claim, 0),
                      about.getOrDefault(claim, Set.of()),
                      Double.parseDouble(text(r, "confidence"))),
                  position(text(r, "stance")),
                  text(r, "modality"),
                  maybe(r, "day"),
                  via.getOrDefault(claim, Set.of()),
                  happenings.getOrDefault(claim, List.of())));
        });
    return List.copyOf(claims.values());
  }

  /** A source that has no name but is a body of a known state ("Dutch intelligence") is as good. */
  private static Speaker speaker(
      String address, String source, Map<String, String> labels, Set<String> unnamed, Sides sides) {
    String label = labels.getOrDefault(address, "");
    boolean named = !unnamed.contains(address) || sides.isBody(label);
    return new Speaker(address, label, named, sides.of(address, source.isEmpty() ? label : source));
  }

  /** Where the contents of claims begin. */
  private Map<String, Integer> places() {
    Map<String, Integer> places = new HashMap<>();
    rows(
        "?claim ?start",
        "?claim hs:contentSpan/oa:hasSelector/oa:start ?start",
        r -> places.merge(text(r, "claim"), Integer.valueOf(text(r, "start")), Math::min));
    return places;
  }

  private Sides sides() {
    List<Sides.Party> parties = new ArrayList<>();
    rows(
        "?entity ?label ?place ?country",
        """
          ?entity a hs:Entity ; rdfs:label ?label BIND (EXISTS { ?entity a hs:Place } AS ?place)
          OPTIONAL { ?entity hs:within ?country }
        """,
        r ->
            parties.add(
                new Sides.Party(
                    text(r, "entity"),
                    text(r, "label"),
                    text(r, "place").equals("true"),
                    maybe(r, "country"))));
    Map<String, List<Sides.Office>> offices = new HashMap<>();
    rows(
        "?person ?role ?body",
        """
          ?fact a hs:RoleHolding ; hs:polarity "positive" ; hs:person ?person ; hs:organization ?body
          OPTIONAL { ?fact hs:role ?role }
        """,
        r ->
            offices
                .computeIfAbsent(text(r, "person"), p -> new ArrayList<>())
                .add(new Sides.Office(text(r, "role"), text(r, "body"))));
    return new Sides(parties, offices, iris::item);
  }

  private static Position position(String stance) {
    return switch (stance) {
      case "neither" -> Position.OPEN;
      case "denies" -> Position.DENIED;
      default -> Position.AFFIRMED;
    };
  }

  /** The facts by the claims that report them; presupposed ones are titles, not news. */
  private Map<String, List<Happening>> happenings() {
    Map<String, Map<String, Set<String>>> roles = new HashMap<>();
    rows(
        "?fact ?role ?filler",
        """
          ?fact a hs:Fact ; ?p ?entity . ?entity a hs:Entity ; rdfs:label ?label
          BIND (STRAFTER(STR(?p), "#") AS ?role)
          BIND (IF(CONTAINS(STR(?entity), "/article/"), LCASE(STR(?label)), STR(?entity)) AS ?filler)
        """,
        r -> put(roles, r, text(r, "filler")));
    Map<String, Map<String, Set<String>>> words = new HashMap<>();
    rows(
        "?fact ?role ?words",
        """
          ?fact a hs:Fact ; ?p ?words FILTER (isLiteral(?words) && ?p NOT IN (hs:polarity, hs:modality, hs:when,
            hs:from, hs:until, hs:confidence, hs:rule)) BIND (STRAFTER(STR(?p), "#") AS ?role)
        """,
        r -> put(words, r, text(r, "words")));
    Map<String, List<Happening>> happenings = new HashMap<>();
    rows(
        "?claim ?fact ?relation ?polarity ?modality ?when ?value ?bound ?unit",
        """
          ?claim a hs:Claim ; hs:reports ?fact . ?fact a ?class ; hs:polarity ?polarity ; hs:modality ?modality .
          ?class hs:code ?relation FILTER NOT EXISTS { ?class hs:presupposed true }
          OPTIONAL { ?fact hs:when ?when }
          OPTIONAL { ?fact hs:quantity ?q . ?q hs:value ?value ; hs:bound ?bound OPTIONAL { ?q hs:unitText ?unit } }
        """,
        r ->
            happenings
                .computeIfAbsent(text(r, "claim"), c -> new ArrayList<>())
                .add(
                    new Happening(
                        text(r, "relation"),
                        text(r, "polarity").equals("positive"),
                        text(r, "modality"),
                        roles.getOrDefault(text(r, "fact"), Map.of()),
                        words.getOrDefault(text(r, "fact"), Map.of()),
                        maybe(r, "value").map(v -> quantity(v, text(r, "bound"), maybe(r, "unit"))),
                        maybe(r, "when"))));
    return happenings;
  }

  private static void put(
      Map<String, Map<String, Set<String>>> byFact, QuerySolution row, String filler) {
    byFact
        .computeIfAbsent(text(row, "fact"), f -> new TreeMap<>())
        .computeIfAbsent(text(row, "role"), k -> new HashSet<>())
        .add(filler);
  }

  private static Quantity quantity(String value, String bound, Optional<String> unit) {
    Bound known = Bound.EXACT;
    for (Bound b : Bound.values()) {
      known = b.code().equals(bound) ? b : known;
    }
    return new Quantity(Double.parseDouble(value), known, unit);
  }

  private Map<String, Set<String>> within() {
    return sets("?a hs:within ?b");
  }

  /** Pairs of {@code ?a} and {@code ?b}, by the first. */
  private Map<String, Set<String>> sets(String pattern) {
    Map<String, Set<String>> sets = new HashMap<>();
    rows(
        "?a ?b",
        pattern,
        r -> sets.computeIfAbsent(text(r, "a"), k -> new HashSet<>()).add(text(r, "b")));
    return sets;
  }

  /** Asks the union of all graphs, in an order that does not depend on the store. */
  private void rows(String variables, String pattern, Consumer<QuerySolution> use) {
    ParameterizedSparqlString query =
        new ParameterizedSparqlString(
            "SELECT DISTINCT %s { GRAPH <urn:x-arq:UnionGraph> { %s } } ORDER BY %s"
                .formatted(variables, pattern, variables));
    Prefixes.all().forEach(query::setNsPrefix);
    connection.querySelect(query.toString(), use);
  }

  private static String text(QuerySolution row, String variable) {
    return maybe(row, variable).orElse("");
  }

  private static Optional<String> maybe(QuerySolution row, String variable) {
    return Optional.ofNullable(row.get(variable))
        .map(n -> n.isLiteral() ? n.asLiteral().getLexicalForm() : n.asResource().getURI());
  }
}

package org.hearsay.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.hearsay.extract.Quantity;
import org.hearsay.extract.Quantity.Bound;
import org.hearsay.fuse.ComparedClaim;
import org.hearsay.fuse.ComparedClaim.Position;
import org.hearsay.fuse.Happening;
import org.hearsay.fuse.Sides;
import org.hearsay.graph.Ontology;
import org.hearsay.graph.Prefixes;
import org.hearsay.graph.Vocabulary;

/**
 * What the graph of one article has that is compared with others. Who the speakers are is told by
 * all articles together, see {@link FusionReader}.
 *
 * @param claims without what all articles tell of their speakers
 * @param entities by address
 * @param offices by who holds them, with the address of the body
 */
record ComparedArticle(
    String iri,
    Optional<String> day,
    List<Claim> claims,
    Map<String, Named> entities,
    Map<String, Set<Sides.Office>> offices) {

  /** Properties of a fact whose literals are no words of a role. */
  private static final Set<Property> NO_ROLES =
      Set.of(
          Vocabulary.POLARITY,
          Vocabulary.MODALITY,
          Vocabulary.WHEN,
          Vocabulary.FROM,
          Vocabulary.UNTIL,
          Vocabulary.CONFIDENCE,
          Vocabulary.RULE,
          RDFS.label);

  private static final Model ONTOLOGY = Ontology.bundled().model();
  private static final Property PRESUPPOSED = Ontology.bundled().role("presupposed");
  private static final Resource PLACE = ResourceFactory.createResource(Vocabulary.NS + "Place");
  private static final Resource ROLE_HOLDING =
      ResourceFactory.createResource(Vocabulary.NS + "RoleHolding");

  /** A claim, with the addresses of its speaker and of the spans of its content. */
  record Claim(
      String iri,
      Set<String> spans,
      Optional<String> speaker,
      ComparedClaim.Words words,
      Position position,
      String modality,
      Optional<String> day,
      Set<String> via,
      List<Happening> happenings) {}

  /** What an article says of an entity. */
  record Named(Set<String> labels, boolean place, boolean unnamed, Set<String> within) {

    Named and(Named other) {
      return new Named(
          union(labels, other.labels),
          place || other.place,
          unnamed || other.unnamed,
          union(within, other.within));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
      Set<String> union = new TreeSet<>(one);
      union.addAll(other);
      return union;
    }
  }

  static ComparedArticle of(String iri, Model graph) {
    Resource article = graph.getResource(iri);
    Optional<String> published = text(article, schema("datePublished"));
    Map<String, Named> entities = new TreeMap<>();
    for (Resource e : graph.listResourcesWithProperty(RDF.type, Vocabulary.ENTITY).toList()) {
      entities.put(
          e.getURI(),
          new Named(
              texts(e, RDFS.label),
              e.hasProperty(RDF.type, PLACE),
              e.hasProperty(Vocabulary.UNNAMED),
              texts(e, Vocabulary.WITHIN)));
    }
    List<Claim> claims = new ArrayList<>();
    for (Resource c : graph.listResourcesWithProperty(RDF.type, Vocabulary.CLAIM).toList()) {
      claims.add(claim(c, published));
    }
    claims.sort(Comparator.comparing(Claim::iri));
    return new ComparedArticle(iri, published, claims, entities, offices(graph));
  }

  /** The text of an article with the clutter blanked. */
  static String text(String iri, Model graph) {
    Resource article = graph.getResource(iri);
    StringBuilder body = new StringBuilder(text(article, schema("articleBody")).orElse(""));
    for (Statement clutter : article.listProperties(Vocabulary.BOILERPLATE).toList()) {
      int start = body.offsetByCodePoints(0, number(clutter.getResource(), "start"));
      int end = body.offsetByCodePoints(0, number(clutter.getResource(), "end"));
      for (int i = start; i < end; i++) {
        body.setCharAt(i, '\n');
      }
    }
    return body.toString();
  }

  private static Claim claim(Resource claim, Optional<String> published) {
    int at =
        claim.listProperties(Vocabulary.CONTENT_SPAN).toList().stream()
            .mapToInt(s -> number(s.getResource(), "start"))
            .min()
            .orElse(0);
    ComparedClaim.Words words =
        new ComparedClaim.Words(
            text(claim, Vocabulary.SOURCE).orElse(""),
            text(claim, Vocabulary.CONTENT).orElse(""),
            text(claim, Vocabulary.KIND).orElse(""),
            at,
            texts(claim, Vocabulary.ABOUT),
            Double.parseDouble(text(claim, Vocabulary.CONFIDENCE).orElse("0")));
    return new Claim(
        claim.getURI(),
        texts(claim, Vocabulary.CONTENT_SPAN),
        texts(claim, Vocabulary.SPEAKER).stream().findFirst(),
        words,
        position(text(claim, Vocabulary.STANCE).orElse("")),
        text(claim, Vocabulary.MODALITY).orElse(""),
        text(claim, Vocabulary.STATED_ON).or(() -> published),
        texts(claim, Vocabulary.VIA),
        happenings(claim));
  }

  private static Position position(String stance) {
    return switch (stance) {
      case "neither" -> Position.OPEN;
      case "denies" -> Position.DENIED;
      default -> Position.AFFIRMED;
    };
  }

  /** The facts that a claim reports; presupposed ones are titles, not news. */
  private static List<Happening> happenings(Resource claim) {
    List<Happening> happenings = new ArrayList<>();
    for (String reported : texts(claim, Vocabulary.REPORTS)) {
      Resource fact = claim.getModel().getResource(reported);
      for (String type : texts(fact, RDF.type)) {
        Resource relation = ONTOLOGY.getResource(type);
        if (relation.hasProperty(Vocabulary.CODE) && !relation.hasProperty(PRESUPPOSED)) {
          happenings.add(happening(fact, relation.getProperty(Vocabulary.CODE).getString()));
        }
      }
    }
    return happenings;
  }

  private static Happening happening(Resource fact, String relation) {
    Map<String, Set<String>> roles = new TreeMap<>();
    Map<String, Set<String>> words = new TreeMap<>();
    for (Statement s : fact.listProperties().toList()) {
      String role = s.getPredicate().getURI();
      role = role.substring(role.indexOf('#') + 1);
      if (s.getObject().isLiteral()) {
        if (!NO_ROLES.contains(s.getPredicate())) {
          words.computeIfAbsent(role, r -> new HashSet<>()).add(s.getLiteral().getLexicalForm());
        }
      } else if (s.getResource().hasProperty(RDF.type, Vocabulary.ENTITY)) {
        roles.computeIfAbsent(role, r -> new HashSet<>()).addAll(fillers(s.getResource()));
      }
    }
    return new Happening(
        relation,
        fact.hasProperty(Vocabulary.POLARITY, "positive"),
        text(fact, Vocabulary.MODALITY).orElse(""),
        roles,
        words,
        Optional.ofNullable(fact.getPropertyResourceValue(Vocabulary.QUANTITY_OF))
            .map(ComparedArticle::quantity),
        text(fact, Vocabulary.WHEN));
  }

  /** What belongs to one article is compared by what it is called there. */
  private static Set<String> fillers(Resource entity) {
    if (!entity.getURI().contains("/article/")) {
      return Set.of(entity.getURI());
    }
    Set<String> fillers = new HashSet<>();
    texts(entity, RDFS.label).forEach(l -> fillers.add(l.toLowerCase(Locale.ROOT)));
    return fillers;
  }

  private static Quantity quantity(Resource quantity) {
    Bound known = Bound.EXACT;
    for (Bound b : Bound.values()) {
      known = quantity.hasProperty(Vocabulary.BOUND, b.code()) ? b : known;
    }
    return new Quantity(
        Double.parseDouble(text(quantity, Vocabulary.VALUE).orElse("0")),
        known,
        text(quantity, Vocabulary.UNIT_TEXT));
  }

  private static Map<String, Set<Sides.Office>> offices(Model graph) {
    Map<String, Set<Sides.Office>> offices = new HashMap<>();
    for (Resource fact : graph.listResourcesWithProperty(RDF.type, ROLE_HOLDING).toList()) {
      if (fact.hasProperty(Vocabulary.POLARITY, "positive")) {
        for (String person : texts(fact, Ontology.bundled().role("person"))) {
          for (String body : texts(fact, Ontology.bundled().role("organization"))) {
            Set<String> roles = texts(fact, Ontology.bundled().role("role"));
            (roles.isEmpty() ? Set.of("") : roles)
                .forEach(
                    role ->
                        offices
                            .computeIfAbsent(person, p -> new HashSet<>())
                            .add(new Sides.Office(role, body)));
          }
        }
      }
    }
    return offices;
  }

  private static int number(Resource span, String end) {
    return span.getProperty(
            ResourceFactory.createProperty(Prefixes.all().getOrDefault("oa", ""), end))
        .getInt();
  }

  private static Optional<String> text(Resource node, Property property) {
    return texts(node, property).stream().findFirst();
  }

  /** Literals and addresses, sorted. */
  private static Set<String> texts(Resource node, Property property) {
    Set<String> texts = new TreeSet<>();
    for (Statement s : node.listProperties(property).toList()) {
      RDFNode o = s.getObject();
      texts.add(o.isLiteral() ? o.asLiteral().getLexicalForm() : o.toString());
    }
    return texts;
  }

  private static Property schema(String name) {
    return ResourceFactory.createProperty(Prefixes.all().getOrDefault("schema", ""), name);
  }
}

package org.hearsay.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.hearsay.article.Span;
import org.hearsay.extract.ClaimOverrides;
import org.hearsay.fuse.ClaimLink;
import org.hearsay.kb.EntityType;
import org.hearsay.link.entities.Overrides;

/**
 * What people have decided against what was read: the graph {@link Iris#overridesGraph}, in which
 * each decision is a {@code hs:Override}. One that lacks what its kind needs is left out; the
 * shapes say which.
 *
 * @param links with the words of the claims in the place of their addresses
 */
public record Decisions(
    List<Overrides.Decision> entities, ClaimOverrides claims, List<ClaimLink.Verdict> links) {

  /** Nothing decided yet. */
  public static final Decisions NONE = new Decisions(List.of(), ClaimOverrides.NONE, List.of());

  private static final Pattern ITEM = Pattern.compile("Q\\d{1,9}");

  public Decisions {
    entities = List.copyOf(entities);
    links = List.copyOf(links);
  }

  /** Reads them; later ones come later. */
  public static Decisions of(Model graph, Iris iris) {
    List<Overrides.Decision> entities = new ArrayList<>();
    List<ClaimOverrides.Decision> claims = new ArrayList<>();
    List<ClaimLink.Verdict> links = new ArrayList<>();
    List<Resource> nodes = graph.listResourcesWithProperty(RDF.type, Vocabulary.OVERRIDE).toList();
    nodes.sort(
        Comparator.comparing((Resource n) -> text(n, Terms.GENERATED_AT).orElse(""))
            .thenComparing(Resource::getURI));
    for (Resource node : nodes) {
      switch (text(node, Vocabulary.DECISION).orElse("")) {
        case "is", "same", "different" -> entity(node, iris).ifPresent(entities::add);
        case "speaker" -> claim(node, iris, saidBy(node, iris)).ifPresent(claims::add);
        case "confirm" -> link(node, true).ifPresent(links::add);
        case "reject" -> {
          link(node, false).ifPresent(links::add);
          claim(node, iris, new ClaimOverrides.Rejected()).ifPresent(claims::add);
        }
        default -> {
          // No decision that this program knows.
        }
      }
    }
    return new Decisions(entities, new ClaimOverrides(claims), links);
  }

  private static Optional<Overrides.Decision> entity(Resource node, Iris iris) {
    String meant = text(node, Vocabulary.OVERRIDES).orElse("");
    Optional<Span> mention = Iris.codePoints(meant);
    Optional<String> article =
        mention.isPresent()
            ? iris.articleId(meant)
            : text(node, Vocabulary.ONLY_IN).flatMap(iris::articleId);
    Optional<String> name = text(node, Vocabulary.CALLED);
    Optional<String> becomes = text(node, Vocabulary.BECOMES);
    Optional<String> item = becomes.flatMap(b -> item(b, iris));
    boolean different = node.hasProperty(Vocabulary.DECISION, "different");
    boolean same = node.hasProperty(Vocabulary.DECISION, "same") && item.isEmpty();
    String value =
        same ? text(node, Vocabulary.BECOMES_CALLED).orElse("") : different ? "" : item.orElse("-");
    boolean whole =
        (mention.isPresent() ? article.isPresent() : name.isPresent())
            && (same ? !value.isEmpty() : different || becomes.isPresent() == item.isPresent());
    return whole
        ? Optional.of(
            new Overrides.Decision(
                node.getURI(),
                same
                    ? Overrides.Verb.SAME
                    : different ? Overrides.Verb.DIFFERENT : Overrides.Verb.IS,
                mention,
                name.orElse(""),
                item(meant, iris).orElse("-"),
                value,
                becomes.flatMap(Decisions::type),
                article))
        : Optional.empty();
  }

  /** The item that an entity of the graph is by its address, or an address of Wikidata. */
  private static Optional<String> item(String address, Iris iris) {
    String entities = iris.item("");
    String id =
        address.startsWith(entities)
            ? address.substring(entities.length())
            : address.startsWith(Iris.WIKIDATA) ? address.substring(Iris.WIKIDATA.length()) : "";
    return Optional.of(id).filter(i -> ITEM.matcher(i).matches());
  }

  /** The type that the address of an entity without an item tells. */
  private static Optional<EntityType> type(String address) {
    return Arrays.stream(EntityType.values())
        .filter(t -> address.contains("/entity/" + t.code().toLowerCase(Locale.ROOT) + "/"))
        .findFirst();
  }

  private static ClaimOverrides.Ruling saidBy(Resource node, Iris iris) {
    Optional<String> name = text(node, Vocabulary.BECOMES_CALLED);
    Optional<String> item = text(node, Vocabulary.BECOMES).flatMap(b -> item(b, iris));
    return name.<ClaimOverrides.Ruling>map(n -> new ClaimOverrides.SaidBy(item, n))
        .orElseGet(ClaimOverrides.SaidByNobody::new);
  }

  private static Optional<ClaimOverrides.Decision> claim(
      Resource node, Iris iris, ClaimOverrides.Ruling ruling) {
    Optional<String> words = text(node, Vocabulary.OVERRIDES);
    return words
        .flatMap(Iris::codePoints)
        .flatMap(
            at ->
                words
                    .flatMap(iris::articleId)
                    .map(article -> new ClaimOverrides.Decision(article, at, ruling)));
  }

  private static Optional<ClaimLink.Verdict> link(Resource node, boolean holds) {
    String type = text(node, Vocabulary.OVERRIDDEN_TYPE).orElse("");
    Optional<String> first = text(node, Vocabulary.FIRST_WORDS);
    Optional<String> second = text(node, Vocabulary.SECOND_WORDS);
    return Arrays.stream(ClaimLink.Type.values())
        .filter(t -> LinkWriter.property(t).getURI().equals(type))
        .filter(t -> first.isPresent() && second.isPresent())
        .map(t -> new ClaimLink.Verdict(t, first.orElseThrow(), second.orElseThrow(), holds))
        .findFirst();
  }

  private static Optional<String> text(Resource node, Property property) {
    return node
        .listProperties(property)
        .mapWith(s -> s.getObject())
        .mapWith((RDFNode o) -> o.isLiteral() ? o.asLiteral().getLexicalForm() : o.toString())
        .toList()
        .stream()
        .sorted()
        .findFirst();
  }
}

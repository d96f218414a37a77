package org.hearsay.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.hearsay.article.Article;
import org.hearsay.article.CodePoints;
import org.hearsay.article.Span;
import org.hearsay.extract.Claim;
import org.hearsay.extract.Extraction;
import org.hearsay.extract.Fact;
import org.hearsay.extract.Filler;
import org.hearsay.link.Entity;

/**
 * One article as a JSON line: the exchange format that measurements read. Offsets count code
 * points.
 */
public final class ExtractionJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Extraction extraction;
  private final CodePoints codePoints;

  private ExtractionJson(Extraction extraction) {
    this.extraction = extraction;
    this.codePoints = new CodePoints(extraction.article().body());
  }

  /**
   * The line of an article, without line break.
   *
   * @param withText whether the article's text goes with it
   */
  public static String line(Extraction extraction, boolean withText) {
    return new ExtractionJson(extraction).object(withText).toString();
  }

  private ObjectNode object(boolean withText) {
    Article article = extraction.article();
    ObjectNode row = JSON.createObjectNode();
    row.put("doc", article.id());
    optional(row, "title", article.metadata().title());
    optional(row, "publisher", article.metadata().publisher());
    optional(row, "author", article.metadata().author());
    optional(row, "published", article.metadata().published().map(Object::toString));
    row.put("published_from", article.metadata().publishedFrom().code());
    spans(row.putArray("boilerplate"), article.boilerplate());
    ArrayNode entities = row.putArray("entities");
    extraction.entities().all().forEach(e -> entity(entities.addObject(), e));
    mentions(row.putArray("mentions"));
    ArrayNode claims = row.putArray("attributions");
    extraction.claims().forEach(c -> claim(claims.addObject(), c));
    ArrayNode facts = row.putArray("facts");
    extraction.facts().forEach(f -> fact(facts.addObject(), f));
    if (withText) {
      row.put("text", article.body());
    }
    return row;
  }

  private void entity(ObjectNode node, Entity entity) {
    node.put("id", entity.id()).put("label", entity.label());
    ArrayNode aliases = node.putArray("aliases");
    entity.aliases().forEach(aliases::add);
    node.put("type", entity.type().code());
    optional(node, "wikidata", entity.wikidata());
    node.put("confidence", rounded(entity.confidence()));
  }

  /** A mention and the entity that it refers to. */
  private record Row(Span span, String entity, String form) {}

  private void mentions(ArrayNode mentions) {
    extraction.entities().all().stream()
        .flatMap(e -> e.mentions().stream().map(m -> new Row(m.span(), e.id(), m.form().code())))
        .sorted(java.util.Comparator.comparing(Row::span).thenComparing(Row::entity))
        .forEach(
            m -> {
              Span points = codePoints.of(m.span());
              mentions
                  .addObject()
                  .put("start", points.start())
                  .put("end", points.end())
                  .put("entity", m.entity())
                  .put("form", m.form());
            });
  }

  private void claim(ObjectNode node, Claim claim) {
    node.put("id", claim.id());
    spans(node.putArray("source"), claim.source());
    spans(node.putArray("cue"), claim.cue());
    spans(node.putArray("content"), claim.content());
    node.put("kind", claim.wording().kind().code());
    optional(node, "speaker", claim.speaker());
    ArrayNode relay = node.putArray("relay");
    claim.relay().forEach(relay::add);
    node.put("stance", claim.stance().code()).put("modality", claim.modality().code());
    optional(node, "stated_on", claim.occasion().statedOn());
    optional(node, "medium", claim.occasion().medium());
    optional(node, "venue", claim.occasion().venue());
    node.put("confidence", rounded(claim.provenance().confidence()))
        .put("rule", claim.provenance().rule());
  }

  private void fact(ObjectNode node, Fact fact) {
    node.put("id", fact.id()).put("relation", fact.relation());
    ObjectNode args = node.putObject("args");
    fact.args()
        .forEach(
            (role, fillers) -> {
              ArrayNode values = args.putArray(role);
              fillers.forEach(f -> values.add(value(f)));
            });
    optional(node, "when", fact.when());
    if (fact.proposition().quantity().isPresent()) {
      ObjectNode quantity = node.putObject("quantity");
      quantity.put("value", number(fact.proposition().quantity().get().value()));
      quantity.put("bound", fact.proposition().quantity().get().bound().code());
      optional(quantity, "unit", fact.proposition().quantity().get().unit());
    } else {
      node.putNull("quantity");
    }
    node.put("polarity", fact.positive() ? "positive" : "negative");
    node.put("modality", fact.proposition().modality().code());
    ArrayNode claimedBy = node.putArray("claimed_by");
    fact.claimedBy().forEach(claimedBy::add);
    if (fact.claimedBy().isEmpty()) {
      claimedBy.add("author");
    }
    Span evidence = codePoints.of(fact.evidence());
    node.putArray("evidence").add(evidence.start()).add(evidence.end());
    node.put("confidence", rounded(fact.provenance().confidence()))
        .put("rule", fact.provenance().rule());
  }

  private static String value(Filler filler) {
    return filler instanceof Filler.OfEntity entity ? entity.id() : ((Filler.OfText) filler).text();
  }

  private void spans(ArrayNode array, List<Span> spans) {
    for (Span span : spans) {
      Span points = codePoints.of(span);
      array.addArray().add(points.start()).add(points.end());
    }
  }

  private static void optional(ObjectNode node, String key, Optional<String> value) {
    node.put(key, value.orElse(null));
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
  }

  private static BigDecimal number(double value) {
    return new BigDecimal(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
  }
}

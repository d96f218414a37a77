package org.hearsay.graph;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * The terms of {@code ontology/hearsay.ttl} that the program itself speaks of. Relations, their
 * roles, entity types and plain properties are read from the ontology, see {@link Ontology}.
 */
public final class Vocabulary {

  /** Namespace of the ontology. */
  public static final String NS = "https://w3id.org/hearsay/ns#";

  public static final Resource ARTICLE = resource("Article");
  public static final Resource CLAIM = resource("Claim");
  public static final Resource FACT = resource("Fact");
  public static final Resource QUANTITY = resource("Quantity");
  public static final Resource ENTITY = resource("Entity");
  public static final Resource PERSON = resource("Person");
  public static final Resource STORY = resource("Story");
  public static final Resource COVERAGE = resource("Coverage");
  public static final Resource ORIGIN = resource("Origin");
  public static final Resource CLAIM_LINK = resource("ClaimLink");
  public static final Resource OVERRIDE = resource("Override");
  public static final Resource RUN = resource("Run");

  public static final Property CODE = property("code");
  public static final Property DERIVED_FROM = property("derivedFrom");
  public static final Property SUBJECT_ROLE = property("subjectRole");
  public static final Property OBJECT_ROLE = property("objectRole");
  public static final Property PUBLISHED_FROM = property("publishedFrom");
  public static final Property PUBLISHED_AT = property("publishedAt");
  public static final Property SHA256 = property("sha256");
  public static final Property BOILERPLATE = property("boilerplate");
  public static final Property CORRECTION = property("correction");
  public static final Property REPORTS = property("reports");
  public static final Property EVIDENCE = property("evidence");
  public static final Property SOURCE_SPAN = property("sourceSpan");
  public static final Property CUE_SPAN = property("cueSpan");
  public static final Property CONTENT_SPAN = property("contentSpan");
  public static final Property SPEAKER = property("speaker");
  public static final Property ABOUT = property("about");
  public static final Property STATED = property("stated");
  public static final Property SOURCE = property("source");
  public static final Property CUE = property("cue");
  public static final Property CONTENT = property("content");
  public static final Property KIND = property("kind");
  public static final Property STANCE = property("stance");
  public static final Property MODALITY = property("modality");
  public static final Property STATED_ON = property("statedOn");
  public static final Property MEDIUM = property("medium");
  public static final Property VENUE = property("venue");
  public static final Property VIA = property("via");
  public static final Property UNNAMED = property("unnamed");
  public static final Property CONFIDENCE = property("confidence");
  public static final Property RULE = property("rule");
  public static final Property POLARITY = property("polarity");
  public static final Property WHEN = property("when");
  public static final Property SAME_EVENT = property("sameEvent");
  public static final Property FROM = property("from");
  public static final Property UNTIL = property("until");
  public static final Property INTERVAL = property("interval");
  public static final Property QUANTITY_OF = property("quantity");
  public static final Property VALUE = property("value");
  public static final Property BOUND = property("bound");
  public static final Property UNIT_TEXT = property("unitText");
  public static final Property WITHIN = property("within");
  public static final Property LINK_REASON = property("linkReason");
  public static final Property NAMESAKE_OF = property("namesakeOf");
  public static final Property MENTION = property("mention");
  public static final Property ORIGINS = property("origins");
  public static final Property SIDE = property("side");
  public static final Property LEGISLATURE = property("legislature");
  public static final Property SAID = property("said");
  public static final Property LIKELIER_SPEAKER = property("likelierSpeaker");
  public static final Property FIRST_REPORT = property("firstReport");
  public static final Property COVERAGE_OF = property("coverage");
  public static final Property STORY_OF = property("story");
  public static final Property CORROBORATES = property("corroborates");
  public static final Property CONTRADICTS = property("contradicts");
  public static final Property UPDATES = property("updates");
  public static final Property REPEATS = property("repeats");
  public static final Property FIRST = property("first");
  public static final Property SECOND = property("second");
  public static final Property LINK_TYPE = property("linkType");
  public static final Property REASON = property("reason");
  public static final Property FIRST_VALUE = property("firstValue");
  public static final Property SECOND_VALUE = property("secondValue");
  public static final Property OVERRIDES = property("overrides");
  public static final Property DECISION = property("decision");
  public static final Property CALLED = property("called");
  public static final Property BECOMES = property("becomes");
  public static final Property BECOMES_CALLED = property("becomesCalled");
  public static final Property OVERRIDDEN_TYPE = property("overriddenType");
  public static final Property FIRST_WORDS = property("firstWords");
  public static final Property SECOND_WORDS = property("secondWords");
  public static final Property ONLY_IN = property("onlyIn");
  public static final Property CONCERNS = property("concerns");

  private Vocabulary() {}

  private static Resource resource(String name) {
    return ResourceFactory.createResource(NS + name);
  }

  private static Property property(String name) {
    return ResourceFactory.createProperty(NS, name);
  }
}

package org.hearsay.graph;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.hearsay.fuse.ClaimLink;
import org.hearsay.fuse.Fusion;
import org.hearsay.fuse.Origin;

/** Writes stories and links between claims: the graph {@link Iris#linksGraph}. */
public final class LinkWriter {

  private LinkWriter() {}

  /** No blank nodes; addresses depend on what they join. */
  public static Model write(Fusion fusion, Iris iris) {
    Model model = ModelFactory.createDefaultModel();
    Prefixes.addTo(model);
    for (Fusion.Story story : fusion.stories()) {
      Resource node =
          model.createResource(iris.story(hash(story.articles().get(0))), Vocabulary.STORY);
      story.articles().forEach(a -> model.createResource(a).addProperty(Vocabulary.STORY_OF, node));
      story
          .first()
          .ifPresent(a -> node.addProperty(Vocabulary.FIRST_REPORT, model.createResource(a)));
    }
    for (List<String> event : fusion.events()) {
      Resource node = model.createResource(iris.coverage(hash(event.get(0))), Vocabulary.COVERAGE);
      event.forEach(a -> model.createResource(a).addProperty(Vocabulary.COVERAGE_OF, node));
    }
    fusion.links().forEach(l -> link(model, l, iris));
    fusion.origins().forEach(o -> origin(model, o));
    fusion
        .doubts()
        .forEach(
            (claim, speaker) ->
                model
                    .createResource(claim)
                    .addProperty(Vocabulary.LIKELIER_SPEAKER, model.createResource(speaker)));
    return model;
  }

  private static void origin(Model model, Origin origin) {
    Resource claim = model.createResource(origin.claim());
    String side = origin.side() + (origin.legislature() ? " legislature" : "");
    Resource node =
        model
            .createResource(claim + "/origin/" + hash(side), Vocabulary.ORIGIN)
            .addProperty(Vocabulary.SIDE, model.createResource(origin.side()));
    if (origin.legislature()) {
      node.addLiteral(Vocabulary.LEGISLATURE, true);
    }
    claim.addProperty(Vocabulary.ORIGINS, node);
    origin.claims().forEach(c -> node.addProperty(Vocabulary.SAID, model.createResource(c)));
  }

  private static void link(Model model, ClaimLink link, Iris iris) {
    Property property = property(link.type());
    Resource first = model.createResource(link.first());
    Resource second = model.createResource(link.second());
    first.addProperty(property, second);
    if (link.type() != ClaimLink.Type.UPDATES) {
      second.addProperty(property, first);
    }
    Resource node =
        model
            .createResource(
                iris.link(hash(link.type() + " " + first + " " + second)), Vocabulary.CLAIM_LINK)
            .addProperty(Vocabulary.LINK_TYPE, property)
            .addProperty(Vocabulary.FIRST, first)
            .addProperty(Vocabulary.SECOND, second)
            .addProperty(Vocabulary.REASON, link.reason());
    if (!link.firstValue().isEmpty()) {
      node.addProperty(Vocabulary.FIRST_VALUE, link.firstValue())
          .addProperty(Vocabulary.SECOND_VALUE, link.secondValue());
    }
  }

  static Property property(ClaimLink.Type type) {
    return switch (type) {
      case CORROBORATES -> Vocabulary.CORROBORATES;
      case CONTRADICTS -> Vocabulary.CONTRADICTS;
      case UPDATES -> Vocabulary.UPDATES;
      case REPEATS -> Vocabulary.REPEATS;
    };
  }

  private static String hash(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }
}

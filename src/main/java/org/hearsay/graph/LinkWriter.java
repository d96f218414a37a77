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

/** Writes stories and links between claims: the graph {@link Iris#linksGraph}. */
public final class LinkWriter {

  private LinkWriter() {}

  /** No blank nodes; addresses depend on what they join. */
  public static Model write(Fusion fusion, Iris iris) {
    Model model = ModelFactory.createDefaultModel();
    Prefixes.addTo(model);
    for (List<String> story : fusion.stories()) {
      Resource node = model.createResource(iris.story(hash(story.get(0))), Vocabulary.STORY);
      story.forEach(a -> model.createResource(a).addProperty(Vocabulary.STORY_OF, node));
    }
    fusion.links().forEach(l -> link(model, l, iris));
    fusion
        .origins()
        .forEach(
            (claim, n) -> model.createResource(claim).addLiteral(Vocabulary.ORIGINS, n.intValue()));
    return model;
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

  private static Property property(ClaimLink.Type type) {
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

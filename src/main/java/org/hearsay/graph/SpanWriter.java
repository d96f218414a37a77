package org.hearsay.graph;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.hearsay.article.CodePoints;
import org.hearsay.article.Span;

/**
 * Writes stretches of one article with the terms of Web Annotation, in code points and verbatim.
 * Two triples of three are of spans, so each says nothing twice: it is its own selector, and what
 * stands around it is in the article's text.
 */
final class SpanWriter {

  private final Iris iris;
  private final Resource article;
  private final String body;
  private final CodePoints codePoints;

  SpanWriter(Iris iris, Resource article, String body) {
    this.iris = iris;
    this.article = article;
    this.body = body;
    this.codePoints = new CodePoints(body);
  }

  /** The article whose text the stretches are of. */
  Resource article() {
    return article;
  }

  Resource write(Span span) {
    Span points = codePoints.of(span);
    Resource node =
        article
            .getModel()
            .createResource(iris.span(article.getURI(), points))
            .addProperty(Terms.HAS_SOURCE, article)
            .addProperty(Terms.EXACT, span.in(body));
    number(node, Terms.START, points.start());
    number(node, Terms.END, points.end());
    return node;
  }

  /** The words of these stretches, an ellipsis between pieces. */
  String text(List<Span> spans) {
    return spans.stream().map(s -> s.in(body)).collect(Collectors.joining(" … "));
  }

  private static void number(Resource node, Property property, int value) {
    node.addProperty(property, Integer.toString(value), XSDDatatype.XSDnonNegativeInteger);
  }
}

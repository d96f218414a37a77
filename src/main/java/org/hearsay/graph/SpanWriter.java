package org.hearsay.graph;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.hearsay.article.CodePoints;
import org.hearsay.article.Span;

/** Writes stretches of one article as Web Annotation selectors, in code points and verbatim. */
final class SpanWriter {

  /** Web Annotation asks for some text around a quote; 32 chars tell any two apart in practice. */
  private static final int CONTEXT = 32;

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
    Model model = article.getModel();
    Span points = codePoints.of(span);
    String iri = iris.span(article.getURI(), points);
    Resource node = model.createResource(iri, Vocabulary.SPAN);
    Resource selector =
        model
            .createResource(iri + ";selector")
            .addProperty(RDF.type, Terms.POSITION_SELECTOR)
            .addProperty(RDF.type, Terms.QUOTE_SELECTOR)
            .addProperty(Terms.EXACT, span.in(body))
            .addProperty(Terms.PREFIX, around(Math.max(0, span.start() - CONTEXT), span.start()))
            .addProperty(
                Terms.SUFFIX, around(span.end(), Math.min(body.length(), span.end() + CONTEXT)));
    number(selector, Terms.START, points.start());
    number(selector, Terms.END, points.end());
    return node.addProperty(Terms.HAS_SOURCE, article).addProperty(Terms.HAS_SELECTOR, selector);
  }

  /** The words of these stretches, an ellipsis between pieces. */
  String text(List<Span> spans) {
    return spans.stream().map(s -> s.in(body)).collect(Collectors.joining(" … "));
  }

  private String around(int start, int end) {
    int from =
        start < body.length() && Character.isLowSurrogate(body.charAt(start)) ? start + 1 : start;
    int to = end < body.length() && Character.isLowSurrogate(body.charAt(end)) ? end - 1 : end;
    return body.substring(Math.min(from, to), to);
  }

  private static void number(
      Resource node, org.apache.jena.rdf.model.Property property, int value) {
    node.addProperty(property, Integer.toString(value), XSDDatatype.XSDnonNegativeInteger);
  }
}

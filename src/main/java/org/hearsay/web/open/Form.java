package org.hearsay.web.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.jsoup.nodes.Document;

/** The forms in which something is described; the first is given to who asks for none. */
enum Form {
  TTL("Turtle", "text/turtle"),
  JSONLD("JSON-LD", "application/ld+json"),
  NT("N-Triples", "application/n-triples"),
  RDF("RDF/XML", "application/rdf+xml"),
  HTML("HTML", "text/html");

  private static final AcceptList ALL =
      AcceptList.create(Stream.of(values()).map(f -> f.mediaType).toArray(String[]::new));

  private final String label;
  private final String mediaType;

  Form(String label, String mediaType) {
    this.label = label;
    this.mediaType = mediaType;
  }

  /** Those that programs read. */
  static List<Form> ofTriples() {
    return Stream.of(values()).filter(f -> f.syntax().isPresent()).toList();
  }

  /** How triples are written; a page has none. */
  private Optional<RDFFormat> syntax() {
    return switch (this) {
      case TTL -> Optional.of(RDFFormat.TURTLE_PRETTY);
      case JSONLD -> Optional.of(RDFFormat.JSONLD11_PRETTY);
      case NT -> Optional.of(RDFFormat.NTRIPLES_UTF8);
      case RDF -> Optional.of(RDFFormat.RDFXML_PLAIN);
      case HTML -> Optional.empty();
    };
  }

  String label() {
    return label;
  }

  String mediaType() {
    return mediaType;
  }

  /** The value of the parameter {@code format}. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What the parameter {@code format} or the header {@code Accept} asks for; empty where that is
   * none of these.
   */
  static Optional<Form> asked(HttpServletRequest request) {
    String format = request.getParameter("format");
    if (format != null) {
      return Stream.of(values()).filter(f -> f.code().equals(format)).findFirst();
    }
    String accept = String.join(",", Collections.list(request.getHeaders("Accept")));
    if (accept.isBlank()) {
      return Optional.of(TTL);
    }
    return Optional.ofNullable(AcceptList.match(new AcceptList(accept), ALL))
        .map(MediaType::getContentTypeStr)
        .flatMap(type -> Stream.of(values()).filter(f -> f.mediaType.equals(type)).findFirst());
  }

  /** What can be written in each of the forms. */
  interface Content {
    Model triples();

    Document page();
  }

  /** Answers in the form that is asked for. */
  static void answer(HttpServletRequest request, HttpServletResponse response, Content content)
      throws IOException {
    response.setHeader("Vary", "Accept");
    Optional<Form> form = asked(request);
    if (form.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_ACCEPTABLE);
      return;
    }
    response.setContentType(form.get().mediaType + ";charset=utf-8");
    Optional<RDFFormat> syntax = form.get().syntax();
    if (syntax.isPresent()) {
      RDFDataMgr.write(response.getOutputStream(), content.triples(), syntax.get());
    } else {
      response.getWriter().write(content.page().outerHtml());
    }
  }
}

package org.hearsay.web.open;

import java.io.StringWriter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.hearsay.graph.Prefixes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/** A page without scripts, in the looks of the explorer; text is always set as text. */
final class Page {

  private final Document document = Document.createShell("");
  private final Element main;

  Page(String title) {
    document.prependChild(new DocumentType("html", "", ""));
    document.getElementsByTag("html").attr("lang", "en");
    document.title(title + " · Hearsay");
    document.head().prependElement("meta").attr("charset", "utf-8");
    Element size = document.head().appendElement("meta");
    size.attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
    document.head().appendElement("link").attr("rel", "icon").attr("href", "data:,");
    document.head().appendElement("link").attr("rel", "stylesheet").attr("href", "/app.css");
    document.head().appendElement("link").attr("rel", "stylesheet").attr("href", "/views.css");
    Element header = document.body().appendElement("header");
    header.appendElement("h1").appendElement("a").attr("href", "/").text("Hearsay");
    Element views = header.appendElement("nav").attr("aria-label", "Pages");
    link(views, "/", "Explorer");
    link(views, OpenData.ONTOLOGY, "Ontology");
    main = document.body().appendElement("main");
    main.appendElement("h2").text(title);
  }

  /** Where the content goes, below its heading. */
  Element main() {
    return main;
  }

  Document document() {
    return document;
  }

  /** An address with the prefix that queries give it, where it has one. */
  static String shown(String iri) {
    return Prefixes.all().entrySet().stream()
        .filter(p -> iri.startsWith(p.getValue()))
        .map(p -> p.getKey() + ":" + iri.substring(p.getValue().length()))
        .findFirst()
        .orElse(iri);
  }

  /** A page with the Turtle of some triples. */
  static Document ofTriples(String title, Model triples) {
    Page page = new Page(title);
    page.forms("?");
    StringWriter text = new StringWriter();
    RDFDataMgr.write(text, triples, RDFFormat.TURTLE_PRETTY);
    page.main().appendElement("pre").attr("class", "panel").text(text.toString());
    return page.document();
  }

  static Element link(Element into, String address, String text) {
    return into.appendElement("a").attr("href", address).text(text);
  }

  /**
   * Links to the same in the forms that programs read.
   *
   * @param address of the page, ending so that a parameter can follow
   */
  void forms(String address) {
    Element line = main.appendElement("p");
    for (Form form : Form.ofTriples()) {
      String there = address + "format=" + form.code();
      link(line, there, form.label()).attr("type", form.mediaType());
      line.appendText(" ");
      Element other = document.head().appendElement("link").attr("rel", "alternate");
      other.attr("type", form.mediaType()).attr("href", there);
    }
  }
}

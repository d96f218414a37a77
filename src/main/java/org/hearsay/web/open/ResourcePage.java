package org.hearsay.web.open;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.hearsay.graph.Iris;
import org.hearsay.graph.Vocabulary;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A description as a table of properties; every address leads on. */
record ResourcePage(Iris iris, Description description) {

  private static final String ARTICLE = "article";

  Document document() {
    Page page = new Page(description.title());
    Element main = page.main();
    String address = description.address().getURI();
    main.appendElement("p").attr("class", "quiet").text(address);
    view().ifPresent(v -> Page.link(main.appendElement("p"), v, "Open in the explorer"));
    String here = local(address);
    page.forms(here + (here.contains("?") ? "&" : "?"));
    if (!description.whole()) {
      main.appendElement("p").text("More is said of it than stands here; ask by SPARQL.");
    }
    table(main, "What is said of it", description.says(), Triple::getObject);
    table(main, "What it is said in", description.isIn(), Triple::getSubject);
    return page.document();
  }

  private void table(
      Element main, String title, List<Triple> triples, Function<Triple, Node> other) {
    if (triples.isEmpty()) {
      return;
    }
    main.appendElement("h3").text(title);
    Element table = main.appendElement("table");
    Set<Node> properties = new LinkedHashSet<>();
    triples.forEach(t -> properties.add(t.getPredicate()));
    for (Node property : properties) {
      Element row = table.appendElement("tr");
      node(row.appendElement("th").attr("scope", "row"), property);
      Element values = row.appendElement("td").appendElement("ul").attr("class", "plain");
      triples.stream()
          .filter(t -> t.getPredicate().equals(property))
          .forEach(t -> node(values.appendElement("li"), other.apply(t)));
    }
  }

  private void node(Element into, Node node) {
    if (node.isLiteral()) {
      into.text(node.getLiteralLexicalForm());
      if (!node.getLiteralLanguage().isEmpty()) {
        into.attr("lang", node.getLiteralLanguage());
      }
    } else if (node.isURI()) {
      String name =
          Optional.ofNullable(description.names().get(node))
              .orElseGet(() -> Page.shown(node.getURI()));
      Page.link(into, local(node.getURI()), name).attr("title", node.getURI());
    } else {
      into.text(node.toString());
    }
  }

  /** Where this server describes an address; elsewhere it is itself. */
  private String local(String iri) {
    if (iri.startsWith(Vocabulary.NS)) {
      return OpenData.ONTOLOGY + "#" + iri.substring(Vocabulary.NS.length());
    }
    if (!iri.startsWith(iris.base())) {
      return iri.matches("https?://.*") ? iri : anywhere(iri);
    }
    String path = OpenData.RESOURCE + "/" + iri.substring(iris.base().length());
    return OpenData.isInGraph(path) ? path : anywhere(iri);
  }

  private static String anywhere(String iri) {
    return OpenData.RESOURCE + "?iri=" + encoded(iri);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The view of the explorer that shows it, where there is one. */
  private Optional<String> view() {
    String address = description.address().getURI();
    if (is("Entity")) {
      return Optional.of(view("entity", address, ""));
    }
    if (is("Article")) {
      return Optional.of(view(ARTICLE, address, ""));
    }
    if (is("Claim") || is("Fact")) {
      String kind = is("Claim") ? "claim" : "fact";
      int end = address.lastIndexOf("/" + kind + "/");
      String article = end < 0 ? address : address.substring(0, end);
      return Optional.of(view(ARTICLE, article, "&" + kind + "=" + encoded(address)));
    }
    return is("Coverage") || is("Story")
        ? Optional.of(view("story", address, ""))
        : Optional.empty();
  }

  private static String view(String name, String id, String more) {
    return "/#" + name + "?id=" + encoded(id) + more;
  }

  private boolean is(String type) {
    Triple typed =
        Triple.create(
            description.address(), RDF.type.asNode(), NodeFactory.createURI(Vocabulary.NS + type));
    return description.says().contains(typed);
  }
}

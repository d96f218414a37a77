package org.hearsay.graph;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Span;
import org.hearsay.link.Entity;

/** Mints every IRI of the data: deterministic, never blank. */
public record Iris(String base) {

  /** Where data live unless the user says otherwise. */
  public static final String DEFAULT_BASE = "https://w3id.org/hearsay/id/";

  /** Prefix of Wikidata items. */
  public static final String WIKIDATA = "http://www.wikidata.org/entity/";

  private static final Pattern SPAN = Pattern.compile("#char=(\\d{1,9}),(\\d{1,9})$");

  /** The article, which is also the name of its graph. */
  public String article(String id) {
    return base + "article/" + encode(id);
  }

  public String claim(String articleIri, String id) {
    return articleIri + "/claim/" + id;
  }

  public String fact(String articleIri, String id) {
    return articleIri + "/fact/" + id;
  }

  /** A stretch of an article after RFC 5147, in code points. */
  public String span(String articleIri, Span codePoints) {
    return articleIri + "#char=" + codePoints.start() + "," + codePoints.end();
  }

  /**
   * A linked entity by its Wikidata item, another by type and folded name; a source without name,
   * and somebody of whom only one name is known, belongs to the article.
   */
  public String entity(String articleIri, Entity entity) {
    if (entity.isUnnamed()) {
      return articleIri + "/source/" + slug(entity.label());
    }
    if (entity.isLocal()) {
      return local(articleIri, entity.type().code(), entity.label());
    }
    return entity
        .wikidata()
        .map(q -> base + "entity/" + q)
        .orElseGet(() -> shared(entity.type().code(), entity.label()));
  }

  /** An entity without an item that several articles may name. */
  public String shared(String type, String label) {
    return base + "entity/" + type + "/" + slug(label);
  }

  /** An entity that belongs to one article. */
  public String local(String articleIri, String type, String label) {
    return articleIri + "/entity/" + type + "/" + slug(label);
  }

  /** An entity that is known only by its Wikidata item. */
  public String item(String wikidata) {
    return base + "entity/" + wikidata;
  }

  /** The graph of what is reported: plain triples derived from facts. */
  public String reportedGraph() {
    return base + "graph/reported";
  }

  /** The graph of stories and links between claims. */
  public String linksGraph() {
    return base + "graph/links";
  }

  /** The graph of what people have decided against what was read. */
  public String overridesGraph() {
    return base + "graph/overrides";
  }

  /** The id of the article of this address, or of something that belongs to it. */
  public Optional<String> articleId(String iri) {
    String articles = base + "article/";
    return iri.startsWith(articles)
        ? Optional.of(decode(iri.substring(articles.length()).replaceFirst("[/#].*", "")))
        : Optional.empty();
  }

  /** The code points that the address of a span tells. */
  public static Optional<Span> codePoints(String spanIri) {
    Matcher at = SPAN.matcher(spanIri);
    return at.find()
        ? Optional.of(new Span(Integer.parseInt(at.group(1)), Integer.parseInt(at.group(2))))
        : Optional.empty();
  }

  String story(String hash) {
    return base + "story/" + hash;
  }

  String coverage(String hash) {
    return base + "coverage/" + hash;
  }

  String link(String hash) {
    return base + "link/" + hash;
  }

  public String ontologyGraph() {
    return base + "graph/ontology";
  }

  public String run() {
    return base + "run/" + Version.current();
  }

  /** Lower case, without accents, words joined by hyphens; never empty. */
  static String slug(String label) {
    String folded =
        Normalizer.normalize(label, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    return folded.isEmpty() ? "x" + encode(label) : encode(folded);
  }

  /** A path segment; "." and ".." are steps up and down, encoded or not, so they are tildes. */
  private static String encode(String text) {
    return text.equals(".") || text.equals("..")
        ? text.replace('.', '~')
        : URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A tilde that is not encoded is a dot. */
  private static String decode(String segment) {
    return URLDecoder.decode(segment.replace('~', '.'), StandardCharsets.UTF_8);
  }
}

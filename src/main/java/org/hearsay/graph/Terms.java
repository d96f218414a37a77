package org.hearsay.graph;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** Terms of other vocabularies that the graph uses and Jena has no constants for. */
final class Terms {

  static final String SCHEMA = "https://schema.org/";
  static final String OA = "http://www.w3.org/ns/oa#";
  static final String PROV = "http://www.w3.org/ns/prov#";
  static final String TIME = "http://www.w3.org/2006/time#";
  static final String GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#";
  static final String GSP = "http://www.opengis.net/ont/geosparql#";
  static final String SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/";
  static final String WDT = "http://www.wikidata.org/prop/direct/";

  static final Property INSTANCE_OF = property(WDT, "P31");
  static final Property IDENTIFIER = property(SCHEMA, "identifier");
  static final Property HEADLINE = property(SCHEMA, "headline");
  static final Property ARTICLE_BODY = property(SCHEMA, "articleBody");
  static final Property PUBLISHER = property(SCHEMA, "publisher");
  static final Property AUTHOR = property(SCHEMA, "author");
  static final Property URL = property(SCHEMA, "url");
  static final Property SAME_AS = property(SCHEMA, "sameAs");
  static final Property DATE_PUBLISHED = property(SCHEMA, "datePublished");
  static final Property DATE_MODIFIED = property(SCHEMA, "dateModified");
  static final Property ARTICLE_SECTION = property(SCHEMA, "articleSection");
  static final Property ENCODING_FORMAT = property(SCHEMA, "encodingFormat");
  static final Property IN_LANGUAGE = property(SCHEMA, "inLanguage");
  static final Property IS_PART_OF = property(SCHEMA, "isPartOf");
  static final Property NAME = property(SCHEMA, "name");
  static final Property SOFTWARE_VERSION = property(SCHEMA, "softwareVersion");
  static final Resource NEWS_ARTICLE = resource(SCHEMA, "NewsArticle");

  static final Property HAS_SOURCE = property(OA, "hasSource");
  static final Property START = property(OA, "start");
  static final Property END = property(OA, "end");
  static final Property EXACT = property(OA, "exact");

  static final Property WAS_GENERATED_BY = property(PROV, "wasGeneratedBy");
  static final Property GENERATED_AT = property(PROV, "generatedAtTime");
  static final Property WAS_ATTRIBUTED_TO = property(PROV, "wasAttributedTo");

  static final Resource PROPER_INTERVAL = resource(TIME, "ProperInterval");
  static final Resource INSTANT = resource(TIME, "Instant");
  static final Property HAS_BEGINNING = property(TIME, "hasBeginning");
  static final Property HAS_END = property(TIME, "hasEnd");
  static final Property IN_DATE = property(TIME, "inXSDDate");

  static final Property LAT = property(GEO, "lat");
  static final Property LONG = property(GEO, "long");
  static final Property AS_WKT = property(GSP, "asWKT");
  static final String WKT_LITERAL = GSP + "wktLiteral";

  private Terms() {}

  private static Property property(String namespace, String name) {
    return ResourceFactory.createProperty(namespace, name);
  }

  private static Resource resource(String namespace, String name) {
    return ResourceFactory.createResource(namespace + name);
  }
}

package org.hearsay.graph;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;

/** The prefixes of every graph, query and export, so that all show the same short names. */
public final class Prefixes {

  private static final Map<String, String> ALL = new TreeMap<>();

  static {
    ALL.put("hs", Vocabulary.NS);
    ALL.put("schema", Terms.SCHEMA);
    ALL.put("oa", Terms.OA);
    ALL.put("prov", Terms.PROV);
    ALL.put("time", Terms.TIME);
    ALL.put("geo", Terms.GEO);
    ALL.put("gsp", Terms.GSP);
    ALL.put("sem", Terms.SEM);
    ALL.put("wd", Iris.WIKIDATA);
    ALL.put("wdt", Terms.WDT);
    ALL.put("owl", OWL.getURI());
    ALL.put("rdf", RDF.getURI());
    ALL.put("rdfs", RDFS.getURI());
    ALL.put("skos", SKOS.getURI());
    ALL.put("xsd", XSD.getURI());
  }

  private Prefixes() {}

  /** Prefix and namespace, by prefix. */
  public static Map<String, String> all() {
    return Map.copyOf(ALL);
  }

  public static void addTo(PrefixMapping mapping) {
    mapping.setNsPrefixes(ALL);
  }
}

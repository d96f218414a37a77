package org.hearsay.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;

/** Values as typed literals. */
final class Literals {

  private Literals() {}

  static void addConfidence(Resource node, double confidence) {
    BigDecimal rounded =
        BigDecimal.valueOf(confidence).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    addDecimal(node, Vocabulary.CONFIDENCE, rounded);
  }

  static void addDecimal(Resource node, Property property, BigDecimal value) {
    node.addProperty(property, value.toPlainString(), XSDDatatype.XSDdecimal);
  }

  /** An ISO 8601 year, month or day under the datatype of its length. */
  static void addDate(Resource node, Property property, String iso) {
    XSDDatatype type =
        switch (iso.length()) {
          case 4 -> XSDDatatype.XSDgYear;
          case 7 -> XSDDatatype.XSDgYearMonth;
          default -> XSDDatatype.XSDdate;
        };
    node.addProperty(property, iso, type);
  }
}

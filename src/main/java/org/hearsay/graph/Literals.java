package org.hearsay.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
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

  /** With a decimal point, as stores give it back: "3.0". */
  static void addDecimal(Resource node, Property property, BigDecimal value) {
    BigDecimal canonical = value.scale() < 1 ? value.setScale(1) : value;
    node.addProperty(property, canonical.toPlainString(), XSDDatatype.XSDdecimal);
  }

  /** A whole number as an integer, any other as a decimal. */
  static void addNumber(Resource node, Property property, double value) {
    BigDecimal number = BigDecimal.valueOf(value).stripTrailingZeros();
    XSDDatatype type = number.scale() <= 0 ? XSDDatatype.XSDinteger : XSDDatatype.XSDdecimal;
    node.addProperty(property, number.toPlainString(), type);
  }

  /**
   * An ISO 8601 year, month or day under its datatype; a week or season, which has none, as text.
   */
  static void addDate(Resource node, Property property, String iso) {
    XSDDatatype type =
        List.of(XSDDatatype.XSDgYear, XSDDatatype.XSDgYearMonth, XSDDatatype.XSDdate).stream()
            .filter(t -> t.isValid(iso))
            .findFirst()
            .orElse(XSDDatatype.XSDstring);
    node.addProperty(property, iso, type);
  }
}

package org.hearsay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hearsay.extract.TimeExpression;

/** All measures over a set of articles. */
public final class Evaluation {

  private final AttributionMeasures attributions = new AttributionMeasures();
  private final EntityMeasures entities;
  private final CoreferenceMeasures coreference = new CoreferenceMeasures();
  private final FactMeasures facts = new FactMeasures();
  private final TimeMeasures times = new TimeMeasures();
  private final ErrorReport report = new ErrorReport();

  /**
   * @param known items that the knowledge base has
   */
  public Evaluation(Predicate<String> known) {
    entities = new EntityMeasures(known);
  }

  /**
   * Compares one article.
   *
   * @param prediction a line of the exchange format
   * @param found words for time, which the exchange format does not carry
   */
  public void add(GoldDocument document, JsonNode prediction, List<TimeExpression> found) {
    JsonNode gold = document.annotations();
    if (gold.has("attributions")) {
      report.add(document, prediction, attributions.add(document, prediction));
    }
    if (gold.has("mentions") || (gold.has("entities") && !gold.has("attributions"))) {
      entities.add(document, prediction);
    }
    if (gold.path("entities").path(0).has("eid")) {
      coreference.add(document, prediction);
    }
    if (gold.has("facts")) {
      facts.add(document, prediction);
    }
    if (gold.has("timex")) {
      times.add(document, found);
    }
  }

  /** Figures by measure: {@code attribution.overlap}, {@code entity.link}, {@code fact.soft} … */
  public Map<String, Figures> figures() {
    Map<String, Figures> all = new LinkedHashMap<>();
    attributions.figures().forEach((m, f) -> all.put("attribution." + m, f));
    entities.figures().forEach((m, f) -> all.put("entity." + m, f));
    coreference.figures().forEach((m, f) -> all.put("coreference." + m, f));
    facts.figures().forEach((m, f) -> all.put("fact." + m, f));
    times.figures().forEach((m, f) -> all.put("time." + m, f));
    return all;
  }

  /** Precision and recall of claims by least confidence. */
  public Map<Double, Figures> curve() {
    return attributions.curve();
  }

  /** A page of the attributions missed, spurious and found, in colour. */
  public String errorPage() {
    return report.page();
  }
}

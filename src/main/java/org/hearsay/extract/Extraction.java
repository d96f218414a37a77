package org.hearsay.extract;

import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.link.Entities;

/**
 * Everything read from one article: what the graph, the exchange format and the measurements are
 * made of.
 */
public record Extraction(
    Article article,
    Entities entities,
    List<Claim> claims,
    List<Fact> facts,
    List<TimeExpression> times) {

  public Extraction {
    claims = List.copyOf(claims);
    facts = List.copyOf(facts);
    times = List.copyOf(times);
  }
}

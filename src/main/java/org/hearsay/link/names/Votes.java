package org.hearsay.link.names;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.hearsay.link.tagger.NameClass;
import org.hearsay.link.tagger.TaggedName;

/** What the marks on all names of one text say; without a class that it is none. */
final class Votes {

  private final Map<NameClass, Double> classes = new EnumMap<>(NameClass.class);
  private double none;

  void add(Optional<TaggedName> mark) {
    mark.ifPresentOrElse(m -> classes.merge(m.type(), m.share(), Double::sum), () -> none++);
  }

  /** The class with most votes; none where most say so. */
  Optional<NameClass> best() {
    return classes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(e -> e.getValue() >= none)
        .map(Map.Entry::getKey);
  }

  /** The share of all votes, from 0 to 1. */
  double share(NameClass type) {
    double all = none + classes.values().stream().mapToDouble(Double::doubleValue).sum();
    return all == 0 ? 0 : classes.getOrDefault(type, 0.0) / all;
  }
}

package org.hearsay.link.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.nlp.Document;

/** Decides by the trained model where rules only guess what a name is, or whether it is one. */
public final class NameTyper {

  /** Below this the model's "no name" is not believed. */
  private static final double SURE_NONE = 0.9;

  /** Below this a type is chosen among those of the items of this name. */
  private static final double SURE_TYPE = 0.65;

  private final KnowledgeBase kb;
  private final NameModel model = NameModel.load();

  public NameTyper(KnowledgeBase kb) {
    this.kb = kb;
  }

  /** The names with better types, without what is none; a name is the same all over an article. */
  public List<Name> decide(Document document, List<Name> names) {
    NameFeatures features = new NameFeatures(kb, document);
    Map<String, double[]> shares = new HashMap<>();
    for (Name name : names) {
      if (!name.sure()) {
        double[] here = model.shares(features, document.sentences().get(name.sentence()), name);
        shares.merge(name.text(), here, NameTyper::sum);
      }
    }
    List<Name> decided = new ArrayList<>();
    for (Name name : names) {
      if (name.sure()) {
        decided.add(name);
      } else {
        decide(name, shares.getOrDefault(name.text(), new double[0])).ifPresent(decided::add);
      }
    }
    return decided;
  }

  private Optional<Name> decide(Name name, double[] shares) {
    int best = NameModel.best(shares);
    boolean doubtful = shares[best] < SURE_TYPE * total(shares);
    Set<EntityType> known = doubtful ? known(name.text()) : Set.of();
    boolean none = model.outcome(best).isEmpty() && shares[best] >= SURE_NONE * total(shares);
    if (none && !kb.knows(name.text())) {
      return Optional.empty();
    }
    Optional<EntityType> type = Optional.empty();
    double most = 0;
    for (int i = 0; i < shares.length; i++) {
      Optional<EntityType> here = model.outcome(i);
      boolean possible = here.isPresent() && (known.isEmpty() || known.contains(here.get()));
      if (possible && shares[i] > most) {
        most = shares[i];
        type = here;
      }
    }
    return Optional.of(type.map(name::typed).orElse(name));
  }

  /** The types of the items that bear this very name as their label. */
  private Set<EntityType> known(String text) {
    return kb.candidates(text).stream()
        .filter(c -> c.exact() && c.label())
        .map(c -> c.kind().type())
        .collect(Collectors.toSet());
  }

  private static double total(double[] shares) {
    return Arrays.stream(shares).sum();
  }

  private static double[] sum(double[] one, double[] other) {
    double[] sum = one.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other[i];
    }
    return sum;
  }
}

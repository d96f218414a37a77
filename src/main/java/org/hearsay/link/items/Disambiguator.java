package org.hearsay.link.items;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.kb.Candidate;
import org.hearsay.kb.Kind;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.kb.NameFolding;
import org.hearsay.link.NameWords;
import org.hearsay.link.names.Name;
import org.hearsay.link.names.NameClusters.Cluster;
import org.hearsay.nlp.Document;

/**
 * Chooses the item that a group of names means: by how often it is meant at all, by spelling, type
 * and the countries that the article speaks of; none when nothing is good enough.
 */
public final class Disambiguator {

  private static final double THRESHOLD = 2.0;
  private static final double FULL = 4.5;

  /** Names of places that say at least which country an article is about. */
  private static final double LEAST_COUNTRIES = 3;

  /** PageRank of somebody who is known by the surname alone. */
  private static final double FAMOUS = 1e-6;

  /** Of the PageRank of all bearers of the surname. */
  private static final double SHARE = 0.9;

  /** Of what an article says of countries, for a body that every country has to be that one's. */
  private static final double HOME = 0.5;

  private static final String QUARTER = "North|South|East|West";

  /** Between the initials of "J.R.R. Tolkien", which items have apart. */
  private static final Pattern INITIALS = Pattern.compile("(?<=\\p{Lu}\\.)(?=\\p{Lu}\\.)");

  private final KnowledgeBase kb;
  private final Homes homes;
  private final CandidateScore scores;

  public Disambiguator(KnowledgeBase kb) {
    this.kb = kb;
    homes = new Homes(kb);
    scores = new CandidateScore(kb, homes);
  }

  /** An item chosen and how sure the choice is. */
  public record Choice(Candidate candidate, double confidence, String reason) {}

  /** A choice for each group, in their order. */
  public List<Optional<Choice>> choose(Document document, List<Cluster> clusters) {
    List<NameUse> uses = clusters.stream().map(c -> NameUse.of(kb, document, c)).toList();
    List<Optional<Choice>> first = new ArrayList<>();
    for (NameUse use : uses) {
      first.add(choose(use, Map.of()));
    }
    Map<String, Double> countries = new HashMap<>();
    double total = 0;
    for (int i = 0; i < clusters.size(); i++) {
      int weight = Math.min(4, clusters.get(i).names.size());
      Optional<String> country =
          first
              .get(i)
              .filter(c -> c.candidate().kind() != Kind.ORGANISATION)
              .flatMap(c -> homes.country(c.candidate()));
      if (country.isPresent()) {
        countries.merge(country.get(), (double) weight, Double::sum);
        total += weight;
      }
    }
    double all = Math.max(LEAST_COUNTRIES, total);
    countries.replaceAll((q, weight) -> weight / all);
    List<Optional<Choice>> second = new ArrayList<>();
    for (int i = 0; i < clusters.size(); i++) {
      Map<String, Double> others = new HashMap<>(countries);
      double own = Math.min(4, clusters.get(i).names.size()) / all;
      first
          .get(i)
          .filter(c -> c.candidate().kind() != Kind.ORGANISATION)
          .flatMap(c -> homes.country(c.candidate()))
          .ifPresent(q -> others.computeIfPresent(q, (k, share) -> Math.max(0, share - own)));
      second.add(choose(uses.get(i), others));
    }
    return second;
  }

  private Optional<Choice> choose(NameUse use, Map<String, Double> countries) {
    Cluster cluster = use.cluster();
    Candidate best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    double runnerUp = Double.NEGATIVE_INFINITY;
    for (String text : texts(use, countries)) {
      for (Candidate c : CandidateScore.unique(kb.candidates(text))) {
        if (isNamesake(c, text, cluster)) {
          continue;
        }
        double score = scores.of(c, text, use, countries);
        if (score > bestScore) {
          if (best != null && best.row() != c.row()) {
            runnerUp = bestScore;
          }
          best = c;
          bestScore = score;
        } else if (best != null && best.row() != c.row() && score > runnerUp) {
          runnerUp = score;
        }
      }
    }
    if (best == null || bestScore < THRESHOLD) {
      return bearer(use);
    }
    double sure = Math.min(1, (bestScore - THRESHOLD) / FULL);
    double apart = Math.min(1, (bestScore - runnerUp) / 2);
    double confidence = 0.5 + 0.3 * sure + 0.2 * apart;
    return Optional.of(new Choice(best, confidence, reason(best)));
  }

  /** "Sinatra" in a post: the one well-known bearer of a surname. */
  private Optional<Choice> bearer(NameUse use) {
    String name = use.cluster().fullest().text();
    boolean word =
        NameWords.of("part").contains(name) || NameWords.of("short paper").contains(name);
    boolean other = word || (use.cluster().isSure() && !use.cluster().isPerson());
    boolean surname =
        name.indexOf(' ') < 0 && !kb.isFirstName(name) && !CandidateScore.isAcronym(name);
    if (!use.brief() || use.tail() || other || !surname) {
      return Optional.empty();
    }
    List<Candidate> bearers = kb.bearers(name);
    double all = bearers.stream().mapToDouble(Candidate::fame).sum();
    return bearers.stream()
        .filter(c -> c.fame() >= FAMOUS && c.fame() >= SHARE * all)
        .findFirst()
        .map(c -> new Choice(c, 0.5, source(c) + "by the surname of " + kb.label(c.row())));
  }

  /** "Naina Yeltsin" and "Mrs. Yeltsin" are not the person whom "Yeltsin" alone means. */
  private boolean isNamesake(Candidate c, String text, Cluster cluster) {
    String full = cluster.fullest().folded();
    Optional<Name.Gender> his = Name.Gender.ofFirst(kb.label(c.row()));
    if (c.kind() == Kind.PERSON
        && his.isPresent()
        && cluster.names.stream()
            .flatMap(n -> n.gender().stream())
            .findFirst()
            .filter(g -> g != his.get())
            .isPresent()) {
      return true;
    }
    if (c.kind() != Kind.PERSON || text.indexOf(' ') > 0 || full.indexOf(' ') < 0) {
      return false;
    }
    String first = full.substring(0, full.indexOf(' '));
    return kb.names(c.row()).stream().noneMatch(n -> NameFolding.fold(n).startsWith(first + " "));
  }

  private String reason(Candidate c) {
    String how = c.label() ? "by its label" : "by an alias of " + kb.label(c.row());
    return source(c) + how;
  }

  private String source(Candidate c) {
    return kb.isAdded(c.row()) ? "search of Wikidata, " : "snapshot of Wikidata, ";
  }

  /** "the Senate" in an article on Canada: "Senate of Canada"; "United States Senate". */
  private List<String> bodiesAtHome(String name, Map<String, Double> countries) {
    double all = countries.values().stream().mapToDouble(share -> share).sum();
    return homes.isShared(name)
        ? countries.entrySet().stream()
            .filter(e -> e.getValue() > HOME * all)
            .flatMap(e -> kb.row(e.getKey()).stream())
            .map(kb::label)
            .flatMap(home -> Stream.of(name + " of " + home, home + " " + name))
            .toList()
        : List.of();
  }

  /** The names to look up: those of several words before the short ones. */
  private Set<String> texts(NameUse use, Map<String, Double> countries) {
    Cluster cluster = use.cluster();
    Set<String> texts = new LinkedHashSet<>(use.venues());
    Name full = cluster.fullest();
    if (use.definite() && full.text().matches(QUARTER)) {
      return Set.of(); // "the North" is one of two countries
    }
    String own = full.label().orElse(full.text());
    texts.add(own);
    texts.add(INITIALS.matcher(own).replaceAll(" "));
    boolean several = full.text().indexOf(' ') > 0;
    for (Name name : cluster.names) {
      String text = name.label().orElse(name.text());
      boolean tooShort =
          several
              && text.indexOf(' ') < 0
              && (cluster.isPerson()
                  || CandidateScore.isAcronym(text)
                  || NameWords.of("organization").contains(text)); // "Missouri Senate"
      if (!tooShort) {
        texts.add(text);
        texts.add(text.startsWith("The ") || text.startsWith("the ") ? text.substring(4) : text);
      }
    }
    if (use.definite()) {
      if (!cluster.isPerson()) { // "the Reagan era"
        texts.add("The " + full.text());
      }
      texts.addAll(bodiesAtHome(full.text(), countries));
    }
    return texts;
  }
}

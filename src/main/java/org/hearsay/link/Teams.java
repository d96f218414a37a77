package org.hearsay.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.kb.Candidate;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.kb.KnowledgeBase.Kind;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/**
 * Tells teams from the countries and cities that they are named after: "England beat Samoa" in an
 * article about games.
 */
final class Teams {

  /** Different words of sport that make an article one about games, and their share of it. */
  private static final int WORDS = 3;

  private static final double SHARE = 0.012;

  private static final Set<String> GAMES = Set.of("beat", "thrash", "outplay", "v", "vs", "vs.");
  private static final Set<String> LOCATIVE =
      Set.of(
          "in",
          "at",
          "from",
          "near",
          "across",
          "around",
          "outside",
          "into",
          "of",
          "throughout",
          "(",
          "through",
          "towards",
          "visit",
          "leave",
          "inside",
          "between");
  private static final List<String> NATIONAL =
      List.of(
          " national association football team",
          " national football team",
          " men's national soccer team",
          " national soccer team");
  private static final List<String> CLUB = List.of(" F.C.", " City F.C.", " United F.C.", " FC");

  private final KnowledgeBase kb;
  private final NameWords words = NameWords.bundled();

  Teams(KnowledgeBase kb) {
    this.kb = kb;
  }

  /** The names, with those of teams marked as organizations of their own. */
  List<Name> mark(Document document, List<Name> names) {
    Optional<String> sport = sport(document);
    if (sport.isEmpty()) {
      return names;
    }
    List<Name> marked = new ArrayList<>();
    for (Name name : names) {
      marked.add(isTeam(document, name) ? team(name, sport.get()) : name);
    }
    return marked;
  }

  /** What is played in an article; empty where nothing is, or single players compete. */
  private Optional<String> sport(Document document) {
    Set<String> kinds = new HashSet<>();
    int teams = 0;
    int players = 0;
    for (Sentence s : document.sentences()) {
      for (Token token : s.tokens()) {
        String word = token.text().toLowerCase(Locale.ROOT);
        if (words.is("sport", word)) {
          kinds.add(word);
          teams++;
        } else if (words.is("match", word)) {
          players++;
        }
      }
    }
    boolean games =
        kinds.size() >= WORDS && teams > players && teams >= SHARE * document.tokenCount();
    return games ? Optional.of(kindOf(kinds)) : Optional.empty();
  }

  private static String kindOf(Set<String> words) {
    if (words.contains("wicket") || words.contains("wickets") || words.contains("cricket")) {
      return "cricket";
    }
    boolean football = words.contains("soccer") || words.contains("football");
    return words.contains("rugby") ? "rugby" : football ? "football" : "other";
  }

  private boolean isTeam(Document document, Name name) {
    boolean place =
        kb.candidates(name.text()).stream().anyMatch(c -> c.kind().type() == EntityType.PLACE);
    if (!place || name.label().isPresent() || name.title().isPresent()) {
      return false;
    }
    Sentence s = document.sentences().get(name.sentence());
    String before = word(s, name.first() - 1);
    String after = word(s, name.last() + 1);
    if (GAMES.contains(after) || GAMES.contains(before)) {
      return true;
    }
    boolean listed = after.equals(",") && isCapital(s, name.last() + 2);
    boolean dateline = name.first() == 0 && after.matches("--?|\\d{4}-.*|\\(");
    boolean inAPlace = before.equals(",") && isCapital(s, name.first() - 2);
    boolean owner = after.matches("['’]s?") && isCapital(s, name.last() + 2);
    boolean partOfName = isCapital(s, name.last() + 1) && !isHeadline(s);
    return !LOCATIVE.contains(before) && !listed && !dateline && !inAPlace && !owner && !partOfName;
  }

  private static String word(Sentence s, int token) {
    return token < 0 || token >= s.size() ? "" : s.token(token).text().toLowerCase(Locale.ROOT);
  }

  private static boolean isCapital(Sentence s, int token) {
    return token >= 0 && token < s.size() && Character.isUpperCase(s.token(token).text().charAt(0));
  }

  private static boolean isHeadline(Sentence s) {
    return s.tokens().stream().noneMatch(t -> t.text().matches("\\p{Ll}{3,}"));
  }

  private Name team(Name name, String sport) {
    return new Name(
        name.sentence(),
        name.first(),
        name.last(),
        name.span(),
        name.text(),
        Optional.of(label(name.text(), sport)),
        Optional.empty(),
        EntityType.ORGANIZATION,
        true);
  }

  /** The team's name in the knowledge base, else one that says it is the team. */
  private String label(String place, String sport) {
    Optional<Candidate> country =
        kb.candidates(place).stream()
            .filter(c -> c.kind() == Kind.COUNTRY || c.kind() == Kind.ADMIN1)
            .findFirst();
    String base = country.map(c -> kb.label(c.row())).orElse(place);
    List<String> tried = new ArrayList<>();
    if (sport.equals("football")) {
      NATIONAL.forEach(n -> tried.add(base + n));
      CLUB.forEach(c -> tried.add(place + c));
    } else {
      tried.add(base + " national " + (sport.equals("rugby") ? "rugby union" : sport) + " team");
    }
    return tried.stream()
        .filter(t -> kb.candidates(t).stream().anyMatch(c -> c.kind() == Kind.ORGANISATION))
        .findFirst()
        .orElse(place + " (team)");
  }
}

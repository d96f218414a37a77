package org.hearsay.link.names;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.kb.Candidate;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.Kind;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.kb.NameFolding;
import org.hearsay.link.NameWords;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;

/**
 * Tells teams from the countries and cities that they are named after: "England beat Samoa" in an
 * article about games.
 */
public final class Teams {

  /** Different words of sport that make an article one about games, and their share of it. */
  private static final int WORDS = 3;

  private static final double SHARE = 0.012;

  private static final Pattern SCORE = Pattern.compile("\\d{1,3}-\\d{1,3}");

  private static final Set<String> GAMES = NameWords.of("games");
  private static final Set<String> LOCATIVE = NameWords.of("not before teams");

  private enum Sport {
    FOOTBALL,
    RUGBY,
    CRICKET,
    BASEBALL,
    BASKETBALL,
    GRIDIRON,
    HOCKEY;

    String section(String kind) {
      return kind + " " + NameFolding.lower(name());
    }
  }

  private final KnowledgeBase kb;

  public Teams(KnowledgeBase kb) {
    this.kb = kb;
  }

  /** The names, with those of teams marked as organizations of their own. */
  public List<Name> mark(Document document, List<Name> names) {
    Map<Sport, Integer> said = new EnumMap<>(Sport.class);
    boolean games = isAboutGames(document, names, said);
    Sport sport =
        said.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(Sport.FOOTBALL);
    Map<String, String> labels = new HashMap<>();
    List<Name> marked = new ArrayList<>();
    for (Name name : names) {
      boolean team =
          isNamedLikeAPlace(name)
              && (isPlayer(document, name) || (games && isTeam(document, name)));
      marked.add(
          team
              ? team(name, labels.computeIfAbsent(name.text(), n -> label(document, n, sport)))
              : name);
    }
    return marked;
  }

  /**
   * Whether teams play in an article, and not single players.
   *
   * @param said gets the words of each sport
   */
  private boolean isAboutGames(Document document, List<Name> names, Map<Sport, Integer> said) {
    Set<String> kinds = new HashSet<>();
    int teams = 0;
    int players = 0;
    int scores = 0;
    for (Sentence s : document.sentences()) {
      for (Token token : s.tokens()) {
        scores += SCORE.matcher(token.text()).matches() ? 1 : 0;
        String word = token.text().toLowerCase(Locale.ROOT);
        boolean sport = NameWords.of("sport").contains(word);
        for (Sport each : Sport.values()) {
          if (NameWords.of(each.section("sport")).contains(word)) {
            said.merge(each, 1, Integer::sum);
            sport = true;
          }
        }
        if (sport) {
          kinds.add(word);
          teams++;
        } else if (NameWords.of("match").contains(word)) {
          players++;
        }
      }
    }
    for (Name name : names) {
      Sentence s = document.sentences().get(name.sentence());
      scores += word(s, name.last() + 1).matches("\\d{1,3}") ? 1 : 0;
    }
    boolean enough = kinds.size() >= WORDS || (!kinds.isEmpty() && scores >= WORDS);
    return enough && teams > players && teams + scores >= SHARE * document.tokenCount();
  }

  private boolean isNamedLikeAPlace(Name name) {
    return name.label().isEmpty()
        && name.title().isEmpty()
        && kb.candidates(name.text()).stream().anyMatch(c -> c.kind().type() == EntityType.PLACE);
  }

  /** "Plays for Germany", "a goal against England": whatever the article is about. */
  private static boolean isPlayer(Document document, Name name) {
    Sentence s = document.sentences().get(name.sentence());
    String before = word(s, name.first() - 1);
    String verb = word(s, name.first() - 2);
    return (before.equals("for") && verb.matches("play(s|ed|ing)?"))
        || (before.equals("against") && verb.matches("goals?|hat-?tricks?|scor(ed|es|ing)"));
  }

  private boolean isTeam(Document document, Name name) {
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

  private static Name team(Name name, String label) {
    return new Name(
        name.sentence(),
        name.first(),
        name.last(),
        name.span(),
        name.text(),
        Optional.of(label),
        Optional.empty(),
        EntityType.ORGANIZATION,
        true);
  }

  /** The team's name in the knowledge base, else one that says it is the team. */
  private String label(Document document, String place, Sport sport) {
    Optional<Candidate> country =
        kb.candidates(place).stream()
            .filter(c -> c.kind() == Kind.COUNTRY || c.kind() == Kind.ADMIN1)
            .findFirst();
    Set<String> bases = new LinkedHashSet<>();
    bases.add(place);
    country.ifPresent(c -> bases.add(kb.label(c.row())));
    List<String> known = new ArrayList<>();
    for (String base : bases) {
      NameWords.lines(sport.section("national")).stream()
          .map(n -> base + " " + n)
          .filter(this::isTeam)
          .forEach(known::add);
    }
    String text = document.article().body();
    List<String> clubs =
        NameWords.of(sport.section("teams")).stream()
            .filter(club -> isTeam(place + " " + club))
            .toList();
    clubs.stream()
        .filter(club -> clubs.size() == 1 || sport == Sport.FOOTBALL || text.contains(club))
        .forEach(club -> known.add(place + " " + club));
    return known.isEmpty() ? place + " (team)" : known.get(0);
  }

  private boolean isTeam(String label) {
    return kb.candidates(label).stream().anyMatch(c -> c.kind() == Kind.ORGANISATION);
  }
}

package org.hearsay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.CaseFile.Case;
import org.hearsay.extract.Claim;
import org.hearsay.extract.lexicon.CueLexicon;
import org.hearsay.lexicon.FrameFile;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.junit.jupiter.api.Test;

/** Every word and every relation of the word files is shown by a case in which it is found. */
class CoverageTest {

  /** How a clause may stand to a cue that takes one: before it, behind it, quoted. */
  private static final Set<String> CLAUSES = Set.of("that", "wh", "left", "quote", "rest");

  /**
   * A cue word, in one class.
   *
   * @param frames how its content may stand to it
   */
  private record CueWord(String type, String word, Set<String> frames) {

    /** Whether it is the cue of a claim that this rule found. */
    boolean isCueOf(String rule, Set<String> lemmas) {
      String frame = rule.substring(rule.indexOf('-') + 1);
      boolean clause = CLAUSES.contains(frame) && frames.stream().anyMatch(CLAUSES::contains);
      boolean fits =
          clause
              || frames.contains(frame)
              || frames.contains(frame + ":")
              || frame.equals("raised");
      return fits
          && rule.startsWith(type + "-")
          && lemmas.containsAll(Arrays.asList(word.split("\\+")));
    }

    @Override
    public String toString() {
      return "[" + type + "] " + word;
    }
  }

  private static List<Case> cases(String kind) throws IOException {
    return CaseFile.all().stream()
        .filter(f -> f.kind().equals(kind))
        .flatMap(f -> f.cases().stream())
        .toList();
  }

  private static List<CueWord> cueWords() {
    List<CueWord> words = new ArrayList<>();
    String type = "";
    for (FrameFile.Line line : FrameFile.bundled(CueLexicon.class, "cues.txt").lines()) {
      String first = line.words().get(0);
      if (first.startsWith("[")) {
        type = first.substring(1, first.length() - 1);
        continue;
      }
      for (String word : line.words()) {
        words.add(new CueWord(type, word, Set.copyOf(line.behind())));
      }
    }
    return words;
  }

  private static Set<String> lemmas(Claim claim, Document document) {
    Set<String> lemmas = new HashSet<>();
    for (Sentence s : document.sentences()) {
      s.tokens().stream()
          .filter(t -> claim.cue().stream().anyMatch(c -> c.contains(t.span())))
          .forEach(t -> lemmas.add(t.lemma().toLowerCase(Locale.ROOT)));
    }
    return lemmas;
  }

  @Test
  void everyCueWordHasACase() throws IOException {
    List<CueWord> missing = new ArrayList<>(cueWords());
    assertThat(missing).hasSizeGreaterThan(300);
    for (Case c : cases("claims")) {
      Seeds.Read read = CasesTest.read(c);
      for (Claim claim : read.extraction().claims()) {
        Set<String> lemmas = lemmas(claim, read.document());
        missing.removeIf(w -> w.isCueOf(claim.provenance().rule(), lemmas));
      }
    }
    assertThat(missing).as("words of cues.txt that no case of cases/claims shows").isEmpty();
  }

  /** "Took part in the war": the tree hangs the war on "took", and the line looks below "part". */
  private static final List<String> NEVER_FOUND = List.of("participation: part");

  /** A line of {@code relations.txt} that names words for a relation. */
  private record Wording(String relation, List<String> words) {

    /** Whether the rule of a fact is one of these words. */
    boolean found(String rule) {
      return words.stream().anyMatch(w -> rule.replace("-denied", "").equals(relation + "-" + w));
    }

    @Override
    public String toString() {
      return relation + ": " + String.join(" ", words);
    }
  }

  private static List<Wording> wordings() {
    List<Wording> wordings = new ArrayList<>();
    String relation = "";
    for (FrameFile.Line line : FrameFile.bundled(CueLexicon.class, "relations.txt").lines()) {
      List<String> words = line.words();
      switch (words.get(0)) {
        case "relation" -> relation = words.get(1);
        case "verb", "noun" -> wordings.add(new Wording(relation, words.subList(1, words.size())));
        case "be", "venue", "title" -> wordings.add(new Wording(relation, words));
        default -> {}
      }
    }
    return wordings;
  }

  @Test
  void everyRelationHasACaseForEachLineOfItsWords() throws IOException {
    List<Wording> missing = new ArrayList<>(wordings());
    assertThat(missing).hasSizeGreaterThan(20);
    for (Case c : cases("facts")) {
      Set<String> rules =
          CasesTest.read(c).extraction().facts().stream()
              .map(f -> f.provenance().rule())
              .collect(Collectors.toSet());
      missing.removeIf(w -> rules.stream().anyMatch(w::found));
    }
    assertThat(missing)
        .as("lines of relations.txt that no case of facts.txt shows")
        .extracting(Wording::toString)
        .containsExactlyElementsOf(NEVER_FOUND);
  }
}

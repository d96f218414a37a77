package org.hearsay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.CaseFile.Case;
import org.hearsay.extract.Claim;
import org.hearsay.extract.lexicon.CueLexicon;
import org.hearsay.extract.lexicon.RelationLexicon;
import org.hearsay.extract.lexicon.RelationLexicon.Relation;
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

  @Test
  void everyRelationHasACase() throws IOException {
    List<String> missing =
        new ArrayList<>(
            RelationLexicon.bundled().relations().stream().map(Relation::name).toList());
    assertThat(missing).hasSizeGreaterThan(50);
    for (Case c : cases("facts")) {
      CasesTest.read(c).extraction().facts().forEach(f -> missing.remove(f.relation()));
    }
    assertThat(missing).as("relations of relations.txt that no case of facts.txt shows").isEmpty();
  }
}

package org.hearsay.fuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.extract.Quantity;
import org.hearsay.extract.Quantity.Bound;
import org.hearsay.fuse.ComparedClaim.Position;
import org.hearsay.fuse.ComparedClaim.Speaker;
import org.junit.jupiter.api.Test;

class ClaimLinksTest {

  private static final String FLOOD = "the river flooded forty houses in the lower town of Marden";

  private static ComparedClaim said(String claim, String article, String speaker, String content) {
    return said(claim, article, speaker, content, List.of());
  }

  private static ComparedClaim said(
      String claim, String article, String speaker, String content, List<Happening> happenings) {
    return new ComparedClaim(
        claim,
        article,
        Optional.of(
            new Speaker(
                "entity/" + speaker, speaker, !speaker.equals("officials"), Optional.empty())),
        content,
        Position.AFFIRMED,
        Optional.of("2020-01-0" + article.length()),
        Set.of(),
        happenings);
  }

  private static Happening sent(String place, boolean positive, int number, Bound bound) {
    return new Happening(
        "deployment",
        positive,
        "certain",
        Map.of("unit", Set.of("guards"), "destination", Set.of(place)),
        number == 0 ? Optional.empty() : Optional.of(new Quantity(number, bound, Optional.empty())),
        Optional.empty());
  }

  private static List<ClaimLink> links(ComparedClaim... claims) {
    return ClaimLinks.find(List.of(claims), List.of(), Map.of("Kell", Set.of("Norland")));
  }

  private static ClaimLink only(ComparedClaim... claims) {
    List<ClaimLink> links = links(claims);
    assertThat(links).hasSize(1);
    return links.get(0);
  }

  @Test
  void twoNamedSpeakersCorroborate() {
    ClaimLink link = only(said("1", "a", "Ana Lund", FLOOD), said("2", "b", "Ove Berg", FLOOD));
    assertThat(link.type()).isEqualTo(ClaimLink.Type.CORROBORATES);
  }

  @Test
  void oneSpeakerInTwoArticlesRepeatsHimself() {
    ClaimLink link = only(said("1", "a", "Ana Lund", FLOOD), said("2", "b", "Lund", FLOOD));
    assertThat(link.type()).isEqualTo(ClaimLink.Type.REPEATS);
  }

  @Test
  void anUnnamedSourceCorroboratesNobody() {
    assertThat(links(said("1", "a", "Ana Lund", FLOOD), said("2", "b", "officials", FLOOD)))
        .isEmpty();
  }

  @Test
  void copiesOfOneStoryRepeatWhatOfficialsSaid() {
    List<ComparedClaim> both =
        List.of(said("1", "a", "officials", FLOOD), said("2", "b", "officials", FLOOD + " today"));
    assertThat(ClaimLinks.find(both, List.of(List.of("a", "b")), Map.of()))
        .extracting(ClaimLink::type)
        .containsExactly(ClaimLink.Type.REPEATS);
  }

  @Test
  void aPlaceInsideTheOtherIsTheSameFact() {
    ClaimLink link =
        only(
            said("1", "a", "Ana Lund", "x", List.of(sent("Kell", true, 0, Bound.EXACT))),
            said("2", "b", "Ove Berg", "y", List.of(sent("Norland", true, 0, Bound.EXACT))));
    assertThat(link.type()).isEqualTo(ClaimLink.Type.CORROBORATES);
    assertThat(link.reason()).isEqualTo("same fact: deployment");
  }

  @Test
  void figuresThatCannotBothBeTrueContradict() {
    ClaimLink link =
        only(
            said("1", "a", "Ana Lund", "x", List.of(sent("Kell", true, 300, Bound.EXACT))),
            said("2", "b", "Ove Berg", "y", List.of(sent("Kell", true, 500, Bound.AT_LEAST))));
    assertThat(link)
        .isEqualTo(
            new ClaimLink(ClaimLink.Type.CONTRADICTS, "1", "2", "number", "300", "at least 500"));
  }

  @Test
  void aLaterFigureOfTheSameSpeakerUpdates() {
    ClaimLink link =
        only(
            said("1", "a", "Ana Lund", "x", List.of(sent("Kell", true, 300, Bound.EXACT))),
            said("2", "bb", "Ana Lund", "y", List.of(sent("Kell", true, 500, Bound.EXACT))));
    assertThat(link.type()).isEqualTo(ClaimLink.Type.UPDATES);
    assertThat(link.first()).isEqualTo("2");
  }

  @Test
  void denyingTheFactContradicts() {
    ClaimLink link =
        only(
            said("1", "a", "Ana Lund", "x", List.of(sent("Kell", true, 0, Bound.EXACT))),
            said("2", "b", "Ove Berg", "y", List.of(sent("Kell", false, 0, Bound.EXACT))));
    assertThat(link.type()).isEqualTo(ClaimLink.Type.CONTRADICTS);
    assertThat(link.reason()).isEqualTo("polarity");
  }

  @Test
  void anAcronymAndItsNameAreOneOrigin() {
    List<ComparedClaim> all =
        List.of(
            said("1", "a", "Ana Lund", FLOOD),
            said("2", "b", "Marden Flood Board", FLOOD),
            said("3", "c", "MFB", FLOOD));
    List<ClaimLink> links = ClaimLinks.find(all, List.of(), Map.of());
    assertThat(ClaimLinks.origins(all, links)).containsEntry("1", 2);
  }

  @Test
  void originsAreSpeakersCountedOnce() {
    List<ComparedClaim> all =
        List.of(
            said("1", "a", "Ana Lund", FLOOD),
            said("2", "b", "Ove Berg", FLOOD),
            said("3", "c", "Ove Berg", FLOOD),
            said("4", "d", "Ida Holm", FLOOD));
    List<ClaimLink> links = ClaimLinks.find(all, List.of(), Map.of());
    assertThat(ClaimLinks.origins(all, links)).containsEntry("1", 3);
  }
}

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
  private static final String FLOODED =
      "some forty houses in the lower part of Marden town have been flooded by the river";
  private static final String QUOTED =
      "“We will rebuild every single house that this river has taken from its people”";

  /** A claim that is made up piece by piece. */
  private record Said(ComparedClaim claim) {

    static Said by(String speaker, String article, String content) {
      return new Said(
          new ComparedClaim(
              article + "/" + speaker,
              article,
              Optional.of(
                  new Speaker(
                      "entity/" + speaker,
                      speaker,
                      !speaker.equals("officials"),
                      Optional.empty())),
              new ComparedClaim.Words(
                  speaker,
                  content,
                  content.startsWith("“") ? "direct" : "indirect",
                  0,
                  Set.of(),
                  0.8),
              Position.AFFIRMED,
              "certain",
              Optional.of("2020-01-0" + article.length()),
              Set.of(),
              List.of()));
    }

    Said reporting(Happening... happenings) {
      return with(claim.speaker(), claim.position(), claim.words(), List.of(happenings));
    }

    Said of(String side) {
      Speaker s = claim.speaker().orElseThrow();
      return with(
          Optional.of(new Speaker(s.iri(), s.label(), s.named(), Optional.of(side))),
          claim.position(),
          claim.words(),
          claim.happenings());
    }

    Said denied() {
      return with(claim.speaker(), Position.DENIED, claim.words(), claim.happenings());
    }

    Said at(int place, String... about) {
      ComparedClaim.Words w = claim.words();
      return with(
          claim.speaker(),
          claim.position(),
          new ComparedClaim.Words(
              w.source(), w.content(), w.kind(), place, Set.of(about), w.confidence()),
          claim.happenings());
    }

    Said on(String day, String modality) {
      return new Said(
          new ComparedClaim(
              claim.iri(),
              claim.article(),
              claim.speaker(),
              claim.words(),
              claim.position(),
              modality,
              Optional.of(day),
              claim.via(),
              claim.happenings()));
    }

    Said via(Said outer) {
      return new Said(
          new ComparedClaim(
              claim.iri(),
              claim.article(),
              claim.speaker(),
              claim.words(),
              claim.position(),
              claim.modality(),
              claim.day(),
              Set.of(outer.claim.iri()),
              claim.happenings()));
    }

    private Said with(
        Optional<Speaker> speaker,
        Position position,
        ComparedClaim.Words words,
        List<Happening> happenings) {
      return new Said(
          new ComparedClaim(
              claim.iri(),
              claim.article(),
              speaker,
              words,
              position,
              claim.modality(),
              claim.day(),
              claim.via(),
              happenings));
    }
  }

  private static Happening sent(String place, boolean positive, int number, Bound bound) {
    return new Happening(
        "deployment",
        positive,
        "certain",
        Map.of("unit", Set.of("e://guards"), "destination", Set.of("e://" + place)),
        Map.of(),
        number == 0 ? Optional.empty() : Optional.of(new Quantity(number, bound, Optional.empty())),
        Optional.empty());
  }

  private static Happening died(String when, String place) {
    return new Happening(
        "death",
        true,
        "certain",
        Map.of("person", Set.of("e://poet"), "place", Set.of("e://" + place)),
        Map.of(),
        Optional.empty(),
        when.isEmpty() ? Optional.empty() : Optional.of(when));
  }

  private static Happening shelled(String agent, String when) {
    return new Happening(
        "attack",
        true,
        "certain",
        Map.of("agent", Set.of("e://" + agent), "place", Set.of("e://plant")),
        Map.of(),
        Optional.empty(),
        when.isEmpty() ? Optional.empty() : Optional.of(when));
  }

  private static Happening verdict(String relation) {
    return new Happening(
        relation,
        true,
        "certain",
        Map.of("person", Set.of("e://poet")),
        Map.of("charge", Set.of("fraud")),
        Optional.empty(),
        Optional.empty());
  }

  private static ClaimLinks find(Groups stories, Said... said) {
    return new ClaimLinks(
        List.of(said).stream().map(Said::claim).toList(),
        stories,
        new Groups(),
        Map.of(
            "e://Kell", Set.of("e://Norland"),
            "e://Marden", Set.of("e://Norland"),
            "e://Port", Set.of("e://Southland")));
  }

  private static List<ClaimLink> links(Said... said) {
    return find(new Groups(), said).links();
  }

  private static ClaimLink only(Said... said) {
    List<ClaimLink> links = links(said);
    assertThat(links).hasSize(1);
    return links.get(0);
  }

  @Test
  void twoNamedSpeakersCorroborateInTheirOwnWords() {
    ClaimLink link = only(Said.by("Ana Lund", "a", FLOOD), Said.by("Ove Berg", "b", FLOODED));
    assertThat(link.type()).isEqualTo(ClaimLink.Type.CORROBORATES);
  }

  @Test
  void twoOfOneSideRepeatEachOther() {
    ClaimLink link =
        only(
            Said.by("Ana Lund", "a", FLOOD).of("Norland"),
            Said.by("Ove Berg", "b", FLOODED).of("Norland"));
    assertThat(link.type()).isEqualTo(ClaimLink.Type.REPEATS);
    assertThat(link.reason()).startsWith("same side");
  }

  @Test
  void whoIsRelayedIsTheOriginAndNotAnother() {
    Said outer = Said.by("Ana Lund", "a", "the ministry says that " + FLOOD);
    Said inner = Said.by("the ministry", "a", FLOOD).via(outer);
    assertThat(links(outer, inner, Said.by("the ministry", "b", FLOODED)))
        .extracting(ClaimLink::type)
        .doesNotContain(ClaimLink.Type.CORROBORATES);
  }

  @Test
  void anUnnamedSourceCorroboratesNobody() {
    assertThat(links(Said.by("Ana Lund", "a", FLOOD), Said.by("officials", "b", FLOODED)))
        .isEmpty();
  }

  @Test
  void nobodyElseConfirmsWhatOneSaysOfHimself() {
    assertThat(
            links(
                Said.by("Ana Lund", "a", "I endorse our mayor Ida Holm for another full term"),
                Said.by("Ove Berg", "b", "our mayor Ida Holm, I endorse for a full term again")))
        .extracting(ClaimLink::type)
        .doesNotContain(ClaimLink.Type.CORROBORATES);
  }

  @Test
  void theSameQuotationOfTwoSpeakersIsOneUtteranceInDoubt() {
    Said pronoun = Said.by("Ove Berg", "b", QUOTED);
    ClaimLinks found =
        find(
            new Groups(),
            Said.by("Ana Lund", "a", QUOTED),
            pronoun,
            Said.by("Ana Lund", "c", QUOTED));
    assertThat(found.links()).extracting(ClaimLink::type).containsOnly(ClaimLink.Type.REPEATS);
    assertThat(found.doubts()).isEqualTo(Map.of("b/Ove Berg", "entity/Ana Lund"));
  }

  @Test
  void aQuotationThatIsTranslatedOtherwiseIsTheSame() {
    ClaimLink link =
        only(
            Said.by("Ana Lund", "a", QUOTED),
            Said.by(
                    "Lund",
                    "b",
                    "“Every single house the river took from its people we shall rebuild")
                .at(0));
    assertThat(link.type()).isEqualTo(ClaimLink.Type.REPEATS);
  }

  @Test
  void copiesOfOneStoryRepeatWhatOfficialsSaid() {
    Groups stories = new Groups();
    stories.join("a", "b");
    assertThat(
            find(
                    stories,
                    Said.by("officials", "a", FLOOD),
                    Said.by("officials", "b", FLOOD + " today"))
                .links())
        .extracting(ClaimLink::type)
        .containsExactly(ClaimLink.Type.REPEATS);
  }

  @Test
  void aPlaceInsideTheOtherIsNotConfirmedByIt() {
    Said here = Said.by("Ana Lund", "a", "x").reporting(sent("Kell", true, 0, Bound.EXACT));
    Said there = Said.by("Ove Berg", "b", "y").reporting(sent("Norland", true, 0, Bound.EXACT));
    assertThat(links(here, there)).isEmpty();
    assertThat(only(here.of("Norland"), there.of("Norland")).reason())
        .isEqualTo("same side, same fact: deployment");
  }

  @Test
  void whatArrivesWasSent() {
    Happening arrived =
        new Happening(
            "arrival",
            true,
            "certain",
            Map.of("unit", Set.of("e://guards"), "place", Set.of("e://Kell")),
            Map.of(),
            Optional.empty(),
            Optional.empty());
    ClaimLink link =
        only(
            Said.by("Ana Lund", "a", "x").reporting(sent("Kell", true, 0, Bound.EXACT)),
            Said.by("Ove Berg", "b", "y").reporting(arrived));
    assertThat(link.type()).isEqualTo(ClaimLink.Type.CORROBORATES);
  }

  @Test
  void figuresThatCannotBothBeTrueContradictOnOneDay() {
    Said few = Said.by("Ana Lund", "a", "x").reporting(sent("Kell", true, 300, Bound.EXACT));
    Said many = Said.by("Ove Berg", "b", "y").reporting(sent("Kell", true, 500, Bound.AT_LEAST));
    assertThat(only(few, many))
        .isEqualTo(
            new ClaimLink(
                ClaimLink.Type.CONTRADICTS,
                "a/Ana Lund",
                "b/Ove Berg",
                "number",
                "300",
                "at least 500"));
    assertThat(links(few, many.on("2020-01-09", "certain"))).isEmpty();
  }

  @Test
  void aLaterFigureOfTheSameSpeakerUpdates() {
    ClaimLink link =
        only(
            Said.by("Ana Lund", "a", "x").reporting(sent("Kell", true, 300, Bound.EXACT)),
            Said.by("Ana Lund", "bb", "y").reporting(sent("Kell", true, 500, Bound.EXACT)));
    assertThat(link.type()).isEqualTo(ClaimLink.Type.UPDATES);
    assertThat(link.first()).isEqualTo("bb/Ana Lund");
  }

  @Test
  void denyingTheFactContradicts() {
    ClaimLink link =
        only(
            Said.by("Ana Lund", "a", "x").reporting(sent("Kell", true, 0, Bound.EXACT)),
            Said.by("Ove Berg", "b", "y").denied().reporting(sent("Kell", false, 0, Bound.EXACT)));
    assertThat(link.type()).isEqualTo(ClaimLink.Type.CONTRADICTS);
    assertThat(link.reason()).isEqualTo("denial");
  }

  @Test
  void whoDeniesTheAccusationsDeniesWhatWasSaidOfHimLast() {
    ClaimLink link =
        only(
            Said.by("Ida Holm", "a", "that the harvest was good").at(10),
            Said.by("Ana Lund", "a", "that Berg took bribes").at(100, "entity/Ove Berg"),
            Said.by("Ove Berg", "a", "the accusations").denied().at(200));
    assertThat(link)
        .isEqualTo(
            new ClaimLink(
                ClaimLink.Type.CONTRADICTS,
                "a/Ove Berg",
                "a/Ana Lund",
                "denial",
                "denied",
                "affirmed"));
  }

  @Test
  void oneShelledAPlantOnADay() {
    Said norland = Said.by("Ana Lund", "a", "x").of("Norland");
    Said sudland = Said.by("Ove Berg", "b", "y").of("Sudland");
    ClaimLink link =
        only(
            norland.reporting(shelled("Sudland", "2020-01-02")),
            sudland.reporting(shelled("Norland", "2020-01-02")));
    assertThat(link.reason()).isEqualTo("agent");
    assertThat(List.of(link.firstValue(), link.secondValue()))
        .containsExactlyInAnyOrder("Norland", "Sudland");
    assertThat(
            links(
                norland.reporting(shelled("Sudland", "2020-01-02")),
                sudland.reporting(shelled("Norland", "2020-01-05"))))
        .isEmpty();
  }

  @Test
  void nobodyDiesOnTwoDaysOrInTwoCountries() {
    assertThat(
            only(
                    Said.by("Ana Lund", "a", "x").reporting(died("2020-01-02", "Kell")),
                    Said.by("Ove Berg", "b", "y").reporting(died("2020-01-03", "Kell")))
                .reason())
        .isEqualTo("date");
    assertThat(
            only(
                    Said.by("Ana Lund", "a", "x").reporting(died("", "Kell")),
                    Said.by("Ove Berg", "b", "y").reporting(died("", "Port")))
                .reason())
        .isEqualTo("place");
    assertThat(
            links(
                Said.by("Ana Lund", "a", "x").reporting(died("", "Kell")),
                Said.by("Ove Berg", "b", "y").reporting(died("", "Marden"))))
        .isEmpty();
  }

  @Test
  void aVerdictIsTheOneOrTheOther() {
    ClaimLink link =
        only(
            Said.by("Ana Lund", "a", "x").reporting(verdict("conviction")),
            Said.by("Ove Berg", "b", "y").reporting(verdict("acquittal")));
    assertThat(link.reason()).isEqualTo("outcome");
    assertThat(link.firstValue()).isEqualTo("conviction");
  }

  @Test
  void whatIsPlannedIsNotWhatHappened() {
    assertThat(
            links(
                Said.by("Ana Lund", "a", FLOOD),
                Said.by("Ove Berg", "b", FLOODED).on("2020-01-01", "planned")))
        .isEmpty();
  }

  @Test
  void originsAreSidesWithWhatTheySay() {
    List<Said> said =
        List.of(
            Said.by("Ana Lund", "a", FLOOD),
            Said.by("Marden Flood Board", "b", FLOODED),
            Said.by("MFB", "c", FLOODED + " today"));
    List<ComparedClaim> claims = said.stream().map(Said::claim).toList();
    List<ClaimLink> links = new ClaimLinks(claims, new Groups(), new Groups(), Map.of()).links();
    assertThat(Origin.of(claims, links))
        .filteredOn(o -> o.claim().equals("a/Ana Lund"))
        .containsExactly(
            new Origin("a/Ana Lund", "entity/Ana Lund", false, List.of("a/Ana Lund")),
            new Origin(
                "a/Ana Lund",
                "entity/Marden Flood Board",
                false,
                List.of("b/Marden Flood Board", "c/MFB")));
  }
}

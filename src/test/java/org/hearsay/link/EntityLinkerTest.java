package org.hearsay.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.Seeds;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.KnowledgeBase;
import org.junit.jupiter.api.Test;

class EntityLinkerTest {

  private static final KnowledgeBase KB = KnowledgeBase.bundled();

  private static List<Entity> entities(String text) {
    return Seeds.extract(text).entities().all().stream().filter(e -> !e.isUnnamed()).toList();
  }

  private static Entity named(String text, String label) {
    return entities(text).stream().filter(e -> e.label().equals(label)).findFirst().orElseThrow();
  }

  private static List<String> mentions(String text, Entity entity) {
    return entity.mentions().stream().map(m -> m.span().in(text)).toList();
  }

  @Test
  void aSurnameAloneMeansThePersonNamedInFull() {
    String text = "Senator Anna Kowalczyk spoke first. Kowalczyk left early.";
    assertThat(mentions(text, named(text, "Anna Kowalczyk")))
        .containsExactly("Anna Kowalczyk", "Kowalczyk");
  }

  @Test
  void aFirstNameAloneMeansTheOnePersonWhoBearsIt() {
    String text = "Marta Nowicka sang first. Later Marta left the stage. Marta was tired.";
    assertThat(mentions(text, named(text, "Marta Nowicka")))
        .containsExactly("Marta Nowicka", "Marta", "Marta");
  }

  @Test
  void anAcronymInBracketsMeansTheNameBeforeIt() {
    String text = "The Lunar Survey Agency (LSA) was founded. The LSA has no office.";
    assertThat(mentions(text, named(text, "Lunar Survey Agency")))
        .startsWith("Lunar Survey Agency", "LSA")
        .contains("LSA");
  }

  @Test
  void aTransliterationThatNoItemBearsIsLinkedByItsSound() {
    String text = "Russian Foreign Minister Sergej Lavrov came to Moscow with Sergei Shojgu.";
    assertThat(named(text, "Sergey Lavrov").wikidata()).contains("Q58217");
    assertThat(named(text, "Sergey Shoygu").wikidata()).contains("Q32024");
  }

  @Test
  void aNameMayEndInTheWordOfADay() {
    String text = "The ferry is old, according to USA Today. It left Oslo Friday.";
    assertThat(entities(text)).extracting(Entity::label).contains("USA Today", "Oslo");
  }

  @Test
  void transliterationsAreOnePerson() {
    String text = "President Volodymyr Zelenskyy spoke. Zelensky left, and Zelenskiy came back.";
    assertThat(named(text, "Volodymyr Zelenskyy").mentions()).hasSize(3);
  }

  @Test
  void aRegionIsNotItsCity() {
    String text = "Troops entered the Kursk region of Russia.";
    assertThat(named(text, "Kursk Oblast").type()).isEqualTo(EntityType.PLACE);
  }

  @Test
  void aPlaceWithoutItemLiesWhereTheTextSaysItDoes() {
    String text = "The flood reached Quillbury, Norway, on Monday. Quillbury has a bridge.";
    assertThat(named(text, "Quillbury").country()).isEqualTo(named(text, "Norway").wikidata());
  }

  @Test
  void aPronounMeansTheSubjectBeforeIt() {
    String text = "Minister Peter Novak met Jan Hruby in Prague. He said little.";
    assertThat(mentions(text, named(text, "Peter Novak"))).containsExactly("Peter Novak", "He");
  }

  @Test
  void aPronounNeverMeansSomebodyOfTheOtherSex() {
    String text =
        "Boris Hruby asked that Anna Kowalczyk be sent home. She left at once. He said little.";
    assertThat(mentions(text, named(text, "Anna Kowalczyk")))
        .containsExactly("Anna Kowalczyk", "She");
    assertThat(mentions(text, named(text, "Boris Hruby"))).containsExactly("Boris Hruby", "He");
  }

  @Test
  void somebodyUnknownHasNoItem() {
    assertThat(named("Farrah Quillby opened the fair.", "Farrah Quillby").wikidata()).isEmpty();
  }

  @Test
  void aFirstNameAloneIsAPerson() {
    String text = "My sister Thandeka told me that she would come. Thandeka never came.";
    assertThat(named(text, "Thandeka").type()).isEqualTo(EntityType.PERSON);
  }

  @Test
  void aCapitalisedWordOfAListIsNobody() {
    assertThat(entities("The results are clear. Method and Results are given below."))
        .extracting(Entity::label)
        .doesNotContain("Method", "Results");
  }

  @Test
  void aTeamIsNotItsCountry() {
    String text =
        "England beat Samoa at rugby on Sunday. The winger scored two tries before the conversion,"
            + " and the squad flew home from France.";
    assertThat(named(text, "England (team)").wikidata()).isEmpty();
    assertThat(named(text, "France").wikidata()).isPresent();
    assertThat(named("England and Samoa signed a treaty on Sunday.", "England").wikidata())
        .isPresent();
  }

  @Test
  void aTeamOfAnotherSportIsAnother() {
    String text =
        "The pitcher threw a shutout for Minnesota. His homer in the ninth inning ended the baseball"
            + " match in Chicago.";
    assertThat(named(text, "Minnesota Twins").wikidata()).isPresent();
    assertThat(named(text, "Chicago").type()).isEqualTo(EntityType.PLACE);
  }

  @Test
  void whoeverIsScoredAgainstIsATeam() {
    assertThat(entities("Hruby scored twice and had a goal against England."))
        .extracting(Entity::label)
        .contains("England national football team");
  }

  @Test
  void aNameOfATownMayBeItsUniversity() {
    assertThat(named("She teaches law at Stanford.", "Stanford University").wikidata()).isPresent();
    assertThat(entities("She lives in Stanford, Connecticut."))
        .extracting(Entity::label)
        .doesNotContain("Stanford University");
  }

  @Test
  void aPostNamesThePeopleItMeansByTheirSurnames() {
    String post = "Nobody ever sang it like Sinatra.";
    assertThat(named(post, "Frank Sinatra").confidence()).isLessThan(0.6);
    assertThat(entities(post + " He was late again.".repeat(20)))
        .extracting(Entity::label)
        .doesNotContain("Frank Sinatra");
  }

  @Test
  void whereOneLandsIsAnAirport() {
    assertThat(entities("The envoy landed at JFK on Monday."))
        .extracting(Entity::label)
        .contains("John F. Kennedy International Airport");
    assertThat(named("A bust of JFK stands here.", "John F. Kennedy").type())
        .isEqualTo(EntityType.PERSON);
  }

  @Test
  void aPlaceWhoseAdjectiveIsItsNameIsNamed() {
    assertThat(entities("Officials of Hong Kong and Taiwan met in New Zealand."))
        .extracting(Entity::label)
        .contains("Hong Kong", "Taiwan", "New Zealand");
  }

  @Test
  void aHouseOfParliamentIsNoCollege() {
    String text = "The Senate of the United States passed the bill. The Speaker of the House left.";
    assertThat(entities(text)).extracting(Entity::label).doesNotContain("Christ Church");
  }

  @Test
  void aFeastMayBeginTheNameOfAnIsland() {
    assertThat(named("They study the statues of Easter Island.", "Easter Island").wikidata())
        .isPresent();
  }

  @Test
  void aNameBeforeItsStateIsNobody() {
    assertThat(
            entities("A fair was held in Tyler, Texas, on Saturday. The school in Tyler closed."))
        .filteredOn(e -> e.label().contains("Tyler"))
        .noneMatch(e -> e.type() == EntityType.PERSON && e.wikidata().isPresent());
  }

  @Test
  void aSmallTownIsMeantOnlyWhereATownCanBe() {
    String family = "He leaves four daughters in Texas: Nadine, Ashley, Toni and Wendy.";
    assertThat(named(family, "Ashley").wikidata()).isEmpty();
  }

  @Test
  void theWhiteHouseSpeaksAsABodyAndStandsAsABuilding() {
    assertThat(entities("The White House said that the talks had failed."))
        .anyMatch(e -> e.wikidata().isPresent() && e.type() == EntityType.ORGANIZATION);
    assertThat(named("She walked past the White House.", "White House").type())
        .isEqualTo(EntityType.PLACE);
  }

  @Test
  void anAirportIsAFacilityAndAChannelNoBroadcaster() {
    assertThat(named("It burned near LaGuardia Airport.", "LaGuardia Airport").type())
        .isEqualTo(EntityType.FACILITY);
    assertThat(named("He crossed the English Channel.", "English Channel").type())
        .isEqualTo(EntityType.PLACE);
  }

  @Test
  void billIsAPersonBeforeASurname() {
    assertThat(named("Bill Quillby left early.", "Bill Quillby").type())
        .isEqualTo(EntityType.PERSON);
  }

  @Test
  void anOfficeMeansWhomItWasSaidOf() {
    String text =
        "Jonas Fenwick met the vice president, Farrah Quillby. Anna Kowalczyk, the president, came."
            + " The president was late. The vice president left.";
    assertThat(mentions(text, named(text, "Anna Kowalczyk")))
        .containsExactly("Anna Kowalczyk", "president", "president");
    assertThat(mentions(text, named(text, "Farrah Quillby")))
        .contains("Farrah Quillby", "vice president");
  }

  @Test
  void aNounOfAnotherCountryOrNumberMeansSomebodyElse() {
    String court =
        "The Court of Session in Scotland met on Friday. The Danish company Quillby paid the"
            + " courts.";
    assertThat(mentions(court, named(court, "Court of Session")))
        .containsExactly("Court of Session");
    String firm = "Microsoft was sued on Friday. The Danish company Quillby paid it all.";
    assertThat(mentions(firm, named(firm, "Microsoft"))).doesNotContain("Danish company");
  }

  @Test
  void aListOfRegionsNamesRegions() {
    assertThat(entities("Drones fell in the Kursk and Belgorod regions of Russia on Friday."))
        .extracting(Entity::label)
        .contains("Kursk Oblast", "Belgorod Oblast");
    assertThat(entities("It burned in Riverside and San Bernardino Counties in California."))
        .extracting(Entity::label)
        .contains("Riverside County", "San Bernardino County");
  }

  @Test
  void aQuotationSpeaksOfWhoIsNotItsSpeaker() {
    String text =
        "Jonas Fenwick left. Boris Hruby then spent much of his time on an attack on Fenwick: \"He"
            + " said that he was ill.\"";
    assertThat(mentions(text, named(text, "Jonas Fenwick")))
        .containsExactly("Jonas Fenwick", "Fenwick", "He", "he");
  }

  @Test
  void anOccupationBeforeANameIsNoPartOfIt() {
    assertThat(entities("Scientist Rebecca Fenwick said that glue helps."))
        .extracting(Entity::label)
        .contains("Rebecca Fenwick");
  }

  @Test
  void twoCountriesAreEachOfThem() {
    String text = "Norway and Denmark signed it in June. The two countries will build a bridge.";
    assertThat(mentions(text, named(text, "Norway"))).containsExactly("Norway", "countries");
    assertThat(mentions(text, named(text, "Denmark"))).containsExactly("Denmark", "countries");
  }

  @Test
  void whoSpeaksIsMeantRatherThanWhoIsSpokenOf() {
    String text =
        "Jonas Fenwick questioned it, saying Boris Hruby might have known. He left the room.";
    assertThat(mentions(text, named(text, "Jonas Fenwick"))).contains("He");
  }

  @Test
  void anOfficeIsNoPlace() {
    List<Entity> found = entities("It was said by US President Donald Trump in Kyiv.");
    assertThat(found).extracting(Entity::label).contains("United States", "Donald Trump");
    assertThat(found).extracting(Entity::label).noneMatch(l -> l.startsWith("President of"));
  }

  @Test
  void aMagazineKeepsItsArticle() {
    assertThat(named("He wrote a piece for The Atlantic in May.", "The Atlantic").type())
        .isEqualTo(EntityType.ORGANIZATION);
    assertThat(named("A storm crossed the Atlantic in May.", "Atlantic Ocean").wikidata())
        .isPresent();
  }

  @Test
  void aCountryIsNotItsTournament() {
    assertThat(entities("She won the US Open in two sets."))
        .extracting(Entity::label)
        .doesNotContain("United States");
  }

  @Test
  void halfOfACountryIsTheCountryThatTheArticleNames() {
    String text = "North Korea denied it. The minister of the North called it a lie.";
    assertThat(mentions(text, named(text, "North Korea"))).containsExactly("North Korea", "North");
  }

  @Test
  void aCountryInBracketsIsNotThePersonBeforeIt() {
    assertThat(named("Farrah Quillby (U.S.) won the race.", "United States").wikidata())
        .isPresent();
  }

  @Test
  void aNameMayHoldTheWordOfAMonthOrAFeast() {
    assertThat(named("The plan of Theresa May's party failed.", "Theresa May").type())
        .isEqualTo(EntityType.PERSON);
    assertThat(named("The singer Doris Day died.", "Doris Day").type())
        .isEqualTo(EntityType.PERSON);
  }

  @Test
  void anOutletIsFoundByItsArticle() {
    assertThat(named("He told the Guardian that it was late.", "The Guardian").type())
        .isEqualTo(EntityType.MEDIA);
  }

  @Test
  void aPeopleIsNobody() {
    assertThat(entities("The Norwegians and the Germans met on Monday."))
        .extracting(Entity::label)
        .doesNotContain("Norwegians", "Germans");
  }

  @Test
  void aTitleOfNobilityIsAPerson() {
    assertThat(named("The Duchess of Cambridge came.", "Duchess of Cambridge").type())
        .isEqualTo(EntityType.PERSON);
  }

  @Test
  void aCourtOfAnotherStateIsNotThatOfTheUnitedStates() {
    assertThat(named("The Victorian Supreme Court met.", "Supreme Court").wikidata()).isEmpty();
  }

  @Test
  void aBodyNamedAfterACountryIsNotTheCountry() {
    String text = "Defence Intelligence of Ukraine said so. Ukraine agreed.";
    assertThat(named(text, "Ukraine").mentions()).hasSize(1);
  }

  @Test
  void aCountryOrCompanyMayBeDescribed() {
    String text =
        "Norway cancelled the flights of Quillby Airlines. The airline lost money, the country said.";
    assertThat(mentions(text, named(text, "Norway"))).containsExactly("Norway", "country");
    assertThat(mentions(text, named(text, "Quillby Airlines")))
        .containsExactly("Quillby Airlines", "airline");
  }

  @Test
  void demonymsMakeUnits() {
    String text = "North Korean soldiers came. Troops from North Korea were seen.";
    assertThat(named(text, "North Korean troops").mentions()).hasSize(2);
  }

  @Test
  void everyItemNamedInTheRepositoryIsInTheKnowledgeBase() throws IOException {
    Pattern item = Pattern.compile("\\bQ\\d{2,}\\b");
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      for (Path file :
          files.filter(f -> f.toString().matches(".*\\.(java|txt|ttl|md|rq)")).sorted().toList()) {
        if (!file.startsWith("src/test/resources/gold")) {
          Matcher m = item.matcher(Files.readString(file));
          while (m.find()) {
            assertThat(KB.has(m.group())).as(file + ": " + m.group()).isTrue();
          }
        }
      }
    }
  }

  @Test
  void theKnowledgeBaseIsOfUse() {
    assertThat(KB.size()).isGreaterThan(200_000);
  }
}

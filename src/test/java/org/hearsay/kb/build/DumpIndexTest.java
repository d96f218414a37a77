package org.hearsay.kb.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.hearsay.kb.Candidate;
import org.hearsay.kb.Coordinates;
import org.hearsay.kb.Kind;
import org.hearsay.kb.KnowledgeBase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invented items: 1 is a country, 2 a person that the teacher knows, 7 and 8 are classes. */
@Tag("torture")
class DumpIndexTest {

  /** Bytes of a gzip file in which a time and a system are written that nobody reads. */
  private static final int GZIP_HEADER = 10;

  private static final String COUNTRY =
      """
      {"type":"item","id":"Q1","labels":{"en":{"language":"en","value":"Ruritania"}},
      "aliases":{"en":[{"language":"en","value":"Kingdom of Ruritania"}]},
      "claims":{"P31":[{"mainsnak":{"snaktype":"value","datavalue":{"value":{"numeric-id":7}}},
      "rank":"normal"}],"P1549":[{"mainsnak":{"datavalue":{"value":{"language":"en",
      "text":"Ruritanian"}}},"rank":"normal"}],"P625":[{"mainsnak":{"datavalue":{"value":
      {"latitude":48.5,"longitude":15.25,"globe":"http://www.wikidata.org/entity/Q2"}}},
      "rank":"normal"}]},"sitelinks":{"enwiki":{},"dewiki":{}}}""";
  private static final String TEACHING =
      """
      {"type":"item","id":"Q2","labels":{"en":{"value":"Rudolf Rassendyll"}},"aliases":[],
      "claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q8"}}},"rank":"normal"}]},
      "sitelinks":{"enwiki":{}}}""";
  private static final String PERSON =
      """
      {"type":"item","id":"Q4","labels":{"de":{"value":"Flavia"},"mul":{"value":"Flavia Elphberg"}},
      "claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q7"}}},"rank":"deprecated"},
      {"mainsnak":{"datavalue":{"value":{"id":"Q8"}}},"rank":"normal"}],
      "P27":[{"mainsnak":{"datavalue":{"value":{"id":"Q6"}}},"rank":"normal","qualifiers":
      {"P582":[{}]}},{"mainsnak":{"snaktype":"somevalue"},"rank":"normal"},
      {"mainsnak":{"datavalue":{"value":{"id":"Q1"}}},"rank":"normal"}]},
      "sitelinks":{"enwiki":{}}}""";
  private static final String PAPER =
      """
      {"type":"item","id":"Q3","labels":{"en":{"value":"On Flavia"}},
      "claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q9"}}},"rank":"normal"}]},
      "sitelinks":{"enwiki":{}}}""";
  private static final String UNLINKED =
      """
      {"type":"item","id":"Q5","labels":{"en":{"value":"Black Michael"}},
      "claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q8"}}},"rank":"normal"}]},
      "sitelinks": []}""";
  private static final String PROPERTY =
      """
      {"type":"property","id":"P31","labels":{"en":{"value":"instance of"}},"claims":[]}""";

  private final List<String> skipped = new ArrayList<>();
  @TempDir private Path folder;
  private KnowledgeBase teacher;

  @BeforeEach
  void teach() throws IOException {
    Path table = folder.resolve("table.tsv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(table))) {
      out.write("Q1\tRuritania\t\tcountry\t\t\t\t\t\n".getBytes(StandardCharsets.UTF_8));
      out.write(
          "Q2\tRudolf Rassendyll\t\tperson\tQ1\t\t\t0.5\t\n".getBytes(StandardCharsets.UTF_8));
    }
    teacher = Gazetteer.open(table);
  }

  private static byte[] dump(String... entities) {
    String lines =
        String.join(",\n", Arrays.stream(entities).map(e -> e.replace("\n", "")).toList());
    return ("[\n" + lines + "\n]\n").getBytes(StandardCharsets.UTF_8);
  }

  private KnowledgeBase build(byte[] dump, String out, String... kinds) throws IOException {
    Path file = folder.resolve("dump");
    Files.write(file, dump);
    EnumSet<Kind> wanted = EnumSet.allOf(Kind.class);
    if (kinds.length > 0) {
      wanted.removeIf(k -> !List.of(kinds).contains(k.name()));
    }
    DumpIndex.Listener listener =
        new DumpIndex.Listener() {
          @Override
          public void progress(long position, long size, long entities) {
            assertThat(position).isBetween(1L, size);
          }

          @Override
          public void skipped(long line, String reason) {
            skipped.add(line + ": " + reason);
          }
        };
    new DumpIndex(folder.resolve(out), 1, wanted, listener)
        .build(file, InputStream.nullInputStream(), teacher);
    return KnowledgeBase.open(folder.resolve(out));
  }

  private static Optional<Kind> kind(KnowledgeBase kb, String name) {
    return kb.candidates(name).stream().map(Candidate::kind).findFirst();
  }

  @Test
  void kindsAreLearnedAndTheBestStatementsAreTaken() throws IOException {
    KnowledgeBase kb = build(dump(COUNTRY, PERSON, PROPERTY, TEACHING, PAPER, UNLINKED), "index");
    assertThat(kb.size()).isEqualTo(3);
    assertThat(kind(kb, "Flavia Elphberg")).contains(Kind.PERSON);
    assertThat(kind(kb, "Kingdom of Ruritania")).contains(Kind.COUNTRY);
    int flavia = kb.candidates("Flavia Elphberg").get(0).row();
    assertThat(kb.country(flavia)).contains("Q1");
    assertThat(kb.classes(flavia)).containsExactly("Q8");
    assertThat(kb.coordinates(kb.row("Q1").orElseThrow())).contains(new Coordinates(48.5, 15.25));
    assertThat(kb.placeOfDemonym("Ruritanian")).contains("Q1");
    assertThat(kb.isSurname("Elphberg")).isTrue();
    assertThat(kb.candidates("Rudolf Rassendyll").get(0).prior()).isEqualTo(0.5);
    assertThat(skipped).isEmpty();
  }

  @Test
  void onlyTheKindsAskedForAreKept() throws IOException {
    KnowledgeBase kb = build(dump(COUNTRY, PERSON, TEACHING), "index", "PERSON");
    assertThat(kb.knows("Ruritania")).isFalse();
    assertThat(kb.size()).isEqualTo(2);
  }

  @Test
  void aBrokenLineIsReportedAndTheOthersAreBuilt() throws IOException {
    KnowledgeBase kb = build(dump(COUNTRY, PERSON.substring(0, 90), TEACHING), "index");
    assertThat(skipped).hasSize(1);
    assertThat(skipped.get(0)).startsWith("3: ");
    assertThat(kb.size()).isEqualTo(2);
  }

  @Test
  void packingMakesNoDifference() throws IOException {
    byte[] plain = dump(COUNTRY, PERSON, TEACHING);
    ByteArrayOutputStream gz = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(gz)) {
      out.write(plain);
    }
    ByteArrayOutputStream bz2 = new ByteArrayOutputStream();
    try (OutputStream out = new BZip2CompressorOutputStream(bz2)) {
      out.write(plain);
    }
    build(plain, "plain");
    build(gz.toByteArray(), "gz");
    build(bz2.toByteArray(), "bz2");
    assertThat(folder.resolve("gz/wikidata.kb"))
        .hasSameBinaryContentAs(folder.resolve("plain/wikidata.kb"));
    assertThat(folder.resolve("bz2/wikidata.kb"))
        .hasSameBinaryContentAs(folder.resolve("plain/wikidata.kb"));
  }

  @Test
  void aBuildThatWasBrokenOffGoesOn() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    String[] many = new String[40_000];
    Arrays.setAll(many, i -> PERSON.replace("\"Q4\"", "\"Q" + (i + 10) + "\""));
    many[0] = COUNTRY;
    many[1] = TEACHING;
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(dump(many));
    }
    byte[] whole = packed.toByteArray();
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    build(whole, "at-once");
    assertThatThrownBy(() -> build(half, "index")).hasMessageContaining("cannot be read behind");
    assertThat(folder.resolve("index/segments/segment-000000")).exists();
    assertThatThrownBy(() -> build(dump(COUNTRY), "index")).hasMessageContaining("another dump");
    build(whole, "index");
    assertThat(folder.resolve("index/wikidata.kb"))
        .hasSameBinaryContentAs(folder.resolve("at-once/wikidata.kb"));
    assertThat(folder.resolve("index/segments")).doesNotExist();
  }

  @Test
  void triplesSayTheSame() throws IOException {
    String triples =
        """
        data:1> <http://schema.org/about> wd:1> .
        data:1> <http://wikiba.se/ontology#sitelinks> "2"^^<http://www.w3.org/2001/XMLSchema#integer> .
        wd:1> <http://www.w3.org/2000/01/rdf-schema#label> "Ruritania"@en .
        wd:1> <http://www.w3.org/2000/01/rdf-schema#label> "Ruritanien"@de .
        wd:1> <http://www.w3.org/2004/02/skos/core#altLabel> "Kingdom of Ruritania"@en .
        wd:1> wdt:P31> wd:7> .
        wd:1> wdt:P1549> "Ruritanian"@en .
        wd:1> wdt:P625> "Point(15.25 48.5)"^^<http://www.opengis.net/ont/geosparql#wktLiteral> .
        <https://en.wikipedia.org/wiki/Ruritania> <http://schema.org/about> wd:1> .
        data:2> <http://wikiba.se/ontology#sitelinks> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
        wd:2> <http://www.w3.org/2000/01/rdf-schema#label> "Rudolf Rassendyll"@en .
        wd:2> wdt:P31> wd:8> .
        this is no triple
        data:4> <http://wikiba.se/ontology#sitelinks> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
        wd:4> <http://www.w3.org/2000/01/rdf-schema#label> "Flavia Elphberg"@mul .
        wd:4> wdt:P31> wd:8> .
        wd:4> wdt:P27> _:somevalue .
        wd:4> wdt:P27> wd:1> .
        """
            .replace("data:", "<https://www.wikidata.org/wiki/Special:EntityData/Q")
            .replace("wd:", "<http://www.wikidata.org/entity/Q")
            .replace("wdt:", "<http://www.wikidata.org/prop/direct/");
    build(triples.getBytes(StandardCharsets.UTF_8), "triples");
    assertThat(skipped).hasSize(1);
    assertThat(skipped.get(0)).startsWith("13: ");
    build(dump(COUNTRY, PERSON, TEACHING), "json");
    assertThat(folder.resolve("triples/wikidata.kb"))
        .hasSameBinaryContentAs(folder.resolve("json/wikidata.kb"));
  }

  @Test
  void anIndexOfWhichOneByteIsWrongIsRefused() throws IOException {
    build(dump(COUNTRY, PERSON, TEACHING), "index");
    byte[] whole = Files.readAllBytes(folder.resolve("index/wikidata.kb"));
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= (byte) (1 << at % 8);
      refuse(damaged);
    }
    for (int length = 0; length < whole.length; length += 7) {
      refuse(Arrays.copyOf(whole, length));
    }
  }

  /** A bit that fills up the last byte of what is packed says nothing. */
  @Test
  void aGzippedIndexOfWhichOneByteIsWrongIsRefusedOrStillTheSame() throws IOException {
    build(dump(COUNTRY, PERSON, TEACHING), "index");
    byte[] plain = Files.readAllBytes(folder.resolve("index/wikidata.kb"));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    byte[] whole = packed.toByteArray();
    for (int at = GZIP_HEADER; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= (byte) (1 << at % 8);
      if (!unpacksTo(plain, damaged)) {
        refuse(damaged);
      }
    }
  }

  private static boolean unpacksTo(byte[] plain, byte[] packed) {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return Arrays.equals(in.readAllBytes(), plain);
    } catch (IOException e) {
      return false;
    }
  }

  private void refuse(byte[] index) throws IOException {
    Path file = folder.resolve("damaged.kb");
    Files.write(file, index);
    assertThatThrownBy(() -> KnowledgeBase.open(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("damaged.kb")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void whatIsNoDumpIsRefused() {
    assertThatThrownBy(
            () -> build("{\n \"entities\": {}}".getBytes(StandardCharsets.UTF_8), "index"))
        .hasMessageContaining("dump:1: expected a Wikidata dump");
    assertThatThrownBy(() -> build(dump(UNLINKED), "index")).hasMessageContaining("is wanted");
  }
}

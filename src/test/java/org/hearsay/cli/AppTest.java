package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.RDFDataMgr;
import org.hearsay.article.ArticleText;
import org.hearsay.store.LocalDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppTest {

  private static final String TEXT =
      "The minister said on Monday that the two countries had signed a treaty.\n";

  @TempDir private Path folder;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static void isOneLine(String message) {
    assertThat(message.strip().lines()).hasSize(1);
  }

  @Test
  void theReviewIsAnOverridesFileThatTheNextBuildTakes() throws IOException {
    Files.createDirectory(folder.resolve("in"));
    file("in/a.txt", "Farrah Quillby of Oslo said in Norway that the ferry was late.\n");
    file("in/b.txt", "Farrah Quillby said in Norway on Friday that the ferry sank.\n");
    Path graph = folder.resolve("out.nq");
    Ran.of("build", folder.resolve("in").toString(), "-o", graph.toString());
    Path db = folder.resolve("db");
    Dataset dataset = LocalDatabase.open(db);
    dataset.executeWrite(() -> RDFDataMgr.read(dataset, graph.toString()));
    dataset.close();
    Ran ran = Ran.of("entities", "--review", "--db", db.toString());
    assertThat(ran.out())
        .contains("# taken for one: Farrah Quillby (same name in 2 articles, in all of them also")
        .contains("#different\tFarrah Quillby\tb.txt");
    assertThat(Ran.of("entities", "--db", db.toString()).out()).contains("Farrah Quillby");
    Path overrides =
        file(
            "overrides.tsv", "is\tNobody Here\t-\n" + ran.out().replace("#different", "different"));
    Ran built =
        Ran.of(
            "build",
            folder.resolve("in").toString(),
            "--overrides",
            overrides.toString(),
            "-o",
            graph.toString());
    assertThat(built.err()).contains("overrides.tsv:1: nobody here is meant");
    assertThat(built.err()).doesNotContain("overrides.tsv:3");
    assertThat(Files.readString(graph))
        .contains("/article/b.txt/entity/person/farrah-quillby>")
        .contains("/id/entity/person/farrah-quillby>");
  }

  private boolean isOnePerson(String one, String other, String... options) throws IOException {
    Files.createDirectories(folder.resolve("in"));
    file("in/a.txt", one);
    file("in/b.txt", other);
    Path graph = folder.resolve("out.nq");
    List<String> arguments =
        new ArrayList<>(List.of("build", folder.resolve("in").toString(), "-o", graph.toString()));
    arguments.addAll(List.of(options));
    Ran.of(arguments.toArray(new String[0]));
    String quads = Files.readString(graph);
    assertThat(quads).contains("/id/entity/person/farrah-quillby>");
    return !quads.contains("/article/b.txt/entity/person/farrah-quillby>");
  }

  @Test
  void twoOfOneNameAreOnePersonWhenTheirArticlesShareMoreThanACountry() throws IOException {
    String oslo = "Farrah Quillby, a surgeon, spoke in Oslo, Norway.\n";
    String lima = "Farrah Quillby, a welder, won a prize in Lima, Peru.\n";
    assertThat(isOnePerson(oslo, "Farrah Quillby left Oslo, in Norway, by ship.\n")).isTrue();
    assertThat(isOnePerson(oslo, "Farrah Quillby met a man in Bergen, Norway.\n")).isFalse();
    assertThat(isOnePerson(oslo, lima)).isFalse();
    Path overrides = file("same.tsv", "same\tFarrah Quillby\tFarrah Quillby\n");
    assertThat(isOnePerson(oslo, lima, "--overrides", overrides.toString())).isTrue();
  }

  @Test
  void aMissingFolderIsOneLine() {
    Ran ran = Ran.of("extract", folder.resolve("none").toString());
    assertThat(ran.code()).isEqualTo(1);
    isOneLine(ran.err());
    assertThat(ran.err()).contains("none");
  }

  @Test
  void aFileThatIsNoTextIsNamedAndTheOthersAreStillBuilt() throws IOException {
    file("a.txt", TEXT);
    Files.write(folder.resolve("b.txt"), new byte[] {'a', 0, 1, (byte) 0x81, 'b'});
    Path out = folder.resolve("out.nq");
    Ran ran = Ran.of("build", folder.toString(), "-o", out.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("b.txt");
    assertThat(Files.readString(out)).contains("/article/a.txt");
  }

  @Test
  void anEmptyFileIsOneLine() throws IOException {
    Ran ran = Ran.of("extract", file("empty.txt", "").toString());
    assertThat(ran.code()).isEqualTo(1);
    isOneLine(ran.err());
    assertThat(ran.err()).contains("empty.txt");
  }

  @Test
  void aBrokenJsonLineIsNamedByItsNumber() throws IOException {
    Path lines =
        file("a.jsonl", "{\"doc\":\"one\",\"text\":\"" + TEXT.strip() + "\"}\n{\"doc\":\n");
    Ran ran = Ran.of("extract", lines.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("a.jsonl:2");
    assertThat(ran.out().lines()).hasSize(1);
  }

  @Test
  void aPortInUseIsOneLine() throws IOException {
    file("a.txt", TEXT);
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      Ran ran =
          Ran.of(
              "run",
              folder.toString(),
              "--db",
              folder.resolve("db").toString(),
              "--port",
              Integer.toString(taken.getLocalPort()));
      assertThat(ran.code()).isEqualTo(1);
      assertThat(ran.err()).contains(Integer.toString(taken.getLocalPort()));
    }
  }

  @Test
  void anUnknownQuestionIsOneLine() {
    Ran ran = Ran.of("query", "no-such-question");
    assertThat(ran.code()).isEqualTo(1);
    isOneLine(ran.err());
  }

  @Test
  void buildsGiveTheSameBytesHoweverManyAtOnce() throws IOException {
    Path first = folder.resolve("1.nq");
    for (String jobs : List.of("1", "2", "7")) {
      String out = folder.resolve(jobs + ".nq").toString();
      assertThat(Ran.of("build", "seeds", "--jobs", jobs, "-o", out).code()).isZero();
      assertThat(Files.mismatch(first, Path.of(out))).as(jobs).isEqualTo(-1);
    }
    assertThat(Ran.of("validate", first.toString()).code()).isZero();
  }

  @Test
  void anArticleThatTakesLongerThanItMayIsOneLineAndTheOthersGoOn() throws IOException {
    String small = file("small.txt", TEXT).toString();
    assertThat(Ran.of("extract", small).code()).isZero(); // the models are read
    String large = file("large.txt", TEXT.repeat(ArticleText.LONGEST / TEXT.length())).toString();
    Ran ran = Ran.of("extract", large, small, "--article-timeout", "2", "--jobs", "1");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("large.txt: took longer than 2 seconds; left out");
    assertThat(ran.out().lines()).singleElement().asString().contains("small.txt");
  }

  @Test
  void aRunGoesOnBehindWhatIsStored() throws IOException {
    file("a.txt", TEXT);
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort()); // it ends where it would serve
      String db = Files.createTempDirectory(folder, ".db").toString();
      String in = folder.toString();
      assertThat(Ran.of("run", in, "--db", db, "--port", port).out()).contains("1 articles");
      file("b.txt", TEXT + "The minister said it was signed in Oslo.\n");
      assertThat(Ran.of("run", in, "--db", db, "--port", port, "--resume").out())
          .contains("1 articles", "1 kept");
      assertThat(Ran.of("articles", "--db", db).out()).contains("2 of 2 rows");
    }
  }
}

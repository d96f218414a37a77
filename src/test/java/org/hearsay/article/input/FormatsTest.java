package org.hearsay.article.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.Failure;
import org.hearsay.article.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One file of each format, and the ways in which it may be broken. */
class FormatsTest {

  private static final String TEXT =
      "The harbour of Vessen will be closed for repairs until May, its director said on Tuesday.";

  @TempDir private Path folder;

  /** "id | title | authors | day" of what is read, remarks, and messages of what is not. */
  private List<String> read(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    List<String> read = new ArrayList<>();
    try (ArticleReader reader = ArticleReader.of(List.of(file), InputStream.nullInputStream())) {
      for (ArticleSource source : reader) {
        try {
          Article article = source.reading().read(r -> read.add(shown(r)));
          assertThat(article.body()).contains("The harbour of Vessen");
          read.add(shown(article));
        } catch (Failure e) {
          read.add(shown(String.valueOf(e.getMessage())));
        }
      }
    }
    return read;
  }

  private List<String> read(String name, String text) throws IOException {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private String shown(String message) {
    assertThat(message).doesNotContain("\n");
    return message.replace(folder + "/", "");
  }

  private String shown(Article article) {
    Metadata m = article.metadata();
    return "%s | %s | %s | %s"
        .formatted(
            shown(article.id()),
            m.title().orElse("-"),
            m.author().orElse("-"),
            m.published().map(Object::toString).orElse("-"));
  }

  @Test
  void tablesHaveAnArticleARow() throws IOException {
    String csv =
        "Title,URL,publish_date,text,authors\r\nOne,https://a.example/1,2024-10-24,\""
            + TEXT
            + "\",Ann Lee\r\nTwo,https://a.example/2,soon,\""
            + TEXT
            + "\",\r\nThree,,,,\r\n";
    assertThat(read("a.csv", csv))
        .containsExactly(
            "a.example/1 | One | Ann Lee | 2024-10-24",
            "a.csv:3: kept without date, since none was found in \"soon\"",
            "a.example/2 | Two | - | -",
            "a.csv:4: expected a string field \"doc\" or \"id\"");
    assertThat(read("a.tsv", "id\ttext\n7\t" + TEXT + "\n")).containsExactly("7 | - | - | -");
    assertThat(read("b.csv", ""))
        .containsExactly("b.csv: expected an article, found an empty file");
    assertThat(read("c.csv", "id,text\na,\"" + TEXT + "\"\nb,\"open"))
        .hasSize(2)
        .contains("a | - | - | -");
    assertThat(read("d.csv", ("id,text\na,“" + TEXT + "”\n").getBytes("windows-1252")))
        .containsExactly("a | - | - | -");
  }

  @Test
  void jsonFilesHaveArraysOrObjects() throws IOException {
    String one = "{\"id\":\"a\",\"title\":\"T\",\"maintext\":\"" + TEXT + "\"}";
    assertThat(read("a.json", "[" + one + "," + one.replace("\"a\"", "\"b\"") + ", 3]"))
        .containsExactly(
            "a | T | - | -",
            "b | T | - | -",
            "a.json#3: expected a JSON object, found something else");
    assertThat(read("b.json", one)).containsExactly("a | T | - | -");
    assertThat(read("c.json", "{\"status\":\"ok\",\"articles\":[" + one + "],\"more\":{\"x\":1}}"))
        .containsExactly("a | T | - | -");
    assertThat(read("d.json", "[" + one + ",{\"id\":"))
        .hasSize(2)
        .element(1)
        .asString()
        .startsWith("d.json:1: expected JSON: ");
    assertThat(read("e.json", ""))
        .containsExactly("e.json: expected an article, found an empty file");
  }

  @Test
  void fieldNamesOfOtherToolsAreKnown() throws IOException {
    assertThat(
            read(
                "a.jsonl",
                // Media Cloud, newspaper4k, trafilatura, GDELT with a text
                "{\"stories_id\":5,\"title\":\"A\",\"publish_date\":\"2024-10-24\",\"media_name\":\"x\",\"text\":\""
                    + TEXT
                    + "\"}\n{\"url\":\"https://b.example/n\",\"title\":\"B\",\"authors\":[\"Ann Lee\",\"Bo"
                    + " Day\"],\"publish_date\":\"2024-10-24T10:00:00+00:00\",\"text\":\""
                    + TEXT
                    + "\"}\n{\"source\":\"https://c.example/t\",\"hostname\":\"c.example\",\"author\":\"Ann"
                    + " Lee\",\"date\":\"2024-10-24\",\"title\":\"C\",\"text\":\""
                    + TEXT
                    + "\"}\n{\"url\":\"https://d.example/g\",\"seendate\":\"20241024T100000Z\",\"title\":\"D\",\"content\":\""
                    + TEXT
                    + "\"}\n"))
        .containsExactly(
            "5 | A | - | 2024-10-24",
            "b.example/n | B | Ann Lee, Bo Day | 2024-10-24",
            "c.example/t | C | Ann Lee | 2024-10-24",
            "d.example/g | D | - | 2024-10-24");
  }

  @Test
  void feedsHaveAnArticleAnEntry() throws IOException {
    String rss =
        "<?xml version='1.0'?><rss xmlns:content='x' xmlns:dc='y'><channel><title>The Gull</title>"
            + "<item><title>One</title><link>https://g.example/1</link><dc:creator>Ann Lee</dc:creator>"
            + "<pubDate>Thu, 24 Oct 2024 10:00:00 GMT</pubDate><description>Short.</description>"
            + "<content:encoded><![CDATA[<p>"
            + TEXT
            + "</p>]]></content:encoded></item><item><title>Two</title><guid>n2</guid></item>";
    assertThat(read("a.rss", rss + "</channel></rss>"))
        .containsExactly(
            "g.example/1 | One | Ann Lee | 2024-10-24",
            "a.rss#2: expected an entry with a text, found none");
    assertThat(read("b.xml", rss + "<item><title>Three"))
        .hasSize(3)
        .element(2)
        .asString()
        .startsWith("b.xml:1: expected XML: ");
    assertThat(
            read(
                "c.atom",
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>G</title><entry><title>One</title>"
                    + "<link rel='self' href='https://g.example/x'/><link href='https://g.example/1'/>"
                    + "<author><name>Ann Lee</name><email>a@g.example</email></author>"
                    + "<published>2024-10-24T10:00:00Z</published><summary>"
                    + TEXT
                    + "</summary></entry></feed>"))
        .containsExactly("g.example/1 | One | Ann Lee | 2024-10-24");
    assertThat(read("d.xml", "<urlset><url/></urlset>"))
        .containsExactly("d.xml: expected a feed in RSS or Atom, found <urlset>");
    assertThat(
            read(
                "e.xml",
                "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><rss><channel><item><title>a</title>"
                    + "<description>&x;</description></item></channel></rss>"))
        .hasSize(1)
        .element(0)
        .asString()
        .startsWith("e.xml");
  }

  @Test
  void markdownMayHaveFieldsBeforeIt() throws IOException {
    assertThat(
            read(
                "a.md",
                "---\ntitle: \"Harbour *closes*\"\nauthor: Ann Lee\ndate: 24 October 2024\n---\n# H\n\n"
                    + TEXT))
        .containsExactly("a.md | Harbour *closes* | Ann Lee | 2024-10-24");
    assertThat(read("b.md", "# Harbour closes\n\n" + TEXT + "\n\n* one\n* two\n"))
        .containsExactly("b.md | Harbour closes | - | -");
    assertThat(read("c.md", "")).containsExactly("c.md: expected an article, found no text");
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] zip(Object... entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) entries[i]));
        zip.write(
            entries[i + 1] instanceof byte[] bytes
                ? bytes
                : ((String) entries[i + 1]).getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  @Test
  void compressedFilesAreReadAsWhatTheyHold() throws IOException {
    String lines =
        "{\"id\":\"a\",\"text\":\"" + TEXT + "\"}\n{\"id\":\"b\",\"text\":\"" + TEXT + "\"}\n";
    byte[] packed = gzip(lines.getBytes(StandardCharsets.UTF_8));
    assertThat(read("a.jsonl.gz", packed)).containsExactly("a | - | - | -", "b | - | - | -");
    assertThat(read("b.txt.gz", gzip(TEXT.getBytes(StandardCharsets.UTF_8))))
        .containsExactly("b.txt | - | - | -");
    assertThat(read("c.jsonl.gz", java.util.Arrays.copyOf(packed, packed.length - 12)))
        .last()
        .asString()
        .startsWith("c.jsonl.gz: cannot be read: ");
    assertThat(read("d.txt.gz", "no gzip")).containsExactly("d.txt.gz: Not in GZIP format");
    assertThat(
            read(
                "e.zip",
                zip(
                    "x/a.jsonl",
                    lines,
                    "x/b.txt",
                    TEXT,
                    "x/c.bmp",
                    "?",
                    "d.jsonl.gz",
                    gzip(
                        lines
                            .replace("\"a\"", "\"c\"")
                            .replace("\"b\"", "\"d\"")
                            .getBytes(StandardCharsets.UTF_8)))))
        .containsExactly(
            "a | - | - | -",
            "b | - | - | -",
            "b.txt | - | - | -",
            "e.zip!x/c.bmp: left out: files of the kind .bmp are not read",
            "c | - | - | -",
            "d | - | - | -");
    assertThat(read("f.zip", "no zip"))
        .containsExactly("f.zip: expected files, found no ZIP file or an empty one");
  }

  private static String record(String type, String address, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2024-10-24T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:%s>\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
        .formatted(
            type,
            address,
            java.util.UUID.nameUUIDFromBytes(bytes),
            type.equals("response") ? "application/http; msgtype=response" : "text/plain",
            bytes.length,
            content);
  }

  private static String response(String status, String type, String body) {
    return "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(status, type, body.length(), body);
  }

  @Test
  void crawlsHaveAnArticleAPage() throws IOException {
    String page =
        "<html><head><title>Harbour closes</title></head><body><p>" + TEXT + "</p></body></html>";
    String warc =
        record(
                "response",
                "https://g.example/1",
                response("200 OK", "text/html; charset=utf-8", page))
            + record(
                "response", "https://g.example/x", response("404 Not Found", "text/html", page))
            + record("response", "https://g.example/p", response("200 OK", "image/png", "x"))
            + record(
                "response",
                "https://g.example/2",
                response("200 OK", "text/html", page.replace("closes", "closed")));
    assertThat(read("a.warc", warc))
        .containsExactly(
            "g.example/1 | Harbour closes | - | -", "g.example/2 | Harbour closed | - | -");
    assertThat(read("b.warc.gz", gzip(warc.getBytes(StandardCharsets.UTF_8)))).hasSize(2);
    assertThat(
            read("c.wet", record("conversion", "https://g.example/3", "Harbour closes\n" + TEXT)))
        .containsExactly("g.example/3 | Harbour closes | - | -");
    assertThat(read("d.warc", warc.substring(0, warc.length() - 60)))
        .contains("g.example/1 | Harbour closes | - | -")
        .hasSize(2);
    assertThat(read("e.warc", "no crawl")).hasSize(1).element(0).asString().startsWith("e.warc");
  }

  private static byte[] page(String address) {
    String page = "<html><head><title>At " + address + "</title></head><body><p>" + TEXT + "</p>";
    return record("response", address, response("200 OK", "text/html", page))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] changed(byte[] record, String from, String to) {
    String text = new String(record, StandardCharsets.ISO_8859_1);
    assertThat(text).containsPattern(from);
    return text.replaceFirst(from, to).getBytes(StandardCharsets.ISO_8859_1);
  }

  private void onlyTheDamagedIsLost(String name, byte[] before, byte[] damaged, byte[] after)
      throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] record : List.of(before, damaged, after)) {
      all.writeBytes(record);
    }
    assertThat(read(name, all.toByteArray()))
        .hasSize(3)
        .contains(
            "g.example/1 | At https://g.example/1 | - | -",
            "g.example/3 | At https://g.example/3 | - | -")
        .element(1)
        .asString()
        .startsWith(name + "#2: expected a record: ");
  }

  @Test
  void aDamagedRecordOfACrawlCostsItselfOnly() throws IOException {
    byte[] first = page("https://g.example/1");
    byte[] second = page("https://g.example/2");
    byte[] third = page("https://g.example/3");
    onlyTheDamagedIsLost("version.warc", first, changed(second, "WARC/1.0", "W\0RC/1.0"), third);
    onlyTheDamagedIsLost(
        "head.warc", first, changed(second, "HTTP/1.1 200", "\0TTP/1.1 ---"), third);
    onlyTheDamagedIsLost(
        "length.warc", first, changed(second, "Length: (\\d+)", "Length: x$1"), third);
    onlyTheDamagedIsLost(
        "longer.warc", first, changed(second, "Length: (\\d+)", "Length: 9$1"), third);
    byte[] endless = changed(second, "Length: (\\d+)", "Length: 999999999999");
    onlyTheDamagedIsLost("endless.warc", first, endless, third);
    onlyTheDamagedIsLost("endless.warc.gz", gzip(first), gzip(endless), gzip(third));
    byte[] packed = gzip(second);
    Arrays.fill(packed, packed.length / 2, packed.length / 2 + 20, (byte) 0xff);
    onlyTheDamagedIsLost("packed.warc.gz", gzip(first), packed, gzip(third));
    byte[] headless = gzip(second);
    headless[1] = 0;
    onlyTheDamagedIsLost("headless.warc.gz", gzip(first), headless, gzip(third));
  }

  @Test
  void aCrawlIsLongerThanWhatIsHeldOfIt() throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    String video = "x".repeat(8_200_000);
    for (int i = 0; i < 500; i++) {
      byte[] record = page("https://g.example/" + i);
      plain.writeBytes(record);
      packed.writeBytes(gzip(record));
      if (i % 250 == 0) {
        plain.writeBytes(
            record("resource", "https://g.example/x", video).getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(read("long.warc", plain.toByteArray())).hasSize(500);
    assertThat(read("long.warc.gz", packed.toByteArray())).hasSize(500);
  }

  private static byte[] pdf(String text, String password) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
        content.newLineAtOffset(50, 700);
        content.showText(text);
        content.endText();
      }
      document.getDocumentInformation().setTitle("Harbour closes");
      document.getDocumentInformation().setAuthor("Ann Lee");
      if (!password.isEmpty()) {
        document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  @Test
  void pdfsAreReadUnlessTheyAreLockedOrPictures() throws IOException {
    assertThat(read("a.pdf", pdf(TEXT, "")))
        .containsExactly("a.pdf | Harbour closes | Ann Lee | -");
    assertThat(read("b.pdf", pdf(TEXT, "secret")))
        .containsExactly("b.pdf: expected a PDF without a password");
    assertThat(read("c.pdf", pdf(" ", "")))
        .containsExactly("c.pdf: expected text, found a PDF of pictures only");
    assertThat(read("d.pdf", "no pdf"))
        .hasSize(1)
        .element(0)
        .asString()
        .startsWith("d.pdf: expected a PDF: ");
  }

  @Test
  void officeDocumentsAreReadWithTheirProperties() throws IOException {
    String word =
        "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>Harbour closes</w:t></w:r></w:p><w:p><w:r><w:t>"
            + TEXT.substring(0, 20)
            + "</w:t></w:r><w:r><w:t>"
            + TEXT.substring(20)
            + "</w:t></w:r></w:p></w:body></w:document>";
    String core =
        "<cp:coreProperties xmlns:dc='d'><dc:creator>Ann Lee</dc:creator></cp:coreProperties>";
    assertThat(read("a.docx", zip("word/document.xml", word, "docProps/core.xml", core)))
        .containsExactly("a.docx | Harbour closes | Ann Lee | -");
    String open =
        "<office:document-content xmlns:text='t'><text:h>Harbour closes</text:h><text:p>"
            + TEXT
            + "</text:p></office:document-content>";
    assertThat(read("b.odt", zip("content.xml", open, "meta.xml", core)))
        .containsExactly("b.odt | Harbour closes | Ann Lee | -");
    assertThat(read("c.docx", "no zip"))
        .containsExactly("c.docx: expected a document with text, found none");
  }

  @Test
  void mailsAndSavedPagesAreRead() throws IOException {
    String head =
        "From: Ann Lee <a@g.example>\r\nSubject: Harbour closes\r\nDate: Thu, 24 Oct 2024 10:00:00 +0000\r\n";
    assertThat(read("a.eml", head + "\r\n" + TEXT + "\r\n"))
        .containsExactly("a.eml | Harbour closes | Ann Lee | 2024-10-24");
    assertThat(
            read(
                "b.eml",
                head
                    + "Content-Type: text/html\r\n\r\n<html><body><p>"
                    + TEXT
                    + "</p></body></html>"))
        .containsExactly("b.eml | Harbour closes | Ann Lee | 2024-10-24");
    assertThat(
            read(
                "c.mhtml",
                "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://g.example/1\r\n"
                    + "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\n"
                    + "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                    + "<html><head><title>Harbour closes</title><link rel=3Dcanonical href=3D\"https://g.example/1\"></head><body><p>"
                    + TEXT
                    + "</p></body></html>\r\n--b--\r\n"))
        .containsExactly("g.example/1 | Harbour closes | - | -");
    assertThat(read("d.eml", head + "Content-Type: image/png\r\n\r\nx"))
        .containsExactly("d.eml: expected a mail with text, found none");
  }
}

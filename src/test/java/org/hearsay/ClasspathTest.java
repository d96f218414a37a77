package org.hearsay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program needs no library beyond those it is shipped with, and is shipped with none spare. */
class ClasspathTest {

  private static final Path RUNTIME = Path.of("target/runtime.classpath");

  @TempDir private Path folder;

  @Test
  void noLibraryIsShippedThatNothingUses() throws IOException {
    assertThat(Files.readString(RUNTIME).split(":", -1))
        .noneMatch(jar -> jar.matches(".*/(shiro|bcprov|bcpg|prometheus|jline-\\d)[^/]*[.]jar"));
  }

  /** Of these, earlier versions have known holes, and Fuseki asks for earlier ones. */
  @ParameterizedTest
  @CsvSource({
    "jetty-server, 12.1.12",
    "jetty-http, 12.1.12",
    "jackson-core, 2.23",
    "jackson-databind, 2.23"
  })
  void librariesThatReadWhatStrangersSendAreNew(String library, String least) throws IOException {
    Pattern jar = Pattern.compile("/" + library + "-(\\d[^/:]*)[.]jar");
    List<Version> versions =
        jar.matcher(Files.readString(RUNTIME))
            .results()
            .map(found -> Version.parse(found.group(1)))
            .toList();
    assertThat(versions).hasSize(1).allMatch(v -> v.compareTo(Version.parse(least)) >= 0);
  }

  @Test
  void theProgramStartsAndAnswersInEveryFormat() throws IOException, InterruptedException {
    Path database = folder.resolve("db");
    Path quads = Files.writeString(folder.resolve("a.nq"), "<x:s> <x:p> \"o\" <x:g> .\n");
    Process made = program("restore", quads.toString(), "--db", database.toString());
    assertThat(made.waitFor()).as(Files.readString(folder.resolve("err"))).isZero();
    Process server = program("serve", "--port", "0", "--db", database.toString());
    try (BufferedReader out = server.inputReader()) {
      String page = String.valueOf(out.readLine()).replace("Page", "").strip();
      assertThat(page).as(Files.readString(folder.resolve("err"))).startsWith("http");
      assertThat(get(page, "text/html").body()).contains("Hearsay");
      Map<String, List<String>> formats =
          Map.of(
              "SELECT * { ?s ?p ?o }",
              List.of(
                  "application/sparql-results+json", "application/sparql-results+xml", "text/csv"),
              "CONSTRUCT WHERE { ?s ?p ?o }",
              List.of("text/turtle", "application/ld+json", "application/rdf+xml", "text/trig"));
      formats.forEach(
          (query, types) ->
              types.forEach(
                  type -> {
                    String asked =
                        page
                            + "hearsay/sparql?query="
                            + URLEncoder.encode(query, StandardCharsets.UTF_8);
                    assertThat(get(asked, type).statusCode()).as(type).isEqualTo(200);
                  }));
      assertThat(Files.readString(folder.resolve("err"))).isEmpty();
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private Process program(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add("target/classes:" + Files.readString(RUNTIME).strip());
    command.add("org.hearsay.cli.App");
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(folder.resolve("err").toFile()).start();
  }

  private static HttpResponse<String> get(String address, String type) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(address)).header("Accept", type).build(),
              HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}

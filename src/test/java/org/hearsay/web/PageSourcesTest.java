package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.hearsay.graph.GraphMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The page's sources are as Prettier formats them and JSHint finds nothing in them; both are
 * WebJars that run on the JVM, so that the build needs no Node. That takes seconds a file: what was
 * found good is recorded with its hash, and read again when it changes. {@code -Dgolden=update}
 * formats and records.
 */
class PageSourcesTest {

  private static final Path SOURCES = Path.of("src/main/resources/org/hearsay/web");

  private static final Path GOOD = Path.of("src/test/resources/page-sources.txt");

  private static final boolean UPDATES = "update".equals(System.getProperty("golden"));

  private static final SortedMap<String, String> HASHES = new TreeMap<>();

  private static Optional<Context> started = Optional.empty();

  @BeforeAll
  static void read() throws IOException {
    for (String line : UPDATES ? List.<String>of() : Files.readAllLines(GOOD)) {
      HASHES.put(line.split(" ", 2)[1], line.split(" ", 2)[0]);
    }
  }

  private static Context js() throws IOException {
    if (started.isEmpty()) {
      started = Optional.of(start());
    }
    return started.get();
  }

  private static Context start() throws IOException {
    Context js = Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
    js.eval("js", "globalThis.console ??= {}; var window = globalThis;");
    String prettier = "prettier/3.9.6/";
    load(js, prettier + "standalone.js");
    for (String plugin : List.of("babel", "estree", "postcss", "html")) {
      load(js, prettier + "plugins/" + plugin + ".js");
    }
    load(js, "jshint/2.13.6/dist/jshint.js");
    js.eval(
        "js",
        """
        function format(text, parser) {
          let result;
          prettier
            .format(text, { parser, plugins: Object.values(prettierPlugins), printWidth: 120, singleQuote: true })
            .then((r) => { result = r; }, (e) => { result = String(e); });
          return () => result;
        }
        function lint(text) {
          JSHINT(text, { esversion: 11, module: true, browser: true, undef: true, unused: true, eqeqeq: true,
            latedef: true, shadow: 'outer', laxbreak: true });
          return JSHINT.errors.map((e) => e.line + ': ' + e.reason).join('\\n');
        }
        """);
    return js;
  }

  @AfterAll
  static void stop() throws IOException {
    started.ifPresent(Context::close);
    if (UPDATES) {
      List<String> lines = new ArrayList<>();
      HASHES.forEach((file, hash) -> lines.add(hash + " " + file));
      Files.write(GOOD, lines);
    }
  }

  private static void load(Context js, String webjar) throws IOException {
    String path = "/META-INF/resources/webjars/" + webjar;
    try (InputStream in =
        Objects.requireNonNull(PageSourcesTest.class.getResourceAsStream(path), path)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      js.eval(Source.newBuilder("js", text, webjar).build());
    }
  }

  private static List<Path> sources(String ending) throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files.filter(f -> f.toString().matches(".*\\.(" + ending + ")")).sorted().toList();
    }
  }

  private static List<Path> all() throws IOException {
    return sources("js|css|html");
  }

  @ParameterizedTest
  @MethodSource("all")
  void everySourceIsFormattedAndClean(Path file) throws IOException {
    String name = file.getFileName().toString();
    String text = Files.readString(file);
    if (!GraphMapper.sha256(text).equals(HASHES.get(name))) {
      String formatted = formatted(text, name);
      if (UPDATES) {
        Files.writeString(file, formatted);
      }
      assertThat(Files.readString(file)).isEqualTo(formatted);
      assertThat(name.endsWith(".js") ? linted(formatted) : "").isEmpty();
      HASHES.put(name, GraphMapper.sha256(formatted));
      assertThat(UPDATES).as("-Dgolden=update records that it is good").isTrue();
    }
    assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
  }

  private static String formatted(String text, String name) throws IOException {
    String parser = name.replaceAll(".*\\.", "").replace("js", "babel");
    Value later = js().getBindings("js").getMember("format").execute(text, parser);
    js().eval("js", "0"); // runs what waits for a promise
    return later.execute().asString();
  }

  private static String linted(String text) throws IOException {
    return js().getBindings("js").getMember("lint").execute(text).asString();
  }
}

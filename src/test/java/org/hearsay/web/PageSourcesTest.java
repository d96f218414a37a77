package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The page's sources are as Prettier formats them and JSHint finds nothing in them; both are
 * WebJars that run on the JVM, so that the build needs no Node. {@code -Dgolden=update} formats
 * them.
 */
class PageSourcesTest {

  private static final Path SOURCES = Path.of("src/main/resources/org/hearsay/web");

  private static Context js;

  @BeforeAll
  static void start() throws IOException {
    js = Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
    js.eval("js", "globalThis.console ??= {}; var window = globalThis;");
    String prettier = "prettier/3.9.6/";
    load(prettier + "standalone.js");
    for (String plugin : List.of("babel", "estree", "postcss", "html")) {
      load(prettier + "plugins/" + plugin + ".js");
    }
    load("jshint/2.13.6/dist/jshint.js");
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
  }

  @AfterAll
  static void stop() {
    js.close();
  }

  private static void load(String webjar) throws IOException {
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

  private static List<Path> scripts() throws IOException {
    return sources("js");
  }

  private static List<Path> all() throws IOException {
    return sources("js|css|html");
  }

  @ParameterizedTest
  @MethodSource("all")
  void everySourceIsFormatted(Path file) throws IOException {
    String text = Files.readString(file);
    String ending = file.toString().replaceAll(".*\\.", "");
    Value later =
        js.getBindings("js").getMember("format").execute(text, ending.replace("js", "babel"));
    js.eval("js", "0"); // runs what waits for a promise
    String formatted = later.execute().asString();
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(file, formatted);
    }
    assertThat(Files.readString(file)).isEqualTo(formatted);
    assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void noScriptUsesWhatIsNotThereOrHoldsWhatIsNotUsed(Path file) throws IOException {
    assertThat(js.getBindings("js").getMember("lint").execute(Files.readString(file)).asString())
        .isEmpty();
  }
}

package org.hearsay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.Block;
import org.hearsay.article.Metadata;
import org.hearsay.article.Span;
import org.hearsay.article.input.ArticleReader;
import org.hearsay.extract.Extraction;
import org.hearsay.extract.Extractor;
import org.hearsay.extract.rules.RuleExtractor;
import org.hearsay.graph.Iris;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.link.Linker;
import org.hearsay.link.entities.EntityLinker;
import org.hearsay.link.entities.Overrides;
import org.hearsay.nlp.Analyzer;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.parse.TreebankAnalyzer;
import org.hearsay.nlp.roles.RoleAnalyzer;
import org.hearsay.pipeline.Stages;

/** The models, the five articles and what is extracted from them, once for all tests. */
public final class Seeds {

  public static final Analyzer ANALYZER = new RoleAnalyzer(TreebankAnalyzer.load());
  public static final KnowledgeBase KB = KnowledgeBase.bundled();
  public static final Linker LINKER = new EntityLinker(KB);

  /** All that is done with an article, nobody having decided otherwise. */
  public static final Stages STAGES =
      new Stages(
          ANALYZER, LINKER, Overrides.none(KB), new RuleExtractor(0), new Iris(Iris.DEFAULT_BASE));

  private static final Extractor EXTRACTOR = new RuleExtractor(0);
  private static final List<Extraction> ALL = extractAll();

  private Seeds() {}

  /** An analyzed article and what is extracted from it. */
  public record Read(Document document, Extraction extraction) {}

  public static List<Extraction> all() {
    return ALL;
  }

  /** What is extracted from the seed whose file name begins so. */
  public static Extraction seed(String start) {
    return ALL.stream().filter(e -> e.article().id().startsWith(start)).findFirst().orElseThrow();
  }

  public static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    for (ArticleSource source :
        ArticleReader.of(List.of(Path.of("seeds")), InputStream.nullInputStream())) {
      articles.add(source.read());
    }
    return articles;
  }

  private static List<Extraction> extractAll() {
    return articles().stream().map(Seeds::extract).toList();
  }

  public static Read read(Article article) {
    Document document = ANALYZER.analyze(article);
    return new Read(document, EXTRACTOR.extract(document, LINKER.link(document)));
  }

  public static Extraction extract(Article article) {
    return read(article).extraction();
  }

  /** The articles of a file of {@code stories}, each of an outlet of its own. */
  public static List<Extraction> story(String name) {
    String text;
    try {
      text = Files.readString(Path.of("src/test/resources/stories/" + name + ".txt"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    List<MatchResult> heads =
        Pattern.compile("== (\\w+) (\\S+)\\R").matcher(text).results().toList();
    List<Extraction> articles = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      MatchResult head = heads.get(i);
      int end = i + 1 < heads.size() ? heads.get(i + 1).start() : text.length();
      String body =
          text.substring(head.end(), end)
              .lines()
              .filter(line -> !line.startsWith(">"))
              .collect(Collectors.joining("\n"))
              .strip();
      Metadata metadata =
          Metadata.undated(
                  Optional.empty(),
                  Optional.of("Outlet " + head.group(1)),
                  List.of(),
                  Optional.empty())
              .published(LocalDate.parse(head.group(2)), Metadata.DateSource.METADATA);
      articles.add(extract(Article.of(name + "-" + head.group(1), body, metadata)));
    }
    return articles;
  }

  /** Extracts from a text whose lines are paragraphs. */
  public static Extraction extract(String text) {
    return extract(article(text, Optional.empty()));
  }

  /** An article whose lines are what they look like. */
  public static Article published(String text, Optional<LocalDate> published) {
    return Article.of("case", text, metadata(published));
  }

  private static Metadata metadata(Optional<LocalDate> published) {
    return published
        .map(d -> Metadata.none().published(d, Metadata.DateSource.METADATA))
        .orElseGet(Metadata::none);
  }

  /** An article whose lines are paragraphs. */
  public static Article article(String text, Optional<LocalDate> published) {
    Metadata metadata = metadata(published);
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        blocks.add(new Block(new Span(start, start + line.length()), Block.Kind.PARAGRAPH));
      }
      start += line.length() + 1;
    }
    return new Article("case", text, metadata, blocks);
  }
}

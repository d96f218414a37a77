package org.hearsay;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.Block;
import org.hearsay.article.Metadata;
import org.hearsay.article.Span;
import org.hearsay.article.input.ArticleReader;
import org.hearsay.extract.Extraction;
import org.hearsay.extract.Extractor;
import org.hearsay.extract.rules.RuleExtractor;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.link.Linker;
import org.hearsay.link.entities.EntityLinker;
import org.hearsay.nlp.Analyzer;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.parse.TreebankAnalyzer;
import org.hearsay.nlp.roles.RoleAnalyzer;

/** The models, the five articles and what is extracted from them, once for all tests. */
public final class Seeds {

  public static final Analyzer ANALYZER = new RoleAnalyzer(TreebankAnalyzer.load());
  public static final KnowledgeBase KB = KnowledgeBase.bundled();
  public static final Linker LINKER = new EntityLinker(KB);
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

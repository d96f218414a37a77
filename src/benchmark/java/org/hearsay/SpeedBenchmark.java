package org.hearsay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.hearsay.article.Article;
import org.hearsay.article.input.ArticleReader;
import org.hearsay.article.ArticleSource;
import org.hearsay.extract.Extractor;
import org.hearsay.extract.rules.RuleExtractor;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.link.Entities;
import org.hearsay.link.Linker;
import org.hearsay.link.entities.EntityLinker;
import org.hearsay.nlp.Analyzer;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.parse.TreebankAnalyzer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Time to read all articles of a file on one core, beside OpenNLP's bare sentences, tokens and
 * tags. Each stage is measured with those before it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SpeedBenchmark {

  private static final String ARTICLES = "articles";

  private final Analyzer analyzer = TreebankAnalyzer.load();
  private final Linker linker = new EntityLinker(KnowledgeBase.bundled());
  private final Extractor extractor = new RuleExtractor(0);
  private final List<Article> articles = new ArrayList<>();
  private SentenceDetectorME sentences;
  private TokenizerME tokens;
  private POSTaggerME tags;

  @Setup
  public void read() throws IOException {
    articles.addAll(articles());
    sentences = new SentenceDetectorME(new SentenceModel(model("sentence")));
    tokens = new TokenizerME(new TokenizerModel(model("tokens")));
    tags = new POSTaggerME(new POSModel(model("pos")));
  }

  private static InputStream model(String part) {
    return SpeedBenchmark.class.getResourceAsStream(
        "/opennlp-en-ud-ewt-" + part + "-1.3-2.5.4.bin");
  }

  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    Path file = Path.of(System.getProperty(ARTICLES));
    for (ArticleSource source : ArticleReader.of(List.of(file), InputStream.nullInputStream())) {
      articles.add(source.read());
    }
    return articles;
  }

  @Benchmark
  public int openNlpSentencesTokensTags() {
    int count = 0;
    for (Article article : articles) {
      for (String sentence : sentences.sentDetect(article.body())) {
        count += tags.tag(tokens.tokenize(sentence)).length;
      }
    }
    return count;
  }

  @Benchmark
  public int stage1Analysis() {
    int count = 0;
    for (Article article : articles) {
      count += analyzer.analyze(article).sentences().size();
    }
    return count;
  }

  @Benchmark
  public int stage2AnalysisAndEntities() {
    int count = 0;
    for (Article article : articles) {
      count += linker.link(analyzer.analyze(article)).all().size();
    }
    return count;
  }

  @Benchmark
  public int stage3AnalysisEntitiesClaimsAndFacts() {
    int count = 0;
    for (Article article : articles) {
      Document document = analyzer.analyze(article);
      Entities entities = linker.link(document);
      count += extractor.extract(document, entities).claims().size();
    }
    return count;
  }

  /** Runs all and prints tokens a second; its argument is a file of articles. */
  public static void main(String[] arguments) throws RunnerException {
    System.setProperty(ARTICLES, arguments[0]);
    Analyzer analyzer = TreebankAnalyzer.load();
    long count =
        articles().stream()
            .flatMap(a -> analyzer.analyze(a).sentences().stream())
            .mapToLong(s -> s.size())
            .sum();
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(SpeedBenchmark.class.getSimpleName())
                    .forks(1)
                    .warmupIterations(3)
                    .warmupTime(TimeValue.seconds(5))
                    .measurementIterations(4)
                    .measurementTime(TimeValue.seconds(8))
                    .jvmArgs("-D" + ARTICLES + "=" + arguments[0], "-Xmx3g")
                    .build())
            .run();
    System.out.println("\n| stage | tokens a second |\n|---|---|");
    for (RunResult result : results) {
      double seconds = result.getPrimaryResult().getScore() / 1000;
      System.out.printf("| %s | %,.0f |%n", result.getPrimaryResult().getLabel(), count / seconds);
    }
  }
}

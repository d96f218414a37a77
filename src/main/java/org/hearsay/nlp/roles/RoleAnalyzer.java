package org.hearsay.nlp.roles;

import org.hearsay.article.Article;
import org.hearsay.nlp.Analyzer;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;

/** Adds predicates to the analysis of another; they are looked for when somebody asks for them. */
public final class RoleAnalyzer implements Analyzer {

  private final Analyzer trees;

  public RoleAnalyzer(Analyzer trees) {
    this.trees = trees;
  }

  /** Reads the model when the first sentence is asked. */
  private static final class OnDemand {
    private static final RoleLabeler LABELER = RoleLabeler.load();
  }

  @Override
  public Document analyze(Article article) {
    Document document = trees.analyze(article);
    return new Document(
        document.article(),
        document.sentences().stream().map(RoleAnalyzer::withRoles).toList(),
        document.cut());
  }

  private static Sentence withRoles(Sentence s) {
    return new Sentence(
        s.span(),
        s.block(),
        s.tokens(),
        s.states(),
        sentence -> OnDemand.LABELER.predicates(sentence));
  }
}

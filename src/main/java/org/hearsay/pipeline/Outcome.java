package org.hearsay.pipeline;

import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.hearsay.article.Article;
import org.hearsay.article.Failure;
import org.hearsay.extract.Extraction;

/** What came of one article. */
public sealed interface Outcome {

  /**
   * Everything read from it.
   *
   * @param tokens how many were read
   * @param graph its valid graph, where one was asked for
   * @param remarks what its reader should be told, each in a line
   */
  record Extracted(Extraction extraction, int tokens, Optional<Model> graph, List<String> remarks)
      implements Outcome {

    public Extracted {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * It is stored already, with the same text or under another address.
   *
   * @param article under the id that it is stored with
   * @param remarks what its reader should be told, each in a line
   */
  record Kept(Article article, List<String> remarks) implements Outcome {

    public Kept {
      remarks = List.copyOf(remarks);
    }
  }

  /** Nothing: where and why, with the cause. */
  record Failed(Failure failure) implements Outcome {}
}

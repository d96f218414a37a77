package org.hearsay.cli.options;

import java.net.URI;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdfconnection.RDFConnection;
import org.hearsay.article.fetch.Fetched;
import org.hearsay.article.input.ArticleReader;
import org.hearsay.pipeline.Outcome;
import org.hearsay.pipeline.Summary;
import org.hearsay.store.GraphStore;
import org.hearsay.store.StoredArticles;
import org.hearsay.web.Adding;

/** Articles that a server's page adds, read as the options of the command say. */
record ServedAdding(Dataset dataset, ExtractionOptions options, FetchOptions web)
    implements Adding {

  @Override
  public Summary add(ArticleReader articles, Consumer<Outcome> outcomes) {
    return build(articles, true, outcomes);
  }

  @Override
  public Summary again(Set<String> addresses, Consumer<Outcome> outcomes) {
    return build(ArticleReader.of(StoredArticles.of(dataset, addresses)), false, outcomes);
  }

  private Summary build(ArticleReader articles, boolean resume, Consumer<Outcome> outcomes) {
    synchronized (options) {
      GraphStore store = new GraphStore(RDFConnection.connect(dataset), options.iris());
      return options.pipeline().build(articles, store, resume, outcomes);
    }
  }

  @Override
  public Fetched fetch(URI address) {
    return web.fetch(address);
  }

  @Override
  public String address(String id) {
    return options.iris().article(id);
  }
}

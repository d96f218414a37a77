package org.hearsay.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.hearsay.article.Article;
import org.hearsay.article.Failure;
import org.hearsay.article.input.ArticleReader;
import org.hearsay.extract.Extraction;
import org.hearsay.pipeline.Outcome;

/**
 * Reads the articles of a request: of a file in its body, called {@code name}, or of the web's
 * {@code address}. Each line of the answer is an object: {@code articles}, how many there are; for
 * each of them {@code article} with what was read, {@code kept} or {@code failed}; at the end
 * {@code done}, when what follows from them is derived. Blank lines say that it goes on.
 */
final class AddArticles extends ActionService {

  static final Operation OPERATION =
      Operation.alloc("https://w3id.org/hearsay/ns#add", "add", "Read articles");

  /** Characters of a file's name. */
  private static final int LONGEST_NAME = 200;

  private final Adding adding;

  AddArticles(Adding adding) {
    this.adding = adding;
  }

  @Override
  public void execPost(HttpAction action) {
    executeLifecycle(action);
  }

  @Override
  public void validate(HttpAction action) {
    // Any file may come; what it is is found when it is read.
  }

  @Override
  public void execute(HttpAction action) {
    Optional<String> address = Optional.ofNullable(action.getRequestParameter("address"));
    String name = fileName(Optional.ofNullable(action.getRequestParameter("name")).orElse(""));
    action.getResponse().setContentType("application/x-ndjson");
    try (InputStream body = action.getRequestInputStreamRaw();
        AnswerLines lines = new AnswerLines(action.getResponseOutputStream())) {
      Optional<String[]> again = Optional.ofNullable(action.getRequestParameterValues("again"));
      if (again.isPresent()) {
        again(new TreeSet<>(List.of(again.get())), lines);
        return;
      }
      try (ArticleReader articles =
          address.isPresent()
              ? ArticleReader.of(List.of(address.get()), body, adding::fetch)
              : ArticleReader.of(name, body)) {
        lines.write(node().put("articles", articles.count()));
        String done = adding.add(articles, outcome -> lines.write(told(outcome))).toString();
        lines.write(node().put("done", done));
      } catch (RuntimeException e) {
        lines.write(failed(e));
      }
    } catch (IOException e) {
      throw new Failure(name + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private void again(Set<String> addresses, AnswerLines lines) throws IOException {
    try {
      lines.write(node().put("articles", addresses.size()));
      String done = adding.again(addresses, outcome -> lines.write(told(outcome))).toString();
      lines.write(node().put("done", done));
    } catch (RuntimeException e) {
      lines.write(failed(e));
    }
  }

  /** The last part of a path, without what no name has. */
  private static String fileName(String path) {
    String name =
        path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
            .replaceAll("\\p{Cntrl}", "")
            .strip();
    return name.isEmpty()
        ? "unnamed.txt"
        : name.substring(Math.max(0, name.length() - LONGEST_NAME));
  }

  private ObjectNode told(Outcome outcome) {
    if (outcome instanceof Outcome.Extracted e) {
      Extraction read = e.extraction();
      ObjectNode node = article(node(), "article", read.article());
      node.put("claims", read.claims().size()).put("facts", read.facts().size());
      e.remarks().forEach(node.putArray("remarks")::add);
      return node;
    }
    if (outcome instanceof Outcome.Kept kept) {
      ObjectNode node = article(node(), "kept", kept.article());
      kept.remarks().forEach(node.putArray("remarks")::add);
      return node;
    }
    return failed(((Outcome.Failed) outcome).failure());
  }

  private ObjectNode article(ObjectNode node, String what, Article article) {
    return node.put(what, adding.address(article.id()))
        .put("title", article.metadata().title().orElse(article.id()));
  }

  private static ObjectNode failed(RuntimeException e) {
    String line = e instanceof Failure ? e.getMessage() : "cannot be added: " + e;
    return node().put("failed", line);
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }
}

package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.apache.jena.atlas.web.HttpException;
import org.hearsay.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds the graph into a remote store. */
@Command(
    name = "load",
    description = "Build the graph of the articles into any Fuseki, one named graph an article.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  hearsay load seeds --endpoint http://localhost:3030/news --user admin --password …"
    })
final class LoadCommand implements Callable<Integer> {

  @Mixin private final InputOptions input = new InputOptions();

  @Option(
      names = "--endpoint",
      required = true,
      paramLabel = "URL",
      description = "Address of the dataset: its query, update and data services are under it.")
  private String endpoint = "";

  @Option(
      names = "--user",
      defaultValue = "${env:HEARSAY_USER:-}",
      description = "User. Default: $HEARSAY_USER")
  private String user = "";

  @Option(
      names = "--password",
      defaultValue = "${env:HEARSAY_PASSWORD:-}",
      description = "Password. Default: $HEARSAY_PASSWORD")
  private String password = "";

  @Override
  public Integer call() {
    Building building = new Building(input.iris());
    int failed;
    try (GraphStore store = GraphStore.remote(endpoint, user, password, input.iris())) {
      failed = building.into(store, input);
    } catch (HttpException e) {
      String status = e.getStatusCode() > 0 ? "HTTP status " + e.getStatusCode() : "no answer";
      throw new Failure(endpoint + ": cannot be written: " + status, e);
    }
    System.err.println(building.summary() + " → " + endpoint);
    return failed + building.violations() == 0 ? 0 : 1;
  }
}

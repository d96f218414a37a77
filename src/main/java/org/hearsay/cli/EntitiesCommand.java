package org.hearsay.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.hearsay.cli.options.DatabaseOptions;
import org.hearsay.fuse.EntityReview;
import org.hearsay.store.EntityReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists how names were linked, or what to look at among them. */
@Command(
    name = "entities",
    description = "List how names were linked to Wikidata, or what to look at among them.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  hearsay entities",
      "  hearsay entities --review > overrides.tsv     (take away the # of what is right)",
      "  hearsay run articles/ --overrides overrides.tsv",
      "  hearsay export --format csv --query reconciliation --out links.csv"
    })
final class EntitiesCommand implements Callable<Integer> {

  @Option(
      names = "--review",
      description =
          "Entities without an item that were merged across articles, and near-duplicates, with"
              + " reasons: an overrides file in which every line is still a comment.")
  private boolean review;

  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Override
  public Integer call() {
    return database.read(
        graphs -> {
          if (review) {
            for (EntityReview.Finding f : EntityReview.of(EntityReader.read(graphs.all()))) {
              String done =
                  f.kind() == EntityReview.Kind.MERGED ? "taken for one: " : "kept apart: ";
              System.out.println("# " + done + f.names() + " (" + f.reason() + ")");
              System.out.println("#" + f.override());
            }
          } else {
            Question.of("reconciliation", Map.of())
                .rows(graphs.connection())
                .columns("mention", "type", "entity", "item", "confidence", "times", "articles")
                .print(System.out);
          }
          return 0;
        });
  }
}

package org.hearsay.link.entities;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.hearsay.kb.online.OnlineItems;
import org.hearsay.link.Entities;
import org.hearsay.link.Entity;
import org.hearsay.link.Linker;
import org.hearsay.link.Mention;
import org.hearsay.nlp.Document;

/**
 * Links offline, looks up the names that have no item, and links again with what was found. When
 * the server does not answer, it says so once and goes on offline.
 */
public final class OnlineLinker implements Linker {

  private final OnlineItems items;
  private final Consumer<String> trouble;
  private Linker linker;
  private boolean reachable = true;

  /** A linker that tells {@code trouble} in one line when the server does not answer. */
  public OnlineLinker(OnlineItems items, Consumer<String> trouble) {
    this.items = items;
    this.trouble = trouble;
    linker = new EntityLinker(items.all());
  }

  @Override
  public synchronized Entities link(Document document) {
    Entities offline = linker.link(document);
    try {
      if (reachable && items.find(unknown(offline))) {
        linker = new EntityLinker(items.all());
        return linker.link(document);
      }
    } catch (IOException e) {
      reachable = false;
      trouble.accept(e.getMessage() + "; going on with the items known offline");
    }
    return offline;
  }

  /** Full names and acronyms of what has no item. */
  private static Set<String> unknown(Entities entities) {
    Set<String> names = new TreeSet<>();
    for (Entity e : entities.all()) {
      boolean named = e.mentions().stream().anyMatch(m -> m.form() == Mention.Form.NAME);
      boolean telling = e.label().indexOf(' ') > 0 || e.label().matches("\\p{Lu}{3,}");
      if (e.wikidata().isEmpty() && !e.isUnnamed() && named && telling) {
        names.add(e.label());
      }
    }
    return names;
  }
}

package org.hearsay.link.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.article.Block;
import org.hearsay.kb.Candidate;
import org.hearsay.kb.EntityType;
import org.hearsay.kb.KnowledgeBase;
import org.hearsay.link.Entities;
import org.hearsay.link.Entity;
import org.hearsay.link.ItemLink;
import org.hearsay.link.Linker;
import org.hearsay.link.Mention;
import org.hearsay.link.coreference.Anaphora;
import org.hearsay.link.coreference.Titles;
import org.hearsay.link.items.Disambiguator;
import org.hearsay.link.names.EventFinder;
import org.hearsay.link.names.Name;
import org.hearsay.link.names.NameClusters;
import org.hearsay.link.names.NameClusters.Cluster;
import org.hearsay.link.names.NameFinder;
import org.hearsay.link.names.NameLists;
import org.hearsay.link.names.NameTyper;
import org.hearsay.link.names.Regions;
import org.hearsay.link.names.Teams;
import org.hearsay.link.tagger.NameTagger;
import org.hearsay.link.tagger.TaggedName;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;

/** Links the names of an article by their spelling, their surroundings and one another. */
public final class EntityLinker implements Linker {

  private final KnowledgeBase kb;
  private final NameTagger tagger;
  private final NameFinder names;
  private final NameTyper typer;
  private final NameLists lists;
  private final Regions regions;
  private final Teams teams;
  private final EventFinder events;
  private final Containment containment;
  private final StateBodies bodies;
  private final Disambiguator disambiguator;

  public EntityLinker(KnowledgeBase kb) {
    this.kb = kb;
    tagger = NameTagger.load(kb);
    names = new NameFinder(kb);
    typer = new NameTyper(kb);
    lists = new NameLists(kb);
    regions = new Regions(kb);
    teams = new Teams(kb);
    events = new EventFinder(kb);
    containment = new Containment(kb);
    bodies = new StateBodies(kb);
    disambiguator = new Disambiguator(kb);
  }

  @Override
  public Entities link(Document document) {
    List<List<TaggedName>> marks = tagger.mark(document);
    List<Name> typed = typer.decide(document, names.find(document, marks), marks);
    List<Name> named = lists.agree(document, typed);
    List<Name> found = new ArrayList<>(teams.mark(document, regions.join(document, named)));
    found.addAll(events.find(document, found));
    found.sort(Comparator.comparing(Name::span));
    List<Cluster> clusters = NameClusters.of(document, found);
    List<Optional<Disambiguator.Choice>> choices = disambiguator.choose(document, clusters);
    Map<String, Drafted> drafts = new LinkedHashMap<>();
    for (int i = 0; i < clusters.size(); i++) {
      Cluster cluster = clusters.get(i);
      Optional<Disambiguator.Choice> choice =
          choices.get(i).filter(c -> !isCredited(document, cluster));
      String key = choice.map(c -> c.candidate().wikidata()).orElse("cluster " + i);
      drafts.computeIfAbsent(key, k -> new Drafted()).add(cluster, choice);
    }
    List<Entity> entities = new ArrayList<>();
    Map<String, Set<String>> titles = new HashMap<>();
    drafts.values().stream()
        .sorted(Comparator.comparing(Drafted::start))
        .forEach(
            d -> {
              String id = "e" + (entities.size() + 1);
              entities.add(entity(document, id, d));
              titles.put(id, Titles.of(document, d.names));
            });
    List<Entity> placed =
        bodies.add(document, containment.add(entities, document.article().body()));
    return new Anaphora(kb, document, new Entities(placed), titles).resolve();
  }

  /** Whether it is a person who is named in bylines alone: journalists are seldom known ones. */
  private static boolean isCredited(Document document, Cluster cluster) {
    return cluster.isPerson()
        && cluster.names.stream()
            .map(n -> document.sentences().get(n.sentence()).block().kind())
            .allMatch(k -> k == Block.Kind.BYLINE);
  }

  /** An entity being put together: its names and what they were linked to. */
  private static final class Drafted {
    private final List<Name> names = new ArrayList<>();
    private Cluster first = new Cluster();
    private Optional<Disambiguator.Choice> choice = Optional.empty();

    void add(Cluster cluster, Optional<Disambiguator.Choice> chosen) {
      first = names.isEmpty() ? cluster : first;
      choice = choice.isPresent() ? choice : chosen;
      names.addAll(cluster.names);
      names.sort(Comparator.comparing(Name::span));
    }

    int start() {
      return names.get(0).span().start();
    }
  }

  private Entity entity(Document document, String id, Drafted draft) {
    Name full = draft.first.fullest();
    Optional<Candidate> item = draft.choice.map(Disambiguator.Choice::candidate);
    String label = item.map(c -> kb.label(c.row())).orElse(full.label().orElse(full.text()));
    TreeSet<String> aliases = new TreeSet<>();
    draft.names.forEach(n -> aliases.add(n.text()));
    aliases.remove(label);
    List<Mention> mentions =
        draft.names.stream()
            .map(n -> new Mention(n.span(), Mention.Form.NAME, n.sentence(), head(document, n)))
            .toList();
    return new Entity(
        id,
        label,
        List.copyOf(aliases),
        type(draft.first, item),
        draft.choice.map(this::link).orElse(ItemLink.none("no item of this name fits")),
        mentions);
  }

  private ItemLink link(Disambiguator.Choice choice) {
    return ItemLink.to(kb, choice.candidate().wikidata(), choice.confidence(), choice.reason());
  }

  /** The token of a name that its others hang on. */
  private static int head(Document document, Name name) {
    Sentence s = document.sentences().get(name.sentence());
    for (int i = name.first(); i <= name.last(); i++) {
      int head = s.token(i).head();
      if (head < name.first() || head > name.last()) {
        return i;
      }
    }
    return name.last();
  }

  private static EntityType type(Cluster cluster, Optional<Candidate> item) {
    EntityType guessed = cluster.type();
    EntityType known = item.map(c -> c.kind().type()).orElse(guessed);
    boolean finer =
        (known == EntityType.ORGANIZATION && guessed == EntityType.UNIT)
            || (known == EntityType.PLACE && guessed == EntityType.FACILITY);
    return finer ? guessed : known;
  }
}

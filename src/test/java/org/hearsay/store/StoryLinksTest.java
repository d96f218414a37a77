package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.rdfconnection.RDFConnection;
import org.hearsay.Seeds;
import org.hearsay.article.Article;
import org.hearsay.article.Metadata;
import org.hearsay.graph.GraphMapper;
import org.hearsay.graph.Iris;
import org.hearsay.graph.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Links between the claims of stories that several articles tell, against what a reader says of
 * them. Each file of {@code stories} is a story:
 *
 * <pre>
 * == ARTICLE DAY                                 then its text
 * > same a/norway:"had arrived" | b/poland:"sent" claims of one content, each of a side
 * > against denial a:"were in" | b:"had arrived"  what the first contradicts
 * > update c:"by mistake" | a:"it struck"         the first is a side's later word
 * > doubt c:"The captain"                         a claim that is given to the wrong speaker
 * > copies a b
 * </pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryLinksTest {

  private static final Pattern CLAIM = Pattern.compile("(\\w+)(?:/(\\w+))?:\"([^\"]*)\"");
  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);

  private final Map<String, String> contents = new TreeMap<>();
  private final List<Expected> expected = new ArrayList<>();
  private final Set<Set<String>> copies = new HashSet<>();
  private final Map<String, Model> articles = new TreeMap<>();
  private final Model links;

  StoryLinksTest() {
    Map<String, List<String>> gold = new TreeMap<>();
    files().forEach(file -> gold.put(name(file), read(file)));
    Dataset dataset = GraphStore.inMemory();
    GraphStore store = new GraphStore(RDFConnection.connect(dataset), IRIS);
    store.inTransaction(
        () -> {
          articles.forEach(store::putArticle);
          store.refresh();
        });
    dataset.begin(ReadWrite.READ);
    links = dataset.getNamedModel(IRIS.linksGraph());
    dataset
        .getUnionModel()
        .listStatements(null, Vocabulary.CONTENT, (String) null)
        .forEach(s -> contents.put(local(s.getSubject().getURI()), s.getString()));
    gold.forEach((story, lines) -> lines.forEach(line -> expect(story, line)));
  }

  @Test
  void articlesThatComeAndGoInAnyOrderLeaveWhatIsDerivedFromScratch() {
    Map<String, Model> all = new TreeMap<>(articles);
    Seeds.all().forEach(e -> all.put(IRIS.article(e.article().id()), new GraphMapper(IRIS).map(e)));
    Map<String, Model> lasting = new TreeMap<>(all);
    Random random = new Random(2);
    lasting.keySet().removeIf(a -> random.nextInt(4) == 0);
    Dataset whole = GraphStore.inMemory();
    GraphStore atOnce = new GraphStore(RDFConnection.connect(whole), IRIS);
    atOnce.inTransaction(
        () -> {
          lasting.forEach(atOnce::putArticle);
          atOnce.refresh();
        });
    for (int round = 0; round < 3; round++) {
      Dataset pieces = GraphStore.inMemory();
      GraphStore store = new GraphStore(RDFConnection.connect(pieces), IRIS);
      List<String> order = new ArrayList<>(all.keySet());
      Collections.shuffle(order, random);
      for (int from = 0; from < order.size(); from += 9) {
        List<String> batch = order.subList(from, Math.min(order.size(), from + 9));
        store.inTransaction(
            () -> {
              batch.forEach(a -> store.putArticle(a, Objects.requireNonNull(all.get(a))));
              store.refresh();
            });
        store.remove(
            batch.stream()
                .filter(a -> !lasting.containsKey(a))
                .map(a -> a.substring(IRIS.article("").length()))
                .toList());
      }
      assertThat(quads(pieces)).containsExactlyElementsOf(quads(whole));
    }
  }

  private static Set<String> quads(Dataset dataset) {
    return dataset.calculateRead(
        () ->
            dataset.asDatasetGraph().stream()
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** What is expected of some claims: sides by claim, the first ones apart. */
  private record Expected(
      String kind, String line, Set<String> first, Map<String, Set<String>> sides) {

    boolean isOfSides() {
      Set<String> all = new HashSet<>();
      sides.values().forEach(all::addAll);
      return all.size() > 1;
    }

    /** Whether both are of this content, said by two sides or by any. */
    boolean joins(String one, String other, boolean ofSides) {
      Set<String> all = new HashSet<>(sides.getOrDefault(one, Set.of()));
      all.addAll(sides.getOrDefault(other, Set.of()));
      return sides.containsKey(one) && sides.containsKey(other) && (!ofSides || all.size() > 1);
    }

    boolean opposes(String one, String other) {
      return (first.contains(one) && sides.containsKey(other))
          || (first.contains(other) && sides.containsKey(one));
    }
  }

  private static List<Path> files() {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/stories"))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".txt", "");
  }

  /** Reads the articles of a story. */
  private List<String> read(Path file) {
    List<String> gold = new ArrayList<>();
    Map<String, StringBuilder> texts = new TreeMap<>();
    Map<String, LocalDate> days = new HashMap<>();
    StringBuilder text = new StringBuilder();
    for (String line : lines(file)) {
      if (line.startsWith("== ")) {
        String[] head = line.split(" ", -1);
        text = texts.computeIfAbsent(name(file) + "-" + head[1], k -> new StringBuilder());
        days.put(name(file) + "-" + head[1], LocalDate.parse(head[2]));
      } else if (line.startsWith("> ")) {
        gold.add(line.substring(2));
      } else if (!line.startsWith("#")) {
        text.append(line).append('\n');
      }
    }
    texts.forEach(
        (id, body) -> {
          Article article =
              Article.of(id, body.toString(), published(Objects.requireNonNull(days.get(id))));
          articles.put(IRIS.article(id), new GraphMapper(IRIS).map(Seeds.extract(article)));
        });
    return gold;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Metadata published(LocalDate day) {
    return Metadata.none().published(day, Metadata.DateSource.METADATA);
  }

  private void expect(String story, String line) {
    String kind = line.substring(0, line.indexOf(' '));
    if (kind.equals("copies")) {
      Set<String> group = new TreeSet<>();
      Arrays.stream(line.split(" ", -1)).skip(1).forEach(a -> group.add(story + "-" + a));
      copies.add(group);
      return;
    }
    Set<String> first = new TreeSet<>();
    Map<String, Set<String>> sides = new TreeMap<>();
    Matcher m = CLAIM.matcher(line);
    for (int i = 0; m.find(); i++) {
      String side = m.group(2) == null ? "" : m.group(2);
      Set<String> found = find(story + "-" + m.group(1) + "/", m.group(3));
      assertThat(found).as("claims with %s of %s", m.group(), story).isNotEmpty();
      if (i == 0 && !kind.equals("same")) {
        first.addAll(found);
      } else {
        found.forEach(c -> sides.computeIfAbsent(c, k -> new TreeSet<>()).add(side));
      }
    }
    expected.add(new Expected(kind, story + ": " + line, first, sides));
  }

  private Set<String> find(String article, String words) {
    Set<String> found = new TreeSet<>();
    contents.forEach(
        (claim, content) -> {
          if (claim.startsWith(article) && content.contains(words)) {
            found.add(claim);
          }
        });
    return found;
  }

  private static String local(String iri) {
    return iri.substring(iri.indexOf("/article/") + "/article/".length());
  }

  private List<Expected> of(String kind) {
    return expected.stream().filter(e -> e.kind().equals(kind)).toList();
  }

  /** Pairs of claims that a property joins. */
  private List<List<String>> pairs(Property property) {
    return links.listStatements(null, property, (String) null).toList().stream()
        .map(StoryLinksTest::pair)
        .filter(p -> property.equals(Vocabulary.UPDATES) || p.get(0).compareTo(p.get(1)) < 0)
        .toList();
  }

  private static List<String> pair(Statement s) {
    return List.of(local(s.getSubject().getURI()), local(s.getResource().getURI()));
  }

  private List<String> told(List<List<String>> pairs) {
    return pairs.stream()
        .map(p -> p.get(0) + " " + contents.get(p.get(0)) + " | " + p + contents.get(p.get(1)))
        .toList();
  }

  @Test
  void linksAreWhatAReaderSays() {
    List<List<String>> corroborates = pairs(Vocabulary.CORROBORATES);
    List<List<String>> contradicts = pairs(Vocabulary.CONTRADICTS);
    assertThat(told(wrong(corroborates, "same", true))).isEmpty();
    assertThat(told(wrong(contradicts, "against", false))).isEmpty();
    assertThat(told(wrong(pairs(Vocabulary.REPEATS), "same", false))).isEmpty();
    assertThat(told(wrong(pairs(Vocabulary.UPDATES), "update", false))).isEmpty();
    assertThat(
            of("same").stream()
                .filter(Expected::isOfSides)
                .filter(e -> corroborates.stream().noneMatch(p -> isRight(e, p, true))))
        .as("groups that no corroboration shows")
        .isEmpty();
    assertThat(
            of("against").stream()
                .filter(e -> contradicts.stream().noneMatch(p -> isRight(e, p, false))))
        .as("contradictions that are not shown")
        .isEmpty();
    assertThat(
            of("update").stream()
                .filter(
                    e -> pairs(Vocabulary.UPDATES).stream().noneMatch(p -> isRight(e, p, false))))
        .as("updates that are not shown")
        .isEmpty();
  }

  private List<List<String>> wrong(List<List<String>> pairs, String kind, boolean ofSides) {
    return pairs.stream()
        .filter(p -> of(kind).stream().noneMatch(e -> isRight(e, p, ofSides)))
        .toList();
  }

  private static boolean isRight(Expected e, List<String> pair, boolean ofSides) {
    return e.kind().equals("same")
        ? e.joins(pair.get(0), pair.get(1), ofSides)
        : e.opposes(pair.get(0), pair.get(1));
  }

  @Test
  void aQuotationHasOneSpeaker() {
    Set<String> doubted = new TreeSet<>();
    of("doubt").forEach(e -> doubted.addAll(e.first()));
    assertThat(
            links.listStatements(null, Vocabulary.LIKELIER_SPEAKER, (String) null).toList().stream()
                .map(s -> local(s.getSubject().getURI())))
        .containsExactlyInAnyOrderElementsOf(doubted);
  }

  @Test
  void copiesAreThoseOfAReader() {
    Map<String, Set<String>> stories = new TreeMap<>();
    links
        .listStatements(null, Vocabulary.STORY_OF, (String) null)
        .forEach(
            s ->
                stories
                    .computeIfAbsent(s.getResource().getURI(), k -> new TreeSet<>())
                    .add(local(s.getSubject().getURI())));
    assertThat(stories.values()).containsExactlyInAnyOrderElementsOf(copies);
  }
}

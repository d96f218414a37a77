package org.hearsay.article.input;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.CorpusDates;
import org.hearsay.article.Failure;
import org.hearsay.article.fetch.Fetched;

/**
 * Articles from files of many kinds, read as they are asked for, however many there are. All are
 * looked through once before, since the dated ones date the others and no two may have one id.
 */
public final class ArticleReader implements Iterable<ArticleSource>, Closeable {

  private static final String STANDARD_INPUT = "-";

  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{1,20}://.*");

  private final List<String> inputs = new ArrayList<>();
  private final List<Path> spooled = new ArrayList<>();
  private final Map<String, Path> copies = new HashMap<>();
  private final Map<String, Supplier<Iterator<ArticleSource>>> pages = new HashMap<>();
  private final CorpusDates dates = new CorpusDates();
  private final Ids ids = new Ids();
  private final Twins twins = new Twins();
  private List<ArticleSource> others = List.of();
  private int count;

  private ArticleReader() {}

  /**
   * Everything in files and folders.
   *
   * @param inputs {@code -} is standard input
   */
  public static ArticleReader of(List<Path> inputs, InputStream standardInput) {
    return of(
        inputs.stream().map(Path::toString).toList(),
        standardInput,
        address -> {
          throw new Failure(address + ": not fetched");
        });
  }

  /**
   * Everything under the inputs, in order of name within a folder. What can be read only once is
   * kept in a temporary file until the reader is closed; an address is fetched once.
   *
   * @param inputs files, folders and addresses; {@code -} is standard input
   * @param web fetches, or throws {@link Failure}
   */
  public static ArticleReader of(
      List<String> inputs, InputStream standardInput, Function<URI, Fetched> web) {
    ArticleReader reader = new ArticleReader();
    for (String input : inputs) {
      reader.inputs.add(input);
      if (input.equals(STANDARD_INPUT)) {
        reader.copies.put(input, reader.spool("standard input", standardInput));
      } else if (ADDRESS.matcher(input).matches()) {
        reader.pages.put(input, reader.fetched(input, web));
      } else if (isReadOnce(Path.of(input))) {
        reader.copies.put(input, reader.spool(Path.of(input)));
      }
    }
    reader.lookThrough();
    return reader;
  }

  /** Everything in a file of which there is only the name and the content. */
  public static ArticleReader of(String name, InputStream content) {
    ArticleReader reader = new ArticleReader();
    Path copy = reader.spool(name, content);
    Input input = new Input(name, name, () -> Files.newInputStream(copy));
    reader.inputs.add(name);
    reader.pages.put(name, () -> Readers.sources(input));
    reader.lookThrough();
    return reader;
  }

  /** What an address gave, none of it read before its turn. */
  public static Iterator<ArticleSource> sources(Fetched page) {
    return Readers.sources(Input.of(page));
  }

  private static boolean isReadOnce(Path input) {
    return Files.exists(input) && !Files.isDirectory(input) && !Files.isRegularFile(input);
  }

  /** What an address gives, from a temporary file; a failure is that of its only article. */
  private Supplier<Iterator<ArticleSource>> fetched(String address, Function<URI, Fetched> web) {
    try {
      Fetched page = web.apply(new URI(address));
      Path file = spool(address, new ByteArrayInputStream(page.content()));
      Input input = Input.of(page).from(() -> Files.newInputStream(file));
      return () -> Readers.sources(input);
    } catch (URISyntaxException e) {
      return () -> one(ArticleSource.unreadable(address, "expected an address: " + e.getReason()));
    } catch (Failure e) {
      return () ->
          one(
              new ArticleSource(
                  address,
                  () -> {
                    throw e;
                  }));
    }
  }

  private static Iterator<ArticleSource> one(ArticleSource source) {
    return Collections.singleton(source).iterator();
  }

  /** Articles from elsewhere, dated by one another in the same way. */
  public static ArticleReader of(List<ArticleSource> articles) {
    ArticleReader reader = new ArticleReader();
    reader.others = List.copyOf(articles);
    reader.lookThrough();
    return reader;
  }

  /** How many articles there are, those included that cannot be read. */
  public int count() {
    return count - twins.count();
  }

  @Override
  public Iterator<ArticleSource> iterator() {
    Iterator<ArticleSource> sources = undated();
    return new Iterator<>() {
      private int at;

      @Override
      public boolean hasNext() {
        while (sources.hasNext() && twins.isOther(at)) {
          ArticleSource unused = sources.next();
          at++;
        }
        return sources.hasNext();
      }

      @Override
      public ArticleSource next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        ArticleSource source = sources.next();
        int number = at++;
        return new ArticleSource(
            source.where(),
            remarks -> {
              Article article = source.reading().read(remarks);
              Article named = ids.applied(number, source.where(), article, remarks);
              return dates.applied(twins.applied(number, source.where(), named, remarks));
            });
      }
    };
  }

  private Iterator<ArticleSource> undated() {
    return inputs.isEmpty() ? others.iterator() : new Chained<>(inputs.iterator(), this::sources);
  }

  private void lookThrough() {
    Iterator<ArticleSource> sources = undated();
    while (sources.hasNext()) {
      ArticleSource source = sources.next();
      int number = count++;
      try {
        Article article = source.read();
        dates.add(article);
        if (!twins.add(number, article)) {
          ids.add(number, article);
        }
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        // Whoever works on it will say so.
      }
    }
  }

  private Iterator<ArticleSource> sources(String input) {
    Supplier<Iterator<ArticleSource>> page = pages.get(input);
    if (page != null) {
      return page.get();
    }
    boolean standard = input.equals(STANDARD_INPUT);
    String where = standard ? "standard input" : Path.of(input).toString();
    Path file = copies.getOrDefault(input, Path.of(input));
    if (!Files.exists(file)) {
      return one(ArticleSource.unreadable(where, "no such file or folder"));
    }
    if (Files.isDirectory(file)) {
      return new FolderFiles(file).sources();
    }
    String name = standard ? "stdin" : String.valueOf(Path.of(input).getFileName());
    return Readers.sources(new Input(where, name, () -> Files.newInputStream(file)));
  }

  private Path spool(Path input) {
    try (InputStream in = Files.newInputStream(input)) {
      return spool(input.toString(), in);
    } catch (IOException e) {
      throw Failure.of(input, e);
    }
  }

  private Path spool(String where, InputStream in) {
    try {
      Path file = Files.createTempFile("hearsay", ".input");
      file.toFile().deleteOnExit();
      spooled.add(file);
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw Failure.of(where, e);
    }
  }

  @Override
  public void close() {
    for (Path file : spooled) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        file.toFile().deleteOnExit();
      }
    }
  }
}

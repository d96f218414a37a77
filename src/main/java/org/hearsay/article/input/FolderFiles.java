package org.hearsay.article.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.Failure;

/**
 * The files of a folder and of those in it, in order of name. What is hidden is none of them; what
 * cannot be read is named.
 */
final class FolderFiles {

  /** Browsers save the pictures of {@code page.html} in {@code page_files}. */
  private static final List<String> PARTS = List.of("_files", ".files");

  private final Path folder;

  FolderFiles(Path folder) {
    this.folder = folder;
  }

  Iterator<ArticleSource> sources() {
    try {
      List<Path> files = shown(folder);
      return files.isEmpty()
          ? one(
              ArticleSource.unreadable(
                  folder.toString(), "expected articles, found an empty folder"))
          : new Chained<>(files.iterator(), FolderFiles::sources);
    } catch (IOException e) {
      return one(failed(folder, e));
    }
  }

  private static Iterator<ArticleSource> sources(Path file) {
    if (Files.isDirectory(file)) {
      return isPartOfPage(file)
          ? one(ArticleSource.unreadable(file.toString(), "left out: parts of the page beside it"))
          : new FolderFiles(file).sources();
    }
    String name = String.valueOf(file.getFileName());
    return Format.ofName(name).isPresent()
        ? Readers.sources(new Input(file.toString(), name, () -> Files.newInputStream(file)))
        : one(ArticleSource.unreadable(file.toString(), "left out: " + Format.unknown(name)));
  }

  private static List<Path> shown(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> !String.valueOf(f.getFileName()).startsWith("."))
          .filter(f -> Files.isDirectory(f) || Files.isRegularFile(f))
          .sorted()
          .toList();
    }
  }

  private static boolean isPartOfPage(Path folder) {
    String name = String.valueOf(folder.getFileName());
    return PARTS.stream()
        .filter(name::endsWith)
        .map(end -> name.substring(0, name.length() - end.length()))
        .anyMatch(
            page ->
                Files.exists(folder.resolveSibling(page + ".html"))
                    || Files.exists(folder.resolveSibling(page + ".htm")));
  }

  private static ArticleSource failed(Path file, IOException e) {
    Failure failure = Failure.of(file, e);
    return new ArticleSource(
        file.toString(),
        () -> {
          throw failure;
        });
  }

  private static Iterator<ArticleSource> one(ArticleSource source) {
    return Collections.singleton(source).iterator();
  }
}

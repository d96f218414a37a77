package org.hearsay.nlp.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.hearsay.nlp.split.AsciiMarks;

/** Reads Universal Dependencies treebanks: basic trees, no empty nodes. */
final class Conllu {

  private static final int COLUMNS = 10;
  private static final String ID = "# sent_id = ";

  private Conllu() {}

  /**
   * A sentence of a treebank.
   *
   * @param id of the sentence in its treebank, or empty
   * @param spaceBefore whether white space stands before a word
   * @param tags Penn tag and universal tag joined, as in {@code NNP/PROPN}
   * @param heads index of the governor, -1 for the root
   */
  record Tree(
      String id,
      String[] forms,
      boolean[] spaceBefore,
      String[] lemmas,
      String[] tags,
      int[] heads,
      String[] relations) {

    int size() {
      return forms.length;
    }
  }

  /** The trees of every {@code .conllu} and {@code .conllu.gz} under a folder, by file name. */
  static List<Tree> readAll(Path folder) throws IOException {
    List<Tree> trees = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        if (file.toString().endsWith(".conllu") || file.toString().endsWith(".conllu.gz")) {
          trees.addAll(read(file));
        }
      }
    }
    return trees;
  }

  private static List<Tree> read(Path file) throws IOException {
    List<Tree> trees = new ArrayList<>();
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String[]> rows = new ArrayList<>();
      String id = "";
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isEmpty()) {
          if (!rows.isEmpty()) {
            trees.add(tree(id, rows));
          }
          rows.clear();
        } else if (line.startsWith(ID)) {
          id = line.substring(ID.length());
        } else if (!line.startsWith("#")) {
          rows.add(line.split("\t", -1));
        }
      }
    }
    return trees;
  }

  private static Tree tree(String id, List<String[]> rows) {
    List<String[]> words = rows.stream().filter(r -> isWord(r[0])).toList();
    int n = words.size();
    Tree tree =
        new Tree(
            id,
            new String[n],
            new boolean[n],
            new String[n],
            new String[n],
            new int[n],
            new String[n]);
    boolean space = true;
    int at = 0;
    int insideUntil = 0;
    for (String[] row : rows) {
      boolean spaceAfter = !row[COLUMNS - 1].contains("SpaceAfter=No");
      if (row[0].contains("-")) {
        insideUntil = Integer.parseInt(row[0].substring(row[0].indexOf('-') + 1));
        tree.spaceBefore[at] = space;
        space = spaceAfter;
      } else if (isWord(row[0])) {
        boolean inside = at < insideUntil;
        if (!inside) {
          tree.spaceBefore[at] = space;
          space = spaceAfter;
        }
        fill(tree, at++, row);
      }
    }
    return tree;
  }

  private static void fill(Tree tree, int at, String[] row) {
    tree.forms[at] = AsciiMarks.word(row[1]);
    tree.lemmas[at] = row[2];
    tree.tags[at] = row[4] + "/" + row[3];
    tree.heads[at] = Integer.parseInt(row[6]) - 1;
    tree.relations[at] = row[7];
  }

  private static boolean isWord(String id) {
    return !id.contains("-") && !id.contains(".");
  }
}

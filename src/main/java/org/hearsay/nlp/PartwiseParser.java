package org.hearsay.nlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Parses a quotation apart from the sentence around it, in which its head word alone stands for it:
 * a greedy parser then sees a short report ("…," she said) instead of a long detour.
 */
final class PartwiseParser {

  private static final int SHORTEST = 5;
  private static final Set<String> ENDS = Set.of(",", ".", "?", "!", "...", "…");

  private static final Set<String> BEFORE = Set.of(",", ":", "-", "--", ";");

  private final Model model;

  PartwiseParser(Model model) {
    this.model = model;
  }

  /** Heads (-1 for the root) and relations of a sentence's words. */
  record Tree(int[] heads, String[] relations) {}

  /**
   * A stretch between quotation marks, marks excluded; both ends are inside.
   *
   * @param apart whether punctuation sets it off on both sides
   */
  private record Part(int first, int last, boolean apart) {}

  Tree parse(String[] forms, boolean[] spaceBefore, int[] tags) {
    List<Part> parts = parts(forms, spaceBefore);
    int[] heads = new int[forms.length];
    String[] relations = new String[forms.length];
    boolean[] inner = new boolean[forms.length];
    for (Part part : parts) {
      int[] index = new int[part.last - part.first + 1];
      Arrays.setAll(index, i -> part.first + i);
      int root = parse(forms, spaceBefore, tags, index, heads, relations);
      if (part.apart || hasSubject(root, part, heads, relations)) {
        for (int i = part.first; i <= part.last; i++) {
          inner[i] = i != root;
        }
      }
    }
    List<Integer> outer = new ArrayList<>();
    for (int i = 0; i < forms.length; i++) {
      if (!inner[i]) {
        outer.add(i);
      }
    }
    int[] index = outer.stream().mapToInt(Integer::intValue).toArray();
    parse(forms, spaceBefore, tags, index, heads, relations);
    return new Tree(heads, relations);
  }

  private static boolean hasSubject(int root, Part part, int[] heads, String[] relations) {
    for (int i = part.first; i <= part.last; i++) {
      if (heads[i] == root && relations[i].startsWith("nsubj")) {
        return true;
      }
    }
    return false;
  }

  /** Parses the words at {@code index}, writes their heads and relations, and returns the root. */
  private int parse(
      String[] forms, boolean[] space, int[] tags, int[] index, int[] heads, String[] relations) {
    String[] ownForms = new String[index.length];
    boolean[] ownSpace = new boolean[index.length];
    int[] ownTags = new int[index.length];
    for (int i = 0; i < index.length; i++) {
      ownForms[i] = forms[index[i]];
      ownSpace[i] = i == 0 || space[index[i]];
      ownTags[i] = tags[index[i]];
    }
    Words words = new Words(ownForms, ownSpace, model.clusters());
    ParseState tree = model.parser().parse(words, ownTags);
    int root = index[0];
    for (int i = 0; i < index.length; i++) {
      heads[index[i]] = tree.head[i] < 0 ? -1 : index[tree.head[i]];
      relations[index[i]] = model.parser().relation(tree.label[i]);
      root = tree.head[i] < 0 ? index[i] : root;
    }
    return root;
  }

  private static List<Part> parts(String[] forms, boolean[] spaceBefore) {
    List<Part> parts = new ArrayList<>();
    int from = -1;
    boolean inside = false;
    for (int i = 0; i < forms.length; i++) {
      if (!isMark(forms[i])) {
        continue;
      }
      boolean spaceAfter = i + 1 >= forms.length || spaceBefore[i + 1];
      boolean opens = !inside && (i == 0 || spaceBefore[i]) && !spaceAfter;
      if (opens) {
        from = i + 1;
        inside = true;
      } else {
        boolean unopened = !inside && parts.isEmpty();
        if (inside || unopened) {
          add(parts, forms, unopened ? 0 : from, i - 1);
        }
        inside = false;
      }
    }
    if (inside && from > 1) {
      add(parts, forms, from, forms.length - 1);
    }
    return parts;
  }

  private static boolean isMark(String form) {
    return form.equals("\"") || form.equals("''") || form.equals("``");
  }

  private static void add(List<Part> parts, String[] forms, int first, int end) {
    int last = end;
    boolean closed = false;
    while (last >= first && ENDS.contains(forms[last])) {
      last--;
      closed = true;
    }
    int words = last - first + 1;
    boolean whole = first == 0 && end == forms.length - 1;
    boolean open = first < 2 || BEFORE.contains(forms[first - 2]);
    if (!whole && words >= (closed ? 2 : SHORTEST)) {
      parts.add(new Part(first, last, open && closed));
    }
  }
}

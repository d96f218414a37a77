package org.hearsay.fuse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a claim in their order, told apart from those that it puts in quotation marks.
 * Quoted words are the surest sign that two articles mean one utterance, whoever it is given to:
 * nobody else says the same with the same words.
 *
 * @param quoted pieces in quotation marks, as stems in order
 * @param all the content, as stems in order
 */
record Quotation(List<List<String>> quoted, List<String> all) {

  /** Content words from which on the same words are no chance. */
  private static final int FEWEST = 4;

  /** As many content words in one row are no chance, whatever else a longer piece says. */
  private static final int RUN = 6;

  /** Share of the shorter piece's words that the other has in the same order. */
  private static final double SAME = 0.75;

  /** The same of words outside of quotation marks, which others may choose, too. */
  private static final double VERBATIM = 0.85;

  /** Somebody else's words in what is quoted: "her team ‘were extremely careless’". */
  private static final Pattern WITHIN = Pattern.compile("‘[^‘”]{16,}?’(?=[\\s.,;!?”]|$)");

  private static final Pattern PIECE = Pattern.compile(" … ");
  private static final Pattern INSERTED = Pattern.compile("\\[[^\\]]{0,40}\\]");

  private static final Pattern MARKED = Pattern.compile("^\\s*+[“\"]");

  Quotation {
    quoted = quoted.stream().<List<String>>map(List::copyOf).toList();
    all = List.copyOf(all);
  }

  static Quotation of(ComparedClaim claim) {
    String text = INSERTED.matcher(claim.content()).replaceAll(" ");
    List<List<String>> quoted = new ArrayList<>();
    if (!claim.words().kind().equals("indirect")) {
      List<String> pieces = new ArrayList<>();
      PIECE
          .splitAsStream(text)
          .forEach(piece -> addQuoted(piece, claim.words().kind().equals("direct"), pieces));
      pieces.forEach(piece -> quoted.add(Wording.inOrder(piece)));
      quoted.add(Wording.inOrder(String.join(" ", pieces)));
    }
    quoted.removeIf(piece -> piece.size() < FEWEST);
    return new Quotation(quoted.stream().distinct().toList(), Wording.inOrder(text));
  }

  /**
   * Adds what stands in quotation marks, without what is quoted in there.
   *
   * @param direct whether a text without marks at its beginning is quoted, too
   */
  private static void addQuoted(String text, boolean direct, List<String> pieces) {
    StringBuilder piece = new StringBuilder();
    int depth = direct && !MARKED.matcher(text).lookingAt() ? 1 : 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean opens = c == '“' || (c == '"' && depth == 0);
      boolean closes = c == '”' || (c == '"' && !opens);
      depth = opens ? depth + 1 : closes ? Math.max(0, depth - 1) : depth;
      if (closes && depth == 0) {
        pieces.add(WITHIN.matcher(piece).replaceAll(" "));
        piece.setLength(0);
      } else if (depth == 1 && !closes) {
        piece.append(opens ? ' ' : c);
      }
    }
    pieces.add(WITHIN.matcher(piece).replaceAll(" "));
  }

  /** Whether both quote the same words, or nearly. */
  boolean isSame(Quotation other) {
    return quoted.stream().anyMatch(a -> other.quoted.stream().anyMatch(b -> isSame(a, b)));
  }

  /** Whether so much of the words is the same that it cannot have been said again. */
  boolean isLong(Quotation other) {
    return inCommon(all, other.all) >= RUN;
  }

  /** Whether both say the same, word for word. */
  boolean isVerbatim(Quotation other) {
    return inCommon(all, other.all)
        >= Math.max(FEWEST + 1, VERBATIM * Math.max(all.size(), other.all.size()));
  }

  /** Whether one quotes what the other says without marks. */
  boolean isQuotedBy(Quotation other) {
    return quoted.stream().anyMatch(a -> isWithin(a, other.all))
        || other.quoted.stream().anyMatch(b -> isWithin(b, all));
  }

  private static boolean isSame(List<String> a, List<String> b) {
    int common = inCommon(a, b);
    return common >= FEWEST
        && (common >= SAME * Math.min(a.size(), b.size()) || longestRun(a, b) >= RUN);
  }

  /** Whether one says nothing that the other does not say in the same order. */
  boolean isPartOf(Quotation other) {
    return all.size() >= FEWEST - 1 && inCommon(all, other.all) == all.size();
  }

  private static boolean isWithin(List<String> piece, List<String> all) {
    return inCommon(piece, all) >= VERBATIM * piece.size() || longestRun(piece, all) >= RUN;
  }

  /** How many words both have in the same order. */
  private static int inCommon(List<String> a, List<String> b) {
    int[] row = new int[b.size() + 1];
    for (String word : a) {
      int corner = 0;
      for (int j = 1; j <= b.size(); j++) {
        int above = row[j];
        row[j] = word.equals(b.get(j - 1)) ? corner + 1 : Math.max(above, row[j - 1]);
        corner = above;
      }
    }
    return row[b.size()];
  }

  private static int longestRun(List<String> a, List<String> b) {
    int longest = 0;
    int[] row = new int[b.size() + 1];
    for (String word : a) {
      for (int j = b.size(); j > 0; j--) {
        row[j] = word.equals(b.get(j - 1)) ? row[j - 1] + 1 : 0;
        longest = Math.max(longest, row[j]);
      }
    }
    return longest;
  }
}

package org.hearsay.fuse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a claim in their order, told apart from those that it puts in quotation marks.
 * Quoted words are the surest sign that two articles mean one utterance, whoever it is given to:
 * nobody else says the same with the same words.
 *
 * @param quoted pieces in quotation marks
 * @param all the content
 */
record Quotation(List<Piece> quoted, Piece all) {

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

  private static final Pattern PAUSE = Pattern.compile(" … ");
  private static final Pattern INSERTED = Pattern.compile("\\[[^\\]]{0,40}\\]");

  private static final Pattern MARKED = Pattern.compile("^\\s*+[“\"]");

  Quotation {
    quoted = List.copyOf(quoted);
  }

  /**
   * Stems in order.
   *
   * @param hashes of the stems, sorted: most pairs have too few in common for any order
   */
  record Piece(List<String> stems, int[] hashes) {

    static Piece of(List<String> stems) {
      return new Piece(
          List.copyOf(stems), stems.stream().mapToInt(String::hashCode).sorted().toArray());
    }

    private int size() {
      return stems.size();
    }

    /** Whether so many stems may be in both in the same order. */
    private boolean mayShare(Piece other, double least) {
      return Wording.common(hashes, other.hashes) >= least;
    }

    /** Whether so many stems are in both in the same order. */
    private boolean shares(Piece other, double least) {
      return mayShare(other, least) && inCommon(stems, other.stems) >= least;
    }
  }

  static Quotation of(ComparedClaim claim) {
    String text = INSERTED.matcher(claim.content()).replaceAll(" ");
    List<List<String>> quoted = new ArrayList<>();
    if (!claim.words().kind().equals("indirect")) {
      List<String> pieces = new ArrayList<>();
      PAUSE
          .splitAsStream(text)
          .forEach(piece -> addQuoted(piece, claim.words().kind().equals("direct"), pieces));
      pieces.forEach(piece -> quoted.add(Wording.inOrder(piece)));
      quoted.add(Wording.inOrder(String.join(" ", pieces)));
    }
    quoted.removeIf(piece -> piece.size() < FEWEST);
    return new Quotation(
        quoted.stream().distinct().map(Piece::of).toList(), Piece.of(Wording.inOrder(text)));
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
    return all.shares(other.all, RUN);
  }

  /** Whether both say the same, word for word. */
  boolean isVerbatim(Quotation other) {
    int longer = Math.max(all.size(), other.all.size());
    return all.shares(other.all, Math.max(FEWEST + 1, VERBATIM * longer));
  }

  /** Whether one quotes what the other says without marks. */
  boolean isQuotedBy(Quotation other) {
    return quoted.stream().anyMatch(a -> isWithin(a, other.all))
        || other.quoted.stream().anyMatch(b -> isWithin(b, all));
  }

  private static boolean isSame(Piece a, Piece b) {
    return a.shares(b, FEWEST)
        && (a.shares(b, SAME * Math.min(a.size(), b.size()))
            || longestRun(a.stems, b.stems) >= RUN);
  }

  /** Whether one says nothing that the other does not say in the same order. */
  boolean isPartOf(Quotation other) {
    return all.size() >= FEWEST - 1 && all.shares(other.all, all.size());
  }

  private static boolean isWithin(Piece piece, Piece all) {
    return piece.shares(all, VERBATIM * piece.size())
        || (piece.mayShare(all, RUN) && longestRun(piece.stems, all.stems) >= RUN);
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

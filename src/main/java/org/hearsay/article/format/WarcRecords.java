package org.hearsay.article.format;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.ArticleText;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The records of a crawl, each cut out before it is parsed: one whose length is wrong ends where
 * the next begins. Behind a broken one the next is looked for, by how records begin.
 */
final class WarcRecords implements Closeable {

  private static final String BEGINNING = "WARC/1.";
  private static final String NEXT = "\n" + BEGINNING;
  private static final Pattern HEAD_END = Pattern.compile("\\r?\\n\\r?\\n");
  private static final Pattern LENGTH =
      Pattern.compile("(?i)\\nContent-Length:[ \\t]{0,8}([0-9]{1,18})[ \\t]{0,8}\\r?(?:\\n|$)");

  /** Bytes within which the fields of a record end. */
  private static final int LONGEST_HEAD = 1 << 16;

  /**
   * Bytes of a record's content that are held: more than an article may have, and its HTTP head.
   */
  private static final int MOST = ArticleText.LONGEST_BYTES + LONGEST_HEAD;

  private final Unpacked in;
  private long unread;
  private boolean broken;

  WarcRecords(InputStream stream) throws IOException {
    in = new Unpacked(stream);
  }

  /**
   * The next record, of a long one only as much as is held; empty behind the last.
   *
   * @throws IOException once for each stretch that is broken
   */
  Optional<WarcRecord> next() throws IOException {
    while (true) {
      try {
        skipRest();
        if (!in.isMore()) {
          return Optional.empty();
        }
        byte[] record = cut();
        broken = false;
        return parsed(record);
      } catch (IOException e) {
        boolean told = broken;
        broken = true;
        findNext();
        if (!told) {
          throw e;
        }
      }
    }
  }

  private static Optional<WarcRecord> parsed(byte[] record) throws IOException {
    WarcReader reader = new WarcReader(new ByteArrayInputStream(record));
    reader.setLenient(true);
    return reader.next();
  }

  /** The bytes of the record at hand, which are taken out of the stream. */
  private byte[] cut() throws IOException {
    String first = in.start(LONGEST_HEAD);
    Matcher end = HEAD_END.matcher(first);
    if (!first.startsWith(BEGINNING) || !end.find()) {
      throw new IOException("found something else");
    }
    Matcher length = LENGTH.matcher(first).region(0, end.start());
    if (!length.find()) {
      throw new IOException("found one without a Content-Length");
    }
    long content = Long.parseLong(length.group(1));
    int held = end.end() + (int) Math.min(content, MOST);
    boolean whole = in.fill(held) == held;
    boolean ends = whole && content <= MOST && isEnd(held);
    if (!ends && in.find(NEXT, end.end(), held) >= 0) {
      throw new IOException("found another before its Content-Length ends");
    }
    if (!whole) {
      throw new IOException("found one that is cut off");
    }
    unread = end.end() + content - held;
    return in.take(held);
  }

  /** Whether nothing, or another record, follows there. */
  private boolean isEnd(int at) throws IOException {
    int end = at;
    while (in.fill(end + 1) > end && (in.at(end) == '\r' || in.at(end) == '\n')) {
      end++;
    }
    int available = in.fill(end + BEGINNING.length());
    in.checkedUpTo(end);
    return available == end || in.find(BEGINNING, end, available) == end;
  }

  /** What is not held of a long record is passed over, until the next one begins. */
  private void skipRest() {
    while (unread > 0) {
      int available = in.fill((int) Math.min(unread, LONGEST_HEAD));
      int next = in.find(NEXT, 0, available);
      boolean last = next >= 0 || available == unread || available < LONGEST_HEAD;
      int passed = next >= 0 ? next : last ? available : available - NEXT.length();
      in.take(passed);
      unread = last ? 0 : unread - passed;
    }
  }

  /** Goes to where the next record begins, or to the end. */
  private void findNext() {
    unread = 0;
    int available = in.fill(LONGEST_HEAD);
    int next = in.find(NEXT, 0, available);
    while (next < 0 && available == LONGEST_HEAD) {
      in.take(available - NEXT.length());
      available = in.fill(LONGEST_HEAD);
      next = in.find(NEXT, 0, available);
    }
    in.take(next < 0 ? available : next);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

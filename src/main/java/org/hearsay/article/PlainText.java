package org.hearsay.article;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/**
 * The copy of a text that is read. It is as long as the original, so that offsets hold: what is not
 * to be seen is replaced by {@link #NOTHING}.
 */
public final class PlainText {

  /** A soft hyphen: stands for what has no place among the words. */
  public static final char NOTHING = '\u00AD';

  private static final Pattern SPACE = Pattern.compile("\\p{Zs}");

  /** Soft hyphens, spaces without width, marks of direction, joiners, the mark of byte order. */
  private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]");

  /** A character reference of HTML, by number or by name. */
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#\\d{2,6}|#[xX][0-9a-fA-F]{2,5}|\\p{L}{2,8});");

  /** Two or three letters in one, as in the text of printed pages. */
  private static final Pattern LIGATURE = Pattern.compile("[\\uFB00-\\uFB06]");

  private PlainText() {}

  /** Spaces of all kinds as plain ones, character references as what they mean. */
  static String of(String body) {
    String spaced = SPACE.matcher(UNSEEN.matcher(body).replaceAll("\u00AD")).replaceAll(" ");
    if (spaced.indexOf('&') < 0) {
      return spaced;
    }
    return REFERENCE.matcher(spaced).replaceAll(m -> Matcher.quoteReplacement(meaning(m.group())));
  }

  /** One character and then nothing, as long as the reference. */
  private static String meaning(String reference) {
    String meant = StringEscapeUtils.unescapeHtml4(reference);
    boolean one = meant.length() == 1 && !Character.isISOControl(meant.charAt(0));
    return one ? meant + String.valueOf(NOTHING).repeat(reference.length() - 1) : reference;
  }

  /**
   * Words of a text as one would write them: what is seen, ligatures apart ("oﬃcer"), with one
   * plain space for any gap.
   */
  public static String words(String text) {
    if (text.chars().allMatch(c -> c > ' ' && c < NOTHING && c != '&')) {
      return text;
    }
    String seen = of(text).replace(String.valueOf(NOTHING), "");
    return LIGATURE
        .matcher(seen.replaceAll("\\s+", " "))
        .replaceAll(m -> Normalizer.normalize(m.group(), Normalizer.Form.NFKC));
  }
}

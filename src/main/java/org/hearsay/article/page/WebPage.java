package org.hearsay.article.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleText;
import org.hearsay.article.Encoding;
import org.hearsay.article.Failure;
import org.hearsay.article.Metadata;
import org.hearsay.article.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The article of a page: its headline and main text, a paragraph a line, clutter marked. */
public final class WebPage {

  private static final Pattern CHARSET =
      Pattern.compile("(?i)<meta[^>]{0,200}?charset=[\"']?([\\w-]{2,40})");

  /** A page says its encoding early. */
  private static final int HEAD = 4096;

  /** A page whose script fills in the text shows less than this share of the text that it tells. */
  private static final double LEAST_SHOWN = 0.5;

  private WebPage() {}

  /**
   * The article of a page.
   *
   * @throws Failure when it has none
   */
  public static Article read(Origin origin, byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher declared = CHARSET.matcher(head);
    Optional<String> charset =
        origin
            .charset()
            .or(() -> declared.find() ? Optional.of(declared.group(1)) : Optional.empty());
    return read(origin, Encoding.text(bytes, charset));
  }

  /** The same of a page that is decoded. */
  public static Article read(Origin origin, String html) {
    return read(origin, html, Metadata.none());
  }

  /**
   * The same of a page, or a piece of one, of which something is known.
   *
   * @param given is better known than what the page says
   */
  public static Article read(Origin origin, String html, Metadata given) {
    Document page = Jsoup.parse(html, origin.address().map(URI::toString).orElse(""));
    PageMetadata known = PageMetadata.of(page);
    Metadata metadata = given.or(known.metadata());
    List<PageBlock> blocks = MainText.of(page.body());
    int shown = blocks.stream().filter(PageBlock::isProse).mapToInt(PageBlock::words).sum();
    List<String> told = known.articleBody();
    int words = told.stream().mapToInt(PageBlocks::words).sum();
    if (shown < LEAST_SHOWN * words) {
      blocks = told.stream().map(WebPage::block).toList();
    } else if (shown == 0) {
      throw new Failure(origin.where() + ": expected an article, found a page without one");
    }
    return article(origin, metadata, blocks);
  }

  /**
   * A piece of a page all of which is the article, as in feeds and mails.
   *
   * @throws Failure when it has no text
   */
  public static Article text(Origin origin, String html, Metadata given) {
    List<PageBlock> blocks = PageBlocks.of(Jsoup.parse(html).body());
    if (blocks.isEmpty()) {
      throw new Failure(origin.where() + ": expected an article, found no text");
    }
    return article(origin, given, blocks);
  }

  private static PageBlock block(String paragraph) {
    return new PageBlock(new Document(""), paragraph, PageBlocks.words(paragraph), 0, false);
  }

  private static Article article(Origin origin, Metadata metadata, List<PageBlock> blocks) {
    StringBuilder body = new StringBuilder();
    List<Span> clutter = new ArrayList<>();
    String title = metadata.title().orElse("");
    if (blocks.stream().noneMatch(b -> b.text().equals(title))) {
      body.append(title);
    }
    for (PageBlock block : blocks) {
      body.append(body.isEmpty() ? "" : "\n\n");
      int start = body.length();
      body.append(block.text());
      if (block.isClutter()) {
        clutter.add(new Span(start, body.length()));
      }
    }
    String text = ArticleText.checked(origin.where(), body.toString());
    String id =
        origin.isNamed()
            ? origin.name()
            : metadata.url().flatMap(Address::id).orElse(origin.name());
    return Article.of(id, text, alsoAt(origin, metadata), clutter);
  }

  /** A page that was fetched from another address than it says is at both. */
  private static Metadata alsoAt(Origin origin, Metadata metadata) {
    Optional<String> said = metadata.url().flatMap(Address::id);
    return metadata.alsoAt(
        origin.address().map(URI::toString).stream()
            .filter(fetched -> said.isPresent() && !Address.id(fetched).equals(said))
            .toList());
  }
}

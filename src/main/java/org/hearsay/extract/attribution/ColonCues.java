package org.hearsay.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Block;
import org.hearsay.article.Span;
import org.hearsay.extract.lexicon.CueLexicon;
import org.hearsay.extract.lexicon.CueLexicon.CueClass;
import org.hearsay.extract.lexicon.WordList;
import org.hearsay.link.NameWords;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the claims of lines with a colon or dash: "Poll: Voters worry", "SMITH: Thank you.",
 * "“Words.” — Jane Doe".
 */
final class ColonCues {

  static final String FRAME = "colon";

  /** Turns before paragraphs without a name are read as going on. */
  private static final int TRANSCRIBED = 3;

  private static final int LONGEST_HEADLINE = 160;

  private static final Pattern TRANSCRIPT =
      Pattern.compile(
          "^[\"“]?(?<who>\\p{Lu}[\\p{Lu} .'’-]{1,40}|[QA])(?<cue>:)\\s++(?<what>\\S.*)");

  /** "Ada Bell: “It is late.” Bob Moor: “It is not.”": speakers with quotations, and no more. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "\\G(?<who>\\p{Lu}[\\p{L}.'’-]*+(?: (?:\\p{Lu}[\\p{L}.'’-]*+|of|the|de|da|van|von|al|bin)){0,5}+)(?<cue>:)\\s*+"
              + "(?<what>\"[^\"]++\"|[“„][^“”„]++[”“])\\s*+");

  private static final Pattern HEADLINE =
      Pattern.compile(
          "^(?<who>\\p{Lu}[\\p{L}.'’-]*+(?:"
              + " [\\p{Lu}&][\\p{L}.'’-]*+){0,4})(?<cue>:)\\s++(?<what>\\S.{20,})");

  private static final Pattern TAIL =
      Pattern.compile(
          "^(?<what>\\p{Lu}.{14,}), (?<who>\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,5})"
              + " (?<cue>\\p{L}+s|[Ss]aid)\\.?");

  /** "Dam is safe: mayor": a headline that ends with who says so. */
  private static final Pattern SOURCED =
      Pattern.compile(
          "^(?<what>\\p{Lu}[^:]{7,})(?<cue>:) (?<who>\\p{L}[\\p{L}.'’-]*+(?: \\p{L}[\\p{L}.'’-]*+){0,3})");

  private static final Pattern SIGNED =
      Pattern.compile(
          "^(?<what>[\"“”].{8,}[\"“”])\\s*+(?<cue>[―—–]|--?)\\s*+(?<who>\\p{Lu}[^.!?:]{2,80})\\.?");

  /** "an interview", "the inside story": up to three words. */
  private static final Pattern OPENING =
      Pattern.compile("^(?i)(?:an?|the|in) (?<first>\\p{L}++)(?: (?<second>\\p{L}++))?");

  private final Document document;
  private final String body;

  ColonCues(Document document) {
    this.document = document;
    this.body = document.article().plainBody();
  }

  List<Attribution> find() {
    List<Attribution> found = new ArrayList<>();
    int turns = 0;
    Optional<Attribution> turn = Optional.empty();
    boolean first = true;
    for (Block block : document.article().blocks()) {
      if (block.kind() == Block.Kind.BOILERPLATE) {
        continue;
      }
      List<Attribution> quoted = quoted(block);
      if (!quoted.isEmpty()) {
        found.addAll(quoted);
        first = false;
        continue;
      }
      Optional<Matcher> m = match(block, block.span().in(body), first);
      first = false;
      Optional<Attribution> attribution =
          m.filter(x -> !isKicker(x.group("who")))
              .filter(x -> !isSubtitle(x.group("what")))
              .filter(x -> !x.pattern().equals(SOURCED) || isSourced(block, x))
              .flatMap(x -> attribution(block, x));
      if (attribution.isPresent()) {
        boolean isTurn = m.map(Matcher::pattern).equals(Optional.of(TRANSCRIPT));
        turn = isTurn ? attribution : Optional.empty();
        turns += isTurn ? 1 : 0;
        found.add(attribution.get());
      } else if (turn.isPresent() && turns >= TRANSCRIBED && !isRemark(block)) {
        found.remove(found.size() - 1);
        List<Span> content = new ArrayList<>(turn.get().content());
        content.add(block.span());
        turn = Optional.of(turn.get().withContent(content));
        found.add(turn.get());
      }
    }
    return found;
  }

  /** The turns of a line that has nothing but speakers with their quotations. */
  private List<Attribution> quoted(Block block) {
    String line = block.span().in(body);
    List<Attribution> turns = new ArrayList<>();
    Matcher m = QUOTED.matcher(line);
    int at = 0;
    while (at < line.length() && m.find()) {
      attribution(block, m).ifPresent(turns::add);
      at = m.end();
    }
    return at == line.length() ? turns : List.of();
  }

  /** "Update: …", "Part two: …". */
  private static boolean isKicker(String who) {
    String[] words = who.toLowerCase(Locale.ROOT).split(" ", -1);
    return WordList.KICKERS.has(String.join(" ", words))
        || (words.length == 2 && WordList.NUMBERED.has(words[0]));
  }

  /** "Ada Bell: An interview with …", "Ada Bell: The inside story". */
  private static boolean isSubtitle(String what) {
    Matcher opening = OPENING.matcher(what);
    return opening.lookingAt()
        && (isPortrait(opening.group("first")) || isPortrait(opening.group("second")));
  }

  private static boolean isPortrait(@Nullable String word) {
    return word != null && WordList.PORTRAITS.has(word.toLowerCase(Locale.ROOT));
  }

  /** "(CROSSTALK)" and other words of the transcriber, and headings. */
  private boolean isRemark(Block block) {
    return block.kind() != Block.Kind.PARAGRAPH
        || block.span().in(body).replace("\"", "").matches("[(\\[].*");
  }

  private static Optional<Matcher> match(Block block, String line, boolean first) {
    boolean heading = block.kind() == Block.Kind.HEADLINE || block.kind() == Block.Kind.HEADING;
    List<Pattern> patterns =
        heading || (first && line.length() < LONGEST_HEADLINE)
            ? List.of(HEADLINE, TAIL, SOURCED, SIGNED)
            : List.of(TRANSCRIPT, TAIL, SIGNED);
    for (Pattern pattern : patterns) {
      Matcher m = pattern.matcher(line);
      if (m.matches() && (!pattern.equals(TAIL) || isReport(m.group("cue")))) {
        return Optional.of(m);
      }
    }
    return Optional.empty();
  }

  /** Whether something is said before the colon, and behind it stands somebody who may say it. */
  private boolean isSourced(Block block, Matcher m) {
    int at = block.span().start();
    Span what = new Span(at + m.start("what"), at + m.end("what"));
    boolean said = false;
    Token last = null;
    for (int i = document.firstBehind(what.start()); i < document.sentences().size(); i++) {
      for (Token t : document.sentences().get(i).tokens()) {
        said |= what.contains(t.span()) && t.isFinite();
        last = t.span().end() <= block.span().end() ? t : last;
      }
    }
    return said
        && last != null
        && (last.isName()
            || NameWords.of("office").contains(last.lemma())
            || WordList.GROUPS.has(last)
            || WordList.DOCUMENTS.has(last));
  }

  private static boolean isReport(String cue) {
    String lower = cue.toLowerCase(java.util.Locale.ROOT);
    return lower.equals("said")
        || CueLexicon.bundled().quotes(lower.substring(0, lower.length() - 1));
  }

  private Optional<Attribution> attribution(Block block, Matcher m) {
    int at = block.span().start();
    Span who = new Span(at + m.start("who"), at + m.end("who"));
    Span cue = new Span(at + m.start("cue"), at + m.end("cue"));
    Span what = new Span(at + m.start("what"), at + m.end("what"));
    int i = document.firstBehind(who.start());
    if (i == document.sentences().size()
        || !document.sentences().get(i).span().contains(who.start())) {
      return Optional.empty();
    }
    int head = lastToken(document.sentences().get(i), who);
    CueClass type = what.in(body).endsWith("?") ? CueClass.ASK : CueClass.SAY;
    return Optional.of(
        new Attribution(i, head, head, List.of(who), List.of(cue), List.of(what), type, FRAME));
  }

  private static int lastToken(Sentence s, Span span) {
    int last = 0;
    for (int i = 0; i < s.size(); i++) {
      if (span.contains(s.token(i).span())) {
        last = i;
      }
    }
    return last;
  }
}

package org.hearsay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Block;
import org.hearsay.article.Span;
import org.hearsay.extract.CueLexicon.CueClass;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;

/**
 * Finds the claims of lines with a colon or dash: "Poll: Voters worry", "SMITH: Thank you.",
 * "“Words.” — Jane Doe".
 */
final class ColonCues {

  /** Turns before paragraphs without a name are read as going on. */
  private static final int TRANSCRIBED = 3;

  private static final int LONGEST_HEADLINE = 160;

  private static final Pattern TRANSCRIPT =
      Pattern.compile("[\"“]?(?<who>\\p{Lu}[\\p{Lu} .'’-]{1,40}|[QA])(?<cue>:)\\s+(?<what>\\S.*)");

  private static final Pattern HEADLINE =
      Pattern.compile(
          "(?<who>\\p{Lu}[\\p{L}.'’-]*(?:"
              + " [\\p{Lu}&][\\p{L}.'’-]*){0,4})(?<cue>:)\\s+(?<what>\\S.{20,})");

  private static final Pattern TAIL =
      Pattern.compile(
          "(?<what>\\p{Lu}.{14,}), (?<who>\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,5})"
              + " (?<cue>\\p{L}+s|[Ss]aid)\\.?");

  private static final Pattern SIGNED =
      Pattern.compile(
          "(?<what>[\"“”].{8,}[\"“”])\\s*(?<cue>[―—–]|--?)\\s*(?<who>\\p{Lu}[^.!?:]{2,80})\\.?");

  private static final Pattern KICKER =
      Pattern.compile(
          "(?i)(?:breaking|update|watch|exclusive|opinion|analysis|editorial|photos?|video|live|the"
              + " latest|note|correction|clarification|fact check|factbox|review|listen|read more|related|chapter"
              + " \\w+|part \\w+|table \\w+|figure \\w+|source|sources|editor.s note|live"
              + " updates)");

  /** "Ada Bell: An interview with …", "Ada Bell: The life of …". */
  private static final Pattern SUBTITLE =
      Pattern.compile(
          "(?i)(?:an?|the|in) (?:\\p{L}+ )?(?:interview|portrait|profile|life|story|history|guide|study"
              + "|review|biography|introduction|timeline|conversation)\\b");

  private final Document document;
  private final String body;

  ColonCues(Document document) {
    this.document = document;
    this.body = document.article().plainBody();
  }

  List<Draft> find() {
    List<Draft> found = new ArrayList<>();
    int turns = 0;
    Optional<Draft> turn = Optional.empty();
    boolean first = true;
    for (Block block : document.article().blocks()) {
      if (block.kind() == Block.Kind.BOILERPLATE) {
        continue;
      }
      Optional<Matcher> m = match(block, block.span().in(body), first);
      first = false;
      Optional<Draft> draft =
          m.filter(x -> !KICKER.matcher(x.group("who")).matches())
              .filter(x -> !SUBTITLE.matcher(x.group("what")).lookingAt())
              .flatMap(x -> draft(block, x));
      if (draft.isPresent()) {
        boolean isTurn = m.map(Matcher::pattern).equals(Optional.of(TRANSCRIPT));
        turn = isTurn ? draft : Optional.empty();
        turns += isTurn ? 1 : 0;
        found.add(draft.get());
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

  /** "(CROSSTALK)" and other words of the transcriber, and headings. */
  private boolean isRemark(Block block) {
    return block.kind() != Block.Kind.PARAGRAPH
        || block.span().in(body).replace("\"", "").matches("[(\\[].*");
  }

  private static Optional<Matcher> match(Block block, String line, boolean first) {
    boolean heading = block.kind() == Block.Kind.HEADLINE || block.kind() == Block.Kind.HEADING;
    List<Pattern> patterns =
        heading || (first && line.length() < LONGEST_HEADLINE)
            ? List.of(HEADLINE, TAIL, SIGNED)
            : List.of(TRANSCRIPT, TAIL, SIGNED);
    for (Pattern pattern : patterns) {
      Matcher m = pattern.matcher(line);
      if (m.matches() && (!pattern.equals(TAIL) || isReport(m.group("cue")))) {
        return Optional.of(m);
      }
    }
    return Optional.empty();
  }

  private static boolean isReport(String cue) {
    String lower = cue.toLowerCase(java.util.Locale.ROOT);
    return lower.equals("said")
        || CueLexicon.bundled().quotes(lower.substring(0, lower.length() - 1));
  }

  private Optional<Draft> draft(Block block, Matcher m) {
    int at = block.span().start();
    Span who = new Span(at + m.start("who"), at + m.end("who"));
    Span cue = new Span(at + m.start("cue"), at + m.end("cue"));
    Span what = new Span(at + m.start("what"), at + m.end("what"));
    for (int i = 0; i < document.sentences().size(); i++) {
      Sentence s = document.sentences().get(i);
      if (s.span().contains(who.start())) {
        int head = lastToken(s, who);
        return Optional.of(
            new Draft(
                i, head, head, List.of(who), List.of(cue), List.of(what), CueClass.SAY, "colon"));
      }
    }
    return Optional.empty();
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

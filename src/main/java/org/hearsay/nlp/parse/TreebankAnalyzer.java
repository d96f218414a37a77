package org.hearsay.nlp.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.article.PlainText;
import org.hearsay.article.Span;
import org.hearsay.nlp.Analyzer;
import org.hearsay.nlp.Document;
import org.hearsay.nlp.Sentence;
import org.hearsay.nlp.Token;
import org.hearsay.nlp.language.Language;
import org.hearsay.nlp.split.AsciiMarks;
import org.hearsay.nlp.split.SentenceSplitter;
import org.hearsay.nlp.split.UdTokenizer;

/** Analyses English text with models trained on treebanks of Universal Dependencies. */
public final class TreebankAnalyzer implements Analyzer {

  /** Letters of a word that may be any at the start of a sentence: "Ore", "Hay". */
  private static final int SHORT = 3;

  private static final Pattern UNENDED =
      Pattern.compile(
          "\\p{Lu}\\p{Ll}+(?<!ed|ing|ly|s|ness|tion|able|ible|al|ic|ous|ive|ful|less|ist|ism)");

  private final Parser parser;
  private final Lemmas lemmas;

  TreebankAnalyzer(Model model) {
    this.parser = model.parser();
    this.lemmas = model.lemmas();
  }

  /** An analyzer with the models that come with the program. */
  public static TreebankAnalyzer load() {
    return new TreebankAnalyzer(Model.load());
  }

  @Override
  public Document analyze(Article article) {
    String plain = article.plainBody();
    String text = AsciiMarks.text(plain);
    Set<Block> foreign = foreign(plain, article.blocks());
    List<Tagged> tagged = new ArrayList<>();
    int cut = 0;
    for (Block block : article.blocks()) {
      if (block.kind() != Block.Kind.BOILERPLATE && !foreign.contains(block)) {
        for (Span span : SentenceSplitter.sentences(text, block.span())) {
          List<Span> tokens = UdTokenizer.tokens(text, span);
          for (int from = 0; from < tokens.size(); from += Sentence.LONGEST) {
            int to = Math.min(tokens.size(), from + Sentence.LONGEST);
            tagged.add(tagged(plain, block, tokens.subList(from, to)));
          }
          cut += tokens.size() > Sentence.LONGEST ? 1 : 0;
        }
      }
    }
    Set<String> names = names(tagged);
    List<Sentence> sentences = new ArrayList<>();
    for (Tagged t : tagged) {
      sentences.add(sentence(text, retagged(t, names)));
    }
    return new Document(article, sentences, cut);
  }

  /** The blocks that are not in English: all of a foreign article, else its foreign paragraphs. */
  private static Set<Block> foreign(String plain, List<Block> blocks) {
    if (Language.foreign(plain).isPresent()) {
      return Set.copyOf(blocks);
    }
    return blocks.stream()
        .filter(b -> Language.foreign(b.span().in(plain)).isPresent())
        .collect(Collectors.toSet());
  }

  /** A sentence with tags, not yet parsed. */
  private record Tagged(
      Block block,
      Span span,
      List<Span> spans,
      String[] forms,
      Words words,
      TreeNetwork.Encoding encoding,
      int[] tags) {

    /** Its first word, behind an opening quotation mark. */
    int first() {
      return forms.length > 1 && forms[0].equals("\"") ? 1 : 0;
    }
  }

  private Tagged tagged(String plain, Block block, List<Span> spans) {
    endWhenInterrupted();
    Span span = new Span(spans.get(0).start(), spans.get(spans.size() - 1).end());
    String[] forms = new String[spans.size()];
    boolean[] spaceBefore = new boolean[forms.length];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = AsciiMarks.word(spans.get(i).in(plain));
      spaceBefore[i] = i == 0 || spans.get(i - 1).end() < spans.get(i).start();
    }
    Words words = new Words(forms, spaceBefore);
    TreeNetwork.Encoding encoding = parser.encode(words);
    return new Tagged(block, span, spans, forms, words, encoding, parser.tags(encoding));
  }

  /** Words that the article writes as names inside of sentences, and never in small letters. */
  private Set<String> names(List<Tagged> sentences) {
    Map<String, Integer> votes = new HashMap<>();
    Set<String> small = new HashSet<>();
    for (Tagged s : sentences) {
      for (int i = s.first() + 1; i < s.forms.length && s.words.casing == Words.Casing.PROSE; i++) {
        if (Character.isUpperCase(s.forms[i].charAt(0))) {
          votes.merge(s.forms[i], parser.isName(s.tags[i]) ? 1 : -1, Integer::sum);
        } else {
          small.add(s.forms[i]);
        }
      }
    }
    Set<String> names = new HashSet<>();
    votes.forEach(
        (word, n) -> {
          if (n > 0 && !small.contains(word.toLowerCase(Locale.ROOT))) {
            names.add(word);
          }
        });
    return names;
  }

  /** The first word of a sentence, which is capitalised anyhow, is a name where it is elsewhere. */
  private Tagged retagged(Tagged s, Set<String> names) {
    int first = s.first();
    boolean name =
        s.forms.length > first
            && !parser.isName(s.tags[first])
            && (names.contains(s.forms[first]) || isUnknown(s, first));
    if (!name) {
      return s;
    }
    int[] tags = s.tags.clone();
    tags[first] = parser.nameTag(s.encoding, first);
    return new Tagged(s.block, s.span, s.spans, s.forms, s.words, s.encoding, tags);
  }

  /** A capitalised word that no treebank has in small letters, and that has no ending of one. */
  private boolean isUnknown(Tagged s, int first) {
    String form = s.forms[first];
    String tag = parser.tag(s.tags[first]);
    boolean longer = form.length() > SHORT && s.words.casing == Words.Casing.PROSE;
    boolean shorter = form.length() > 1 && form.length() <= SHORT && isFollowed(s, first);
    return (longer || shorter)
        && tag.matches("(?:NN|JJ|VBP?|VBN|FW)/.*")
        && UNENDED.matcher(form).matches()
        && !lemmas.isCommon(form.toLowerCase(Locale.ROOT));
  }

  /** "Xi Jinping", "Xi told": whether a name or a finite verb follows at once. */
  private boolean isFollowed(Tagged s, int first) {
    return first + 1 < s.tags.length
        && parser.tag(s.tags[first + 1]).matches("(?:NNPS?|VB[DZ]|MD)/.*");
  }

  /** Whoever has waited too long for an article interrupts; most of the time passes here. */
  private static void endWhenInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted");
    }
  }

  private Sentence sentence(String text, Tagged s) {
    endWhenInterrupted();
    Parser.Tree tree = parser.parse(s.encoding, s.tags);
    List<Token> tokens = new ArrayList<>(s.forms.length);
    for (int i = 0; i < s.forms.length; i++) {
      String pair = parser.tag(s.tags[i]);
      String tag = pair.substring(0, pair.lastIndexOf('/'));
      String pos = pair.substring(pair.lastIndexOf('/') + 1);
      String word = AsciiMarks.unbracketed(PlainText.words(s.spans.get(i).in(text)));
      String lemma = lemmas.lemma(word, pos, tag);
      tokens.add(
          new Token(s.spans.get(i), word, lemma, pos, tag, tree.heads()[i], tree.relations()[i]));
    }
    return new Sentence(s.span, s.block, tokens, s.encoding.states(), given -> List.of());
  }
}

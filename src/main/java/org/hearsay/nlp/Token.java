package org.hearsay.nlp;

import org.hearsay.article.Span;

/**
 * A word or punctuation mark with its place in the sentence's dependency tree.
 *
 * @param span in {@code Article.body}
 * @param text the word with quotation marks, dashes and apostrophes in their ASCII form
 * @param lemma lower-case dictionary form; names keep their capitals
 * @param pos Universal Dependencies tag (NOUN, VERB, …)
 * @param tag Penn Treebank tag (NNS, VBD, …)
 * @param head index of the governor in {@link Sentence#tokens}, -1 for a root
 * @param relation Universal Dependencies relation to the head, with subtype ({@code nsubj:pass})
 */
public record Token(
    Span span, String text, String lemma, String pos, String tag, int head, String relation) {

  /** The relation without its subtype: {@code nsubj} for {@code nsubj:pass}. */
  public String baseRelation() {
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }

  public boolean isPunctuation() {
    return pos.equals("PUNCT");
  }

  /** Whether the word reads so, in this case. */
  public boolean is(String word) {
    return text.equals(word);
  }

  /** Whether the relation without subtype is this one. */
  public boolean hangsAs(String base) {
    return baseRelation().equals(base);
  }

  /** Finite: past, present or modal verb. */
  public boolean isFinite() {
    return isFiniteVerb() || tag.equals("MD");
  }

  /** A finite verb that is no modal. */
  public boolean isFiniteVerb() {
    return isReporting() || tag.equals("VBP");
  }

  /** Past tense or third person: the forms in which somebody else's words are reported. */
  public boolean isReporting() {
    return isPast() || tag.equals("VBZ");
  }

  public boolean isPast() {
    return tag.equals("VBD");
  }

  /** The base form, as in an infinitive. */
  public boolean isBase() {
    return tag.equals("VB");
  }

  public boolean isGerund() {
    return tag.equals("VBG");
  }

  /** A past participle. */
  public boolean isParticiple() {
    return tag.equals("VBN");
  }

  /** Any form of a verb, by its Penn tag. */
  public boolean isVerbForm() {
    return tag.startsWith("VB");
  }

  /** "who", "which", "where", "what": a word of a question or relative clause. */
  public boolean isWh() {
    return tag.startsWith("W");
  }

  /** A common or proper noun, by its Penn tag. */
  public boolean isNounForm() {
    return tag.startsWith("NN");
  }

  /** A proper noun, by its Penn tag. */
  public boolean isProperNoun() {
    return tag.startsWith("NNP");
  }

  /** A noun that is no name, by its Penn tag. */
  public boolean isCommonNoun() {
    return isNounForm() && !isProperNoun();
  }

  public boolean isVerb() {
    return pos.equals("VERB");
  }

  public boolean isAuxiliary() {
    return pos.equals("AUX");
  }

  public boolean isNoun() {
    return pos.equals("NOUN");
  }

  /** A proper noun, by its universal tag. */
  public boolean isName() {
    return pos.equals("PROPN");
  }

  public boolean isPronoun() {
    return pos.equals("PRON");
  }

  /** Noun, name or pronoun. */
  public boolean isNominal() {
    return isNoun() || isName() || isPronoun();
  }

  /** Noun or name. */
  public boolean isNounOrName() {
    return isNoun() || isName();
  }

  /** What noun phrases begin with and are made of. */
  public boolean isNounPhrasePart() {
    return isNominal() || isDeterminer() || isAdjective() || isNumber();
  }

  public boolean isNumber() {
    return pos.equals("NUM");
  }

  public boolean isAdjective() {
    return pos.equals("ADJ");
  }

  public boolean isAdverb() {
    return pos.equals("ADV");
  }

  public boolean isDeterminer() {
    return pos.equals("DET");
  }

  public boolean isPreposition() {
    return pos.equals("ADP");
  }

  /** "and", "but". */
  public boolean isCoordinator() {
    return pos.equals("CCONJ");
  }

  /** "that", "if", "while". */
  public boolean isSubordinator() {
    return pos.equals("SCONJ");
  }
}

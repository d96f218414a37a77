package org.hearsay.nlp;

/**
 * What takes part in that which a {@link Predicate} says.
 *
 * @param role {@code ARG0} the one who acts, {@code ARG1} what it happens to, {@code ARGM-LOC} …;
 *     in front {@code R-} for a pronoun that stands for another argument, {@code C-} for a
 *     continuation
 * @param head index of its head word in {@link Sentence#tokens}
 * @param first index of its first token
 * @param last index of its last token, included
 */
public record Argument(String role, int head, int first, int last) {}

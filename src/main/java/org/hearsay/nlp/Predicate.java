package org.hearsay.nlp;

import java.util.List;

/**
 * A word that says that something happens, is or holds, with what takes part in it: a verb, noun or
 * adjective in the sense of PropBank.
 *
 * @param token index in {@link Sentence#tokens}
 * @param roleset lemma and sense as in {@code arrest.01}; the lemma is the verb's where a noun has
 *     one ({@code decide.01} for "decision")
 * @param arguments left to right
 */
public record Predicate(int token, String roleset, List<Argument> arguments) {

  public Predicate {
    arguments = List.copyOf(arguments);
  }
}

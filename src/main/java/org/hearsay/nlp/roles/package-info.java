/** Semantic roles: who did what to whom, where and when, for verbs, nouns and adjectives. */
@NullMarked
package org.hearsay.nlp.roles;

import org.jspecify.annotations.NullMarked;

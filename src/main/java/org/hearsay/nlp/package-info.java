/** What is known of an article's language: its sentences, their tokens, tags and trees. */
@NullMarked
package org.hearsay.nlp;

import org.jspecify.annotations.NullMarked;

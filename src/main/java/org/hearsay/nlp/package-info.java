/** Sentences, tokens, tags and dependency trees. */
@NullMarked
package org.hearsay.nlp;

import org.jspecify.annotations.NullMarked;

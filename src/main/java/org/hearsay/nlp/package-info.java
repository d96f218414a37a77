/** Sentences, tokens, tags and dependency trees; the only home of OpenNLP. */
@NullMarked
package org.hearsay.nlp;

import org.jspecify.annotations.NullMarked;

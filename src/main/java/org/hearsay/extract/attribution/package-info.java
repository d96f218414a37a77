/**
 * Source, cue and content in the text, after PARC 3.0 and PolNeAR: verbs, nouns, phrases, colons
 * and quotations.
 */
@NullMarked
package org.hearsay.extract.attribution;

import org.jspecify.annotations.NullMarked;

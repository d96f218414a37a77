/** Tags, lemmas and trees, from models trained on treebanks. */
@NullMarked
package org.hearsay.nlp.parse;

import org.jspecify.annotations.NullMarked;

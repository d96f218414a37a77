/** What words do: which attribute, which state a relation, and the lists that rules ask for. */
@NullMarked
package org.hearsay.extract.lexicon;

import org.jspecify.annotations.NullMarked;

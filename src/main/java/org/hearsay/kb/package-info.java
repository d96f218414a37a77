/** Which Wikidata items a name may mean: the index, and what it is built from. */
@NullMarked
package org.hearsay.kb;

import org.jspecify.annotations.NullMarked;

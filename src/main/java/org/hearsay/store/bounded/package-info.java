/** Queries of strangers: they can be stopped wherever they are, and reach nothing but the graph. */
@NullMarked
package org.hearsay.store.bounded;

import org.jspecify.annotations.NullMarked;

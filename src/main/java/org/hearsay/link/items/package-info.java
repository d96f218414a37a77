/** Chooses the Wikidata item that a group of names means, or none. */
@NullMarked
package org.hearsay.link.items;

import org.jspecify.annotations.NullMarked;

/** Wikidata's items by name and by number: what they are, and how often they are meant. */
@NullMarked
package org.hearsay.kb;

import org.jspecify.annotations.NullMarked;

/** Which mentions are one entity, and which Wikidata item it is. */
@NullMarked
package org.hearsay.link;

import org.jspecify.annotations.NullMarked;

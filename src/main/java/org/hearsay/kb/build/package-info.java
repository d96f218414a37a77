/** Makes the index of a knowledge base from a dump of Wikidata or a table of items. */
@NullMarked
package org.hearsay.kb.build;

import org.jspecify.annotations.NullMarked;

/** Looks up at a Wikibase what no index has, and keeps the answers. */
@NullMarked
package org.hearsay.kb.online;

import org.jspecify.annotations.NullMarked;

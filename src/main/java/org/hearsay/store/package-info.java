/**
 * The graph at rest: one named graph per article, replaced whole; TDB2 or any SPARQL 1.1 endpoint.
 */
@NullMarked
package org.hearsay.store;

import org.jspecify.annotations.NullMarked;

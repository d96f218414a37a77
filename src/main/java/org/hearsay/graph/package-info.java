/** All of that as RDF under the ontology, and its validation. Jena starts here. */
@NullMarked
package org.hearsay.graph;

import org.jspecify.annotations.NullMarked;

/** The explorer: pages served by Fuseki beside its SPARQL endpoint. */
@NullMarked
package org.hearsay.web;

import org.jspecify.annotations.NullMarked;

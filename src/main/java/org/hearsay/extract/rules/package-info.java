/** The extractor: times, claims and facts of one article, one after the other. */
@NullMarked
package org.hearsay.extract.rules;

import org.jspecify.annotations.NullMarked;

/**
 * Measures extractions against gold annotations: figures, curves and a readable report of errors.
 */
@NullMarked
package org.hearsay.eval;

import org.jspecify.annotations.NullMarked;

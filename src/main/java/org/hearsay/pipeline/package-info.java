/** The way from the input to the store: stages, workers, outcomes in order. */
@NullMarked
package org.hearsay.pipeline;

import org.jspecify.annotations.NullMarked;

/** The stages in order, one article at a time, with progress and outcomes. */
@NullMarked
package org.hearsay.pipeline;

import org.jspecify.annotations.NullMarked;

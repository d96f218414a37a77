/** Dates and durations with their ISO 8601 values. */
@NullMarked
package org.hearsay.extract.time;

import org.jspecify.annotations.NullMarked;

/** Articles as published; clutter is marked and never cut, so offsets hold. */
@NullMarked
package org.hearsay.article;

import org.jspecify.annotations.NullMarked;

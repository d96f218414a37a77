/** Hearsay for Java programs. */
@NullMarked
package org.hearsay;

import org.jspecify.annotations.NullMarked;

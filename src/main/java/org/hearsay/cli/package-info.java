/** The commands; the only place that chooses and wires parts. */
@NullMarked
package org.hearsay.cli;

import org.jspecify.annotations.NullMarked;

/** What the text says: attributions with their speakers, facts, times, quantities. */
@NullMarked
package org.hearsay.extract;

import org.jspecify.annotations.NullMarked;

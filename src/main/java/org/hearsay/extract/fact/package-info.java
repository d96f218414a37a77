/** Relations between entities, with roles, quantities, times and who states them. */
@NullMarked
package org.hearsay.extract.fact;

import org.jspecify.annotations.NullMarked;

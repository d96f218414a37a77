/** Finds whom pronouns and definite descriptions mean. */
@NullMarked
package org.hearsay.link.coreference;

import org.jspecify.annotations.NullMarked;

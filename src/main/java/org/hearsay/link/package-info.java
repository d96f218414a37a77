/** The contract: an article's entities, where they are mentioned, and what finds them. */
@NullMarked
package org.hearsay.link;

import org.jspecify.annotations.NullMarked;

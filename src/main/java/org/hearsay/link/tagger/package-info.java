/** Marks names and says what kind of thing each names, by a learned network. */
@NullMarked
package org.hearsay.link.tagger;

import org.jspecify.annotations.NullMarked;

/** Feeds that are looked at again and again. */
@NullMarked
package org.hearsay.article.watch;

import org.jspecify.annotations.NullMarked;

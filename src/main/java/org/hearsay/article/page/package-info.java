/** Pages of the web: their main text, and what they know of themselves. */
@NullMarked
package org.hearsay.article.page;

import org.jspecify.annotations.NullMarked;

/** Articles out of files of many kinds, one reader a kind. */
@NullMarked
package org.hearsay.article.format;

import org.jspecify.annotations.NullMarked;

/** What somebody wants to have read: files, folders, standard input; which reader reads which. */
@NullMarked
package org.hearsay.article.input;

import org.jspecify.annotations.NullMarked;

/** Files that are whole or not there. */
@NullMarked
package org.hearsay.file;

import org.jspecify.annotations.NullMarked;

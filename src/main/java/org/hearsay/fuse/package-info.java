/** What several articles have to do with each other: copied stories, and how claims relate. */
@NullMarked
package org.hearsay.fuse;

import org.jspecify.annotations.NullMarked;

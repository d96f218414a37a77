/**
 * Finds the names of an article, says what kind of thing each names, and groups those that mean the
 * same.
 */
@NullMarked
package org.hearsay.link.names;

import org.jspecify.annotations.NullMarked;

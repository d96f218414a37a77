/**
 * Articles as published: read from text and JSON Lines; boilerplate is marked, never cut, so
 * offsets hold.
 */
@NullMarked
package org.hearsay.article;

import org.jspecify.annotations.NullMarked;

/**
 * Puts an article's entities together: names, their items, what refers to them, and what people
 * decided.
 */
@NullMarked
package org.hearsay.link.entities;

import org.jspecify.annotations.NullMarked;

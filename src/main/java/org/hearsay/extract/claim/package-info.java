/**
 * What an attribution means: who speaks, with which stance and certainty, when, where and how
 * surely it is right.
 */
@NullMarked
package org.hearsay.extract.claim;

import org.jspecify.annotations.NullMarked;

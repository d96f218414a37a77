/**
 * Words and weights that are data: how the bundled files beside the rules are written and checked.
 */
@NullMarked
package org.hearsay.lexicon;

import org.jspecify.annotations.NullMarked;

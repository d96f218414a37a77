/** Where sentences and words begin and end. */
@NullMarked
package org.hearsay.nlp.split;

import org.jspecify.annotations.NullMarked;

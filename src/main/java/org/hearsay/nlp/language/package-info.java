/** Which language a text is in. */
@NullMarked
package org.hearsay.nlp.language;

import org.jspecify.annotations.NullMarked;

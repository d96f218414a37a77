/** Makes the models of the parser; nothing here runs at work. */
@NullMarked
package org.hearsay.nlp.train;

import org.jspecify.annotations.NullMarked;

/** Makes the model of names; nothing here runs at work. */
@NullMarked
package org.hearsay.link.train;

import org.jspecify.annotations.NullMarked;

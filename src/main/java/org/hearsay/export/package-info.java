/** The extraction and the graph in other tools' formats. */
@NullMarked
package org.hearsay.export;

import org.jspecify.annotations.NullMarked;

/** Small neural networks: recurrent, dense and bilinear layers, and how they learn. */
@NullMarked
package org.hearsay.neural;

import org.jspecify.annotations.NullMarked;

/** The commands that make models and indexes, and measure what comes out. */
@NullMarked
package org.hearsay.cli.models;

import org.jspecify.annotations.NullMarked;

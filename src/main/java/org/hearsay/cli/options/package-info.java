/** The options that commands share, checked and turned into what they mean. */
@NullMarked
package org.hearsay.cli.options;

import org.jspecify.annotations.NullMarked;

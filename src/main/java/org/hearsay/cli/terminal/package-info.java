/** What commands show on standard output and to a person who waits. */
@NullMarked
package org.hearsay.cli.terminal;

import org.jspecify.annotations.NullMarked;

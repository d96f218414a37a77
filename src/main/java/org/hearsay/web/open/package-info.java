/** What tools of others read: the graph's addresses, what it is made of, its network, its items. */
@NullMarked
package org.hearsay.web.open;

import org.jspecify.annotations.NullMarked;

/** Addresses of the web, fetched as a guest: politely, within limits, and nothing private. */
@NullMarked
package org.hearsay.article.fetch;

import org.jspecify.annotations.NullMarked;

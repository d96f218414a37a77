/** What a tree says: predicates, their subjects and agents, noun phrases and clauses. */
@NullMarked
package org.hearsay.extract.grammar;

import org.jspecify.annotations.NullMarked;

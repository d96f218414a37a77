package org.hearsay.extract.fact;

import org.hearsay.article.Span;
import org.hearsay.extract.Proposition;

/** What is said where, before it is known who says it. */
record FoundFact(Proposition proposition, Span evidence, String rule) {}

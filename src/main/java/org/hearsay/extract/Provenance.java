package org.hearsay.extract;

/**
 * What found a claim or a fact, and how surely.
 *
 * @param confidence between 0 and 1; that of claims is calibrated: the share of claims of this
 *     confidence that are right
 * @param rule what found it ({@code say-that}, {@code deployment-send})
 */
public record Provenance(double confidence, String rule) {}

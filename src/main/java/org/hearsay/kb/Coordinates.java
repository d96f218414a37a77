package org.hearsay.kb;

/** WGS84 degrees. */
public record Coordinates(double latitude, double longitude) {}

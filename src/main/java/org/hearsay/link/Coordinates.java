package org.hearsay.link;

/** WGS84 degrees. */
public record Coordinates(double latitude, double longitude) {}

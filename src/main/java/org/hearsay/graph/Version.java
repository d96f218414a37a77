package org.hearsay.graph;

import java.util.Optional;

/** The version of the program, from the manifest of its jar. */
public final class Version {

  private Version() {}

  /** The released version, or {@code dev} when run from classes. */
  public static String current() {
    return Optional.ofNullable(Version.class.getPackage())
        .map(Package::getImplementationVersion)
        .orElse("dev");
  }
}

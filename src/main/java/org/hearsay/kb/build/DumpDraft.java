package org.hearsay.kb.build;

import java.util.ArrayList;
import java.util.List;

/** A {@link DumpItem} while it is read. */
final class DumpDraft {

  String label = "";
  final List<String> aliases = new ArrayList<>();
  int siteLinks;
  final List<Integer> classes = new ArrayList<>();
  final List<Integer> superclasses = new ArrayList<>();
  final List<String> demonyms = new ArrayList<>();
  int country;
  int citizenship;
  float latitude = Float.NaN;
  float longitude = Float.NaN;

  DumpItem item(int number) {
    return new DumpItem(
        number,
        siteLinks,
        classes,
        superclasses,
        country == 0 ? citizenship : country,
        latitude,
        longitude,
        label,
        aliases,
        demonyms);
  }
}

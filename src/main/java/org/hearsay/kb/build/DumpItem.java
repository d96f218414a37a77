package org.hearsay.kb.build;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is read of an item of a Wikidata dump before its kind is known.
 *
 * @param number of the item, without its {@code Q}
 * @param siteLinks number of pages about it in Wikipedias and their sisters
 * @param classes numbers of what it is an instance of
 * @param superclasses numbers of what it is a subclass of
 * @param country number of its country, or of the country that a person is a citizen of; 0 for none
 * @param latitude in degrees; NaN when not known
 * @param longitude in degrees; NaN when not known
 * @param label its English name; empty for none
 * @param aliases other English names
 * @param demonyms English nouns and adjectives for what comes from it
 */
public record DumpItem(
    int number,
    int siteLinks,
    List<Integer> classes,
    List<Integer> superclasses,
    int country,
    float latitude,
    float longitude,
    String label,
    List<String> aliases,
    List<String> demonyms) {

  public DumpItem {
    classes = List.copyOf(classes);
    superclasses = List.copyOf(superclasses);
    aliases = List.copyOf(aliases);
    demonyms = List.copyOf(demonyms);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(number);
    out.writeInt(siteLinks);
    numbers(out, classes);
    numbers(out, superclasses);
    out.writeInt(country);
    out.writeFloat(latitude);
    out.writeFloat(longitude);
    out.writeUTF(label);
    texts(out, aliases);
    texts(out, demonyms);
  }

  static DumpItem read(DataInput in) throws IOException {
    return new DumpItem(
        in.readInt(),
        in.readInt(),
        numbers(in),
        numbers(in),
        in.readInt(),
        in.readFloat(),
        in.readFloat(),
        in.readUTF(),
        texts(in),
        texts(in));
  }

  private static void numbers(DataOutput out, List<Integer> numbers) throws IOException {
    out.writeShort(numbers.size());
    for (int number : numbers) {
      out.writeInt(number);
    }
  }

  private static List<Integer> numbers(DataInput in) throws IOException {
    int size = in.readUnsignedShort();
    List<Integer> numbers = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      numbers.add(in.readInt());
    }
    return numbers;
  }

  private static void texts(DataOutput out, List<String> texts) throws IOException {
    out.writeShort(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  private static List<String> texts(DataInput in) throws IOException {
    int size = in.readUnsignedShort();
    List<String> texts = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      texts.add(in.readUTF());
    }
    return texts;
  }
}

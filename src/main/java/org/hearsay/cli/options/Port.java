package org.hearsay.cli.options;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A port, or 0 for any free one. */
public final class Port implements ITypeConverter<Integer> {

  private static final int LAST = 65_535;

  @Override
  public Integer convert(String value) {
    if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > LAST) {
      throw new TypeConversionException("expected a port from 0 to " + LAST + ", found " + value);
    }
    return Integer.valueOf(value);
  }
}

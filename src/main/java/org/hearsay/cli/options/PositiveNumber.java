package org.hearsay.cli.options;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A whole number from 1. */
public final class PositiveNumber implements ITypeConverter<Integer> {

  @Override
  public Integer convert(String value) {
    if (!value.matches("0*[1-9]\\d{0,8}")) {
      throw new TypeConversionException("expected a whole number from 1, found " + value);
    }
    return Integer.valueOf(value);
  }
}

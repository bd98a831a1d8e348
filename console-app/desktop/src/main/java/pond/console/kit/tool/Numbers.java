package pond.console.kit.tool;

import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as people of a language write them. */
public final class Numbers {
  private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

  private final Locale locale;

  public Numbers(Locale locale) {
    this.locale = locale;
  }

  /** A whole number, such as 20,000. */
  public String count(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** A size of bytes in decimal units, such as 1.4 MB. */
  public String bytes(long bytes) {
    double size = bytes;
    int unit = 0;
    while (size >= 999.5 && unit < UNITS.length - 1) {
      size /= 1000;
      unit++;
    }
    NumberFormat form = NumberFormat.getInstance(locale);
    form.setMaximumFractionDigits(unit == 0 || size >= 99.5 ? 0 : 1);
    return form.format(size) + " " + UNITS[unit];
  }

  /** A share of 1, such as 12 %. */
  public String share(double share) {
    return NumberFormat.getPercentInstance(locale).format(share);
  }
}

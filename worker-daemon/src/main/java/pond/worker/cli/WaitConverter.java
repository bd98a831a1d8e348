package pond.worker.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 60s}, {@code 5m} or {@code 60} (seconds). */
final class WaitConverter implements ITypeConverter<Duration> {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,5})([sm]?)");

  @Override
  public Duration convert(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new TypeConversionException("write it as 60s or 5m");
    }
    long number = Long.parseLong(form.group(1));
    return form.group(2).equals("m") ? Duration.ofMinutes(number) : Duration.ofSeconds(number);
  }
}

package pond.console.start;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person decides at the first start.
 *
 * @param passphrase guards the vault; wiped by whoever used it
 * @param listen HOST:PORT where workers connect
 * @param name a name by which workers reach this machine; empty for none
 * @param sample whether to make the sample project ready to run
 */
record SetUpAnswers(char[] passphrase, String listen, String name, boolean sample) {
  static final int SHORTEST = 12;

  SetUpAnswers {
    passphrase = passphrase.clone();
    Objects.requireNonNull(listen);
    Objects.requireNonNull(name);
  }

  @Override
  public char[] passphrase() {
    return passphrase.clone();
  }

  void wipe() {
    Arrays.fill(passphrase, ' ');
  }

  /** The key of the first sentence that must be cured before one can go on. */
  static Optional<String> missing(String first, String again, String listen) {
    if (first.length() < SHORTEST) {
      return Optional.of("start.passphrase_short");
    }
    if (!first.equals(again)) {
      return Optional.of("start.passphrase_differs");
    }
    return isAddress(listen) ? Optional.empty() : Optional.of("start.address_invalid");
  }

  private static boolean isAddress(String text) {
    int colon = text.lastIndexOf(':');
    String port = text.substring(colon + 1);
    return colon > 0 && port.matches("[0-9]{1,5}") && Integer.parseInt(port) <= 65_535;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SetUpAnswers that
        && Arrays.equals(passphrase, that.passphrase)
        && listen.equals(that.listen)
        && name.equals(that.name)
        && sample == that.sample;
  }

  @Override
  public int hashCode() {
    return Objects.hash(listen, name, sample);
  }

  /** Without the passphrase. */
  @Override
  public String toString() {
    return "SetUpAnswers[" + listen + ", " + name + ", " + sample + "]";
  }
}

package pond.console.kit.bulk;

import java.util.Locale;
import pond.console.words.Words;

/** A bulk act in words. */
final class BulkText {
  private BulkText() {}

  /** How many were done and, said first, how many were not. */
  static String summary(Words words, BulkState.Tally tally, boolean running) {
    if (running) {
      int ended = tally.done() + tally.failed();
      return words.text("bulk.running", ended, tally.all(), tally.failed());
    }
    return tally.isWhole()
        ? words.count("bulk.whole", tally.all())
        : words.text("bulk.part", tally.failed(), tally.notTried(), tally.done(), tally.all());
  }

  static String key(BulkItem.Step step) {
    return "bulk.step_" + step.name().toLowerCase(Locale.ROOT);
  }
}

package pond.console.enroll.fingerprint;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import pond.console.words.Words;
import pond.model.paste.Message;

/** The sentences about a pasted fingerprint, in the person's language. */
public final class ReadingWords {
  private final Words words;
  private final ZoneId zone;

  public ReadingWords(Words words, ZoneId zone) {
    this.words = words;
    this.zone = zone;
  }

  /** The sentence about it. */
  public String sentence(Reading reading) {
    return switch (reading) {
      case Reading.Empty empty -> words.text("fingerprint.FP_EMPTY");
      case Reading.Valid valid -> words.text("fingerprint.valid");
      case Reading.Refused refused -> text(refused.message());
      case Reading.Pinned pinned ->
          words.text(
              "fingerprint.FP_ALREADY_PINNED",
              pinned.worker().name(),
              day(pinned.worker().pinnedAt()));
      case Reading.Banned banned -> banned(banned);
    };
  }

  /** What was removed, and what is worth knowing; a sentence each. */
  public List<String> notes(Reading reading) {
    return reading instanceof Reading.Valid valid
        ? valid.notes().stream().map(note -> text(note.message())).toList()
        : List.of();
  }

  private String banned(Reading.Banned banned) {
    String key = "fingerprint.FP_REVOKED." + banned.worker().state();
    return banned
        .ban()
        .map(ban -> words.text(key, day(ban.at()), ban.reason()))
        .orElseGet(() -> words.text(key + ".plain", banned.worker().name()));
  }

  private String text(Message message) {
    return words.text("fingerprint." + message.key(), message.args().toArray());
  }

  private String day(Instant at) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(words.locale())
        .withZone(zone)
        .format(at);
  }
}

package pond.model.fingerprint.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static pond.model.fingerprint.paste.Samples.GROUPED;
import static pond.model.fingerprint.paste.Samples.TAIL;
import static pond.model.fingerprint.paste.Samples.TEXT;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pond.model.paste.Note;

class AcceptedPasteTest {
  static Stream<Arguments> variants() {
    String upper = TEXT.toUpperCase(Locale.ROOT);
    String json = "{\n  \"host\": \"box 2\",\n  \"fingerprint\": \"" + TEXT + "\"\n}\n";
    return Stream.of(
        row("as printed", TEXT, ""),
        row("with line end", TEXT + "\n", "LINE_BREAKS=1"),
        row("with Windows line end", TEXT + "\r\n", "LINE_BREAKS=1"),
        row("spaces and tab around", " \t" + TEXT + "  ", "SPACES=4"),
        row(
            "mail line wrap",
            TEXT.substring(0, 40) + "\r\n" + TEXT.substring(40) + "\r\n",
            "LINE_BREAKS=2"),
        row(
            "quoted mail",
            "> " + TEXT.substring(0, 40) + "\n> " + TEXT.substring(40),
            "SPACES=1,LINE_BREAKS=1,QUOTES=1,MAIL_QUOTES=1"),
        row("grouped as shown", GROUPED, "SPACES=17"),
        row("no-break spaces", GROUPED.replace(' ', '\u00a0'), "SPACES=17"),
        row("thin spaces", GROUPED.replace(' ', '\u2009'), "SPACES=17"),
        row(
            "zero width space",
            TEXT.substring(0, 20) + "\u200b" + TEXT.substring(20),
            "INVISIBLE=1"),
        row("bidi marks", "\u202a" + TEXT + "\u202c", "INVISIBLE=2"),
        row("soft hyphen", TEXT.substring(0, 20) + "\u00ad" + TEXT.substring(20), "INVISIBLE=1"),
        row("byte order mark", "\ufeff" + TEXT, "INVISIBLE=1"),
        row("hyphens", GROUPED.replaceAll(" +", "-"), "SEPARATORS=15"),
        row("word hyphens", GROUPED.replaceAll(" +", "\u2011"), "SEPARATORS=15"),
        row("colons", GROUPED.replaceAll(" +", ":"), "SEPARATORS=15"),
        row("middle dots", GROUPED.replaceAll(" +", "·"), "SEPARATORS=15"),
        row("underscores", GROUPED.replaceAll(" +", "_"), "SEPARATORS=15"),
        row("grouped from the start", TEXT.replaceAll("(.{4})", "$1 "), "SPACES=16"),
        row("upper case", upper, "UPPER_CASE=1"),
        row("mixed case", "P" + TEXT.substring(1), "MIXED_CASE=1"),
        row("double quotes", "\"" + TEXT + "\"", "QUOTES=2"),
        row("typographic quotes", "„" + TEXT + "“", "QUOTES=2"),
        row("backticks", "```\n" + TEXT + "\n```", "LINE_BREAKS=2,QUOTES=6"),
        row("angle brackets", "<" + TEXT + ">", "QUOTES=2"),
        row("one quote", TEXT + "'", "QUOTES=1"),
        row("label", "Fingerprint: " + TEXT, "LABEL=1"),
        row("long label", "pond worker fingerprint = `" + TEXT + "`", "QUOTES=2,LABEL=1"),
        row("label on its own line", "Worker fingerprint:\n" + TEXT, "LABEL=1"),
        row("missing prefix", TAIL, "PREFIX_ADDED=1"),
        row("missing prefix, groups", GROUPED.substring(8), "SPACES=16,PREFIX_ADDED=1"),
        row("twice", TEXT + "\n" + TEXT, "LINE_BREAKS=1,TWICE=1"),
        row("twice without a gap", TEXT + TEXT, "TWICE=1"),
        row("twice, quoted", "'" + TEXT + "' '" + TEXT + "'", "SPACES=1,QUOTES=4,TWICE=1"),
        row("JSON", json, "JSON=1"),
        row("link", "pond://worker-fingerprint/" + TEXT, "LINK=1"),
        row("QR link, upper case", "POND://WORKER-FINGERPRINT/" + upper, "LINK=1,UPPER_CASE=1"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("variants")
  void parse_acceptedVariant_givesTheValueAndTellsWhatWasRemoved(
      String name, String pasted, String notes) {
    var accepted =
        assertInstanceOf(
            FingerprintPaste.Accepted.class,
            FingerprintPaste.parse(pasted),
            () -> name + ": " + FingerprintPaste.parse(pasted));
    assertEquals(Samples.VALUE, accepted.fingerprint());
    assertEquals(
        notes,
        accepted.notes().stream()
            .map(n -> n.kind() + "=" + n.count())
            .collect(Collectors.joining(",")));
    for (Note note : accepted.notes()) {
      assertEquals(false, note.message().english().contains("{"));
    }
  }

  private static Arguments row(String name, String pasted, String notes) {
    return Arguments.of(name, pasted, notes);
  }
}

package pond.model.paste;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pond.model.text.Bech32;

/**
 * Reads a paste for one field (docs/spec/fingerprint.md section 4). It removes what surrounds the
 * value and tells so; it never changes the value. Nothing of a recognised secret is repeated.
 */
public final class PasteReader {
  /** Longer pastes are not looked at, in characters. */
  public static final int MAX_TEXT = 65_536;

  private final PasteForm form;
  private final Problems problems;
  private final Damage damage;
  private final Pattern shortened;
  private final Pattern version;

  /** A reader for {@code form}. */
  public PasteReader(PasteForm form) {
    this.form = form;
    this.problems = new Problems(form);
    this.damage = new Damage(form, problems);
    this.version = Pattern.compile(form.strict().prefix() + "[2-9]");
    String some = "[" + Bech32.ALPHABET + "]{3,}";
    this.shortened = Pattern.compile(some + "(…|\\.{2,})" + some);
  }

  /** What {@code raw} is. */
  public PasteOutcome read(String raw) {
    Notes notes = new Notes();
    if (raw.length() > MAX_TEXT) {
      return problems.of(Foreign.hasPrivateKey(raw) ? PasteKind.PRIVATE_KEY : PasteKind.UNKNOWN);
    }
    String text = Cleaner.clean(raw, notes);
    if (text.isBlank()) {
      return problems.of(PasteKind.EMPTY);
    }
    if (Foreign.hasPrivateKey(text)) {
      return problems.of(PasteKind.PRIVATE_KEY);
    }
    String body = new Unwrapper(form, notes).unwrap(text);
    Compact compact = Compact.of(body);
    Optional<PasteKind> secret =
        Siblings.findSecret(form, Compact.of(text)).or(() -> Siblings.findSecret(form, compact));
    if (secret.isPresent()) {
      return problems.of(secret.get());
    }
    if (compact.length() == 0) {
      return problems.of(PasteKind.EMPTY);
    }
    List<Span> spans = Span.findAll(compact.text(), form);
    return spans.isEmpty()
        ? incomplete(text, body, compact, notes)
        : complete(body, compact, spans, notes);
  }

  private PasteOutcome complete(String body, Compact compact, List<Span> spans, Notes notes) {
    Span first = spans.getFirst();
    boolean differ = spans.stream().anyMatch(s -> !Arrays.equals(s.data(), first.data()));
    Leftover left = Leftover.of(body, compact, spans);
    if (differ || left.contains(form.head())) {
      return problems.of(PasteKind.TWO);
    }
    int end = spans.getLast().to();
    if (left.isGlued()) {
      int tail = spans.getLast().from() + form.head().length();
      return problems.of(PasteKind.LONG, compact.gluedEnd(tail, end) - tail, form.tailLength());
    }
    if (!left.isBlank()) {
      return problems.trailing(left.before(), left.after(), first.data());
    }
    if (spans.size() > 1) {
      notes.addOnce(NoteKind.TWICE);
    }
    return found(body, first, notes);
  }

  private PasteOutcome incomplete(String text, String body, Compact compact, Notes notes) {
    String pasted = compact.text();
    int at = pasted.indexOf(form.head());
    if (at >= 0) {
      int from = at + form.head().length();
      int next = pasted.indexOf(form.head(), from);
      return damage.of(compact, from, next < 0 ? pasted.length() : next);
    }
    Matcher newer = version.matcher(pasted);
    if (newer.find()) {
      return problems.of(PasteKind.VERSION, newer.group());
    }
    return Siblings.find(form, compact)
        .or(() -> Foreign.find(text, compact))
        .<PasteOutcome>map(problems::of)
        .orElseGet(() -> withoutPrefix(body, compact, notes));
  }

  private PasteOutcome withoutPrefix(String body, Compact compact, Notes notes) {
    String pasted = compact.text();
    Optional<Span> bare = form.bare(pasted);
    if (bare.isPresent() && pasted.length() == form.tailLength()) {
      notes.addOnce(NoteKind.PREFIX_ADDED);
      return found(body, bare.get(), notes);
    }
    if (bare.isPresent()) {
      Leftover left = Leftover.of(body, compact, List.of(bare.get()));
      return problems.trailing(left.before(), left.after(), bare.get().data());
    }
    if (pasted.length() >= 5 && form.head().startsWith(pasted)) {
      return problems.of(PasteKind.ONLY_PREFIX, form.tailLength());
    }
    if (shortened.matcher(pasted).matches()) {
      return problems.of(PasteKind.ELLIPSIS);
    }
    boolean typo = pasted.length() == form.tailLength() && form.typo(pasted).isPresent();
    return typo ? damage.ofChecksum(pasted) : problems.of(PasteKind.UNKNOWN);
  }

  private static PasteOutcome.Found found(String body, Span span, Notes notes) {
    Cleaner.countSkipped(body, notes);
    boolean upper = body.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
    boolean lower = body.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    if (upper) {
      notes.addOnce(lower ? NoteKind.MIXED_CASE : NoteKind.UPPER_CASE);
    }
    body.chars().filter(Characters::isQuote).forEach(c -> notes.add(NoteKind.QUOTES));
    return new PasteOutcome.Found(span.data(), notes.toList());
  }
}

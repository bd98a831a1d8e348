package pond.model.paste;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the value out of what surrounds it: quotes, a label, a link, a JSON object. */
final class Unwrapper {
  private static final int DEEPEST = 8;
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private final PasteForm form;
  private final Notes notes;
  private final Pattern label;

  Unwrapper(PasteForm form, Notes notes) {
    this.form = form;
    this.notes = notes;
    this.label =
        Pattern.compile("(?i)(?:[\\w'-]+ ){0,4}" + Pattern.quote(form.word()) + " ?[:=][ \n]*");
  }

  String unwrap(String text) {
    String before = "";
    String now = text;
    for (int i = 0; i < DEEPEST && !now.equals(before); i++) {
      before = now;
      now = step(now);
    }
    return now;
  }

  private String step(String text) {
    String trimmed = withoutQuotes(Cleaner.trim(text, notes));
    if (trimmed.startsWith("{")) {
      return field(trimmed).map(this::takenFromJson).orElse(trimmed);
    }
    Matcher matcher = label.matcher(trimmed);
    if (matcher.lookingAt()) {
      notes.addOnce(NoteKind.LABEL);
      return trimmed.substring(matcher.end());
    }
    int length = form.link().length();
    if (length > 0 && trimmed.regionMatches(true, 0, form.link(), 0, length)) {
      notes.addOnce(NoteKind.LINK);
      return trimmed.substring(length);
    }
    return trimmed;
  }

  private String withoutQuotes(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && Characters.isQuote(text.charAt(start))) {
      start++;
      notes.add(NoteKind.QUOTES);
    }
    while (end > start && Characters.isQuote(text.charAt(end - 1))) {
      end--;
      notes.add(NoteKind.QUOTES);
    }
    return text.substring(start, end);
  }

  private String takenFromJson(String value) {
    notes.clear();
    notes.addOnce(NoteKind.JSON);
    return Cleaner.clean(value, notes);
  }

  private Optional<String> field(String json) {
    try {
      JsonNode node = JSON.readTree(json);
      return node.path(form.word()).isTextual()
          ? Optional.of(node.path(form.word()).textValue())
          : Optional.empty();
    } catch (JsonProcessingException e) {
      // Half a JSON object: the text is then looked at as it is.
      return Optional.empty();
    }
  }
}

package pond.model.paste;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what is removed while a paste is read. */
final class Notes {
  private final Map<NoteKind, Integer> counts = new EnumMap<>(NoteKind.class);

  void add(NoteKind kind) {
    counts.merge(kind, 1, Integer::sum);
  }

  void addOnce(NoteKind kind) {
    counts.put(kind, 1);
  }

  /** Forgets what was counted around a value that is taken out of a larger text. */
  void clear() {
    counts.clear();
  }

  List<Note> toList() {
    return counts.entrySet().stream().map(e -> new Note(e.getKey(), e.getValue())).toList();
  }
}

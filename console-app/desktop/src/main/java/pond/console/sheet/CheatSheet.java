package pond.console.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pond.console.frame.keys.Binding;
import pond.console.frame.keys.KeyMap;
import pond.console.page.Command;
import pond.console.words.Words;

/** What the cheat sheet lists: every binding of the frame and every key of the page shown. */
public record CheatSheet(List<Group> groups) {
  public CheatSheet {
    groups = List.copyOf(groups);
  }

  /** A heading and its lines. */
  public record Group(String title, List<Line> lines) {
    public Group {
      lines = List.copyOf(lines);
    }
  }

  /** Keys and what they do. */
  public record Line(String keys, String text) {}

  /** The sheet for this page. */
  public static CheatSheet of(KeyMap keys, List<Command> ofPage, Words words) {
    List<Group> groups = new ArrayList<>();
    List<Line> page =
        ofPage.stream()
            .filter(command -> !command.keys().isEmpty())
            .map(command -> new Line(command.keys(), command.title()))
            .toList();
    if (!page.isEmpty()) {
      groups.add(new Group(words.text("frame.keys.page"), page));
    }
    Map<String, List<Line>> mine = new LinkedHashMap<>();
    for (Binding binding : keys.bindings()) {
      mine.computeIfAbsent(binding.group(), group -> new ArrayList<>())
          .add(new Line(binding.text(), title(binding.command(), words)));
    }
    mine.forEach((group, lines) -> groups.add(new Group(words.text("frame.keys." + group), lines)));
    return new CheatSheet(groups);
  }

  /** What a command of the frame is called. */
  public static String title(String command, Words words) {
    return KeyMap.page(command)
        .map(page -> words.text("nav." + page.word()))
        .orElseGet(() -> words.text("frame.command." + command));
  }
}

package pond.console.frame;

import java.util.List;

/** What the frame can do, by the commands of its keys. */
interface FrameCommands {
  /** Does it; an unknown command does nothing. */
  void run(String command);

  /** What the page shown can do now. */
  List<pond.console.page.Command> pageCommands();

  /** Whether a pane lies over the page. */
  boolean isCovered();

  void openPalette();

  void openNotices();
}

package pond.console.runs.log;

import java.util.List;

/**
 * One line as it is shown.
 *
 * @param number counts the lines of this view from 0, never used twice
 * @param atMs by the worker's clock, milliseconds since 1970; 0 when it is not known
 * @param text inert: no control, no invisible and no bidirectional characters
 * @param colours which part of the text has which colour the job asked for
 */
public record LogRow(
    long number,
    String stageId,
    int attempt,
    LogStream stream,
    long atMs,
    String text,
    List<Colour> colours) {
  public LogRow {
    colours = List.copyOf(colours);
  }

  /**
   * A coloured part.
   *
   * @param name such as {@code red} or {@code bold}
   */
  public record Colour(int from, int to, String name) {}
}

package pond.console.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every icon of the console. Each is one SVG file of lines on a grid of 24, named like the icon.
 */
public enum Icon {
  ARROW_LEFT,
  ARROW_RIGHT,
  ASSIGN,
  ASTERISK,
  AUDIT,
  BELL,
  BRANCH,
  CANCELLED,
  CHECK,
  CHECK_CIRCLE,
  CHEVRON_DOWN,
  CHEVRON_LEFT,
  CHEVRON_RIGHT,
  CHEVRON_UP,
  CLOCK,
  CLOSE,
  COLUMNS,
  COMPARE,
  COPY,
  DATABASE,
  DIFFERS,
  DOWNLOAD,
  DRAIN,
  DRAINING,
  DROP,
  EDIT,
  ENROLLMENT,
  EXPIRED,
  EXPORT,
  EXTERNAL,
  FILE,
  FILTER,
  FINGERPRINT,
  FLAG,
  FOLDER,
  FOLLOW,
  GLOBE,
  HELD,
  HELP,
  HIDE,
  IDLE,
  INBOX,
  INFO,
  KEY,
  KEYBOARD,
  LINK,
  LOCK,
  MATCH,
  MENU,
  MINUS_CIRCLE,
  MONITOR,
  MOON,
  MORE,
  NOTE,
  OCTAGON_X,
  OVERVIEW,
  PAUSE,
  PAUSED,
  PLAY,
  PLUS,
  POOLS,
  QR,
  REFRESH,
  REVEAL,
  REVOKE,
  REVOKED,
  RING,
  ROTATE,
  RUNS,
  SAVE,
  SEARCH,
  SEND,
  SERVER,
  SETTINGS,
  SHIELD,
  SHIELD_OFF,
  SKIPPED,
  SNOOZE,
  SORT_DOWN,
  SORT_UP,
  STAR,
  SUN,
  TAG,
  TENANTS,
  TERMINAL,
  TRASH,
  UNDO,
  UNLOCK,
  USER,
  USERS,
  WAITING,
  WARNING,
  WORKERS,
  ZOOM;

  /** The grid that the lines of every icon are drawn on. */
  static final double GRID = 24;

  private static final Pattern LINES = Pattern.compile("<path d=\"([^\"]+)\"/>");
  private static final Map<Icon, String> READ = new ConcurrentHashMap<>();

  /** The lines of this icon as SVG path data. */
  public String path() {
    return READ.computeIfAbsent(this, Icon::read);
  }

  String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
  }

  private static String read(Icon icon) {
    try (InputStream in = Icon.class.getResourceAsStream("icons/" + icon.fileName())) {
      if (in == null) {
        throw new IllegalStateException("no file for the icon " + icon);
      }
      String svg = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return LINES
          .matcher(svg)
          .results()
          .map((MatchResult line) -> line.group(1))
          .collect(Collectors.joining(" "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package pond.model.runfile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pond.model.located.Located;
import pond.model.tag.Tag;
import pond.model.tag.TagRefusedException;
import pond.model.tag.TagSet;

/** Reads one stage; every field is looked at even when another is wrong. */
final class StageReader {
  private static final Set<String> FIELDS =
      Set.of("id", "command", "needs", "sandbox", "tags", "env", "timeout", "retries");
  private static final int MOST_ARGUMENTS = 256;
  private static final int MOST_TAGS = 32;
  private static final String ID_FIX =
      "Use 1 to 40 characters a-z, 0-9 and -, the first not -, such as \"build\".";
  private static final String COMMAND_FIX =
      "Write a list: [\"make\", \"all\"], or for a shell line [\"sh\", \"-c\", \"...\"].";

  private final Cursor stage;

  StageReader(Cursor stage) {
    this.stage = stage;
  }

  /** The stage; empty when any problem was told about it. */
  Optional<Stage> read() {
    int before = stage.problems().size();
    String fix = "Write { \"id\": \"build\", \"command\": [\"make\"] }.";
    if (!stage.isObjectWith(FIELDS, ProblemCode.FIELD_UNKNOWN, fix)) {
      return Optional.empty();
    }
    Optional<StageId> id = stage.required("id", ID_FIX).flatMap(StageReader::id);
    List<String> command =
        stage.required("command", COMMAND_FIX).map(StageReader::command).orElse(List.of());
    List<StageId> needs = stage.field("needs").map(StageReader::needs).orElse(List.of());
    TagSet tags = stage.field("tags").map(StageReader::tags).orElse(TagSet.empty());
    Map<String, String> env = stage.field("env").map(EnvReader::read).orElse(Map.of());
    Optional<Duration> timeout = stage.field("timeout").flatMap(StageReader::timeout);
    int retries = stage.field("retries").map(StageReader::retries).orElse(0);
    Optional<StageSandbox> sandbox = SandboxReader.read(stage.field("sandbox"), timeout);
    if (stage.problems().size() > before || id.isEmpty() || sandbox.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Stage(id.get(), command, needs, sandbox.get(), tags, env, retries));
  }

  static Optional<StageId> id(Cursor at) {
    Optional<String> text = at.text(ID_FIX);
    try {
      return text.map(StageId::parse);
    } catch (IllegalArgumentException e) {
      at.problem(
          ProblemCode.STAGE_ID_INVALID,
          Cursor.quoted(text.orElse("")) + " is not a stage id.",
          ID_FIX);
      return Optional.empty();
    }
  }

  private static List<String> command(Cursor at) {
    List<Cursor> items = at.list(COMMAND_FIX).orElse(List.of());
    if (at.value() instanceof Located.Arr && items.isEmpty()) {
      at.problem(ProblemCode.COMMAND_EMPTY, "The command is empty.", COMMAND_FIX);
    }
    if (items.size() > MOST_ARGUMENTS) {
      at.problem(
          ProblemCode.COMMAND_INVALID,
          items.size() + " arguments are too many.",
          "Use at most " + MOST_ARGUMENTS + "; put the rest into a script in the bundle.");
    }
    List<String> command = new ArrayList<>();
    for (Cursor item : items) {
      item.text(COMMAND_FIX).ifPresent(text -> argument(item, text, command));
    }
    return command;
  }

  private static void argument(Cursor at, String text, List<String> command) {
    if (text.isEmpty() && at.path().endsWith("command[0]")) {
      at.problem(ProblemCode.COMMAND_EMPTY, "The program is empty.", COMMAND_FIX);
    } else if (Texts.isPlain(
        at, text, ProblemCode.COMMAND_INVALID, "Put it into a script in the bundle.")) {
      command.add(text);
    }
  }

  private static List<StageId> needs(Cursor at) {
    Set<StageId> needs = new LinkedHashSet<>();
    for (Cursor item : at.list("Write \"needs\": [\"build\"].").orElse(List.of())) {
      Optional<StageId> id = id(item);
      if (id.isPresent() && !needs.add(id.get())) {
        item.problem(
            ProblemCode.NEEDS_DUPLICATE,
            "The stage \"" + id.get() + "\" is needed twice.",
            "Remove one.");
      }
    }
    return List.copyOf(needs);
  }

  private static TagSet tags(Cursor at) {
    List<Tag> tags = new ArrayList<>();
    List<Cursor> items = at.list("Write \"tags\": [\"gpu\"].").orElse(List.of());
    if (items.size() > MOST_TAGS) {
      at.problem(
          ProblemCode.TAGS_TOO_MANY,
          items.size() + " tags are too many.",
          "Use at most " + MOST_TAGS + ".");
      return TagSet.empty();
    }
    items.forEach(item -> item.text("Write the tag in quotes.").ifPresent(t -> tag(item, t, tags)));
    return TagSet.of(tags);
  }

  private static void tag(Cursor at, String text, List<Tag> tags) {
    try {
      Tag tag = Tag.parse(text);
      if (tag.isReserved()) {
        at.problem(
            ProblemCode.TAG_RESERVED,
            "The tag \"" + tag + "\" is reserved: Pond sets it from the tier and the project.",
            "Remove it and choose \"tier\" in \"sandbox\".");
      } else if (tags.contains(tag)) {
        at.problem(
            ProblemCode.TAG_DUPLICATE, "The tag \"" + tag + "\" stands twice.", "Remove one.");
      } else {
        tags.add(tag);
      }
    } catch (TagRefusedException e) {
      at.problem(
          ProblemCode.TAG_INVALID,
          Cursor.quoted(text) + " is not a tag.",
          "Use word or name:value in lower case letters, digits and -.");
    }
  }

  private static Optional<Duration> timeout(Cursor at) {
    String fix = "Write a whole number and s, m or h, at most \"24h\", such as \"10m\".";
    Optional<String> text = at.text(fix);
    Optional<Duration> timeout = text.flatMap(Timeouts::parse);
    if (text.isPresent() && timeout.isEmpty()) {
      at.problem(
          ProblemCode.TIMEOUT_INVALID, Cursor.quoted(text.get()) + " is not a timeout.", fix);
    }
    return timeout;
  }

  private static int retries(Cursor at) {
    String fix = "Write a whole number from 0 to " + Stage.MOST_RETRIES + ".";
    long retries = at.whole(fix).orElse(0L);
    if (retries < 0 || retries > Stage.MOST_RETRIES) {
      at.problem(ProblemCode.RETRIES_RANGE, retries + " retries are not possible.", fix);
      return 0;
    }
    return (int) retries;
  }
}

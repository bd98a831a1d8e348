package pond.worker.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;
import pond.model.tag.TagSet;
import pond.worker.ExitCode;
import pond.worker.ProblemException;

/**
 * Puts the settings together: flag, then {@code POND_WORKER_*}, then {@code worker.json}, then
 * default.
 */
public final class SettingsLoader {
  private static final int MAX_FILE = 64 << 10;
  private static final Path SYSTEM_FILE = Path.of("/etc/pond-worker/worker.json");
  private static final Path BWRAP = Path.of("/usr/bin/bwrap");
  private static final long DEFAULT_GRACE = 60;

  private final Map<String, String> environment;
  private final Path home;
  private final String hostName;

  public SettingsLoader(Map<String, String> environment, Path home, String hostName) {
    this.environment = Map.copyOf(environment);
    this.home = home;
    this.hostName = hostName;
  }

  /** The settings in force, or a problem with exit code 64 that names the field. */
  public Settings load(Overrides flags) throws ProblemException {
    Optional<Path> path = file(flags);
    SettingsFile file = path.isPresent() ? read(path.get()) : SettingsFile.EMPTY;
    try {
      return merge(flags, file);
    } catch (IllegalArgumentException e) {
      throw invalid(e.getMessage(), path);
    }
  }

  private Settings merge(Overrides flags, SettingsFile file) {
    return new Settings(
        flags
            .name()
            .or(() -> env("NAME", Function.identity()))
            .or(file::name)
            .orElse(defaultName()),
        flags
            .concurrency()
            .or(() -> env("CONCURRENCY", SettingsLoader::number))
            .or(file::concurrency)
            .orElse(1),
        flags
            .tags()
            .or(() -> env("TAGS", Function.identity()))
            .map(TagSet::parse)
            .or(file::tags)
            .orElse(TagSet.empty()),
        Settings.policy(file),
        file.limits().orElse(Map.of()),
        Duration.ofSeconds(
            env("DRAIN_GRACE_SECONDS", text -> (long) number(text))
                .or(file::drainGraceSeconds)
                .orElse(DEFAULT_GRACE)),
        host(file));
  }

  private Settings.Host host(SettingsFile file) {
    return new Settings.Host(
        file.bwrap().map(SettingsLoader::absolute).orElse(BWRAP),
        file.sandboxReadOnly().orElse(List.of()).stream().map(SettingsLoader::absolute).toList(),
        env("JOBS_DIR", SettingsLoader::absolute)
            .or(() -> file.jobsDir().map(SettingsLoader::absolute)));
  }

  private Optional<Path> file(Overrides flags) throws ProblemException {
    Optional<Path> named = flags.config().or(() -> env("CONFIG", Path::of));
    if (named.isPresent()) {
      if (!Files.isRegularFile(named.get())) {
        throw invalid("there is no file " + named.get(), named);
      }
      return named;
    }
    return List.of(home.resolve("worker.json"), SYSTEM_FILE).stream()
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static SettingsFile read(Path path) throws ProblemException {
    try {
      return StrictJson.read(Files.readAllBytes(path), SettingsFile.class, MAX_FILE);
    } catch (JsonRefusedException e) {
      throw invalid(e.getMessage(), Optional.of(path));
    } catch (IOException e) {
      throw invalid("cannot be read: " + e.getMessage(), Optional.of(path));
    }
  }

  private static ProblemException invalid(String what, Optional<Path> path) {
    String where = path.map(p -> p + ": ").orElse("Settings: ");
    return new ProblemException(
        ExitCode.CONFIG_INVALID,
        "CONFIG_INVALID",
        where + what + ".",
        "Correct it. Known fields: name, concurrency, tags, tiers, tenants, allow_unconfined,"
            + " limits, drain_grace_seconds, bwrap, sandbox_read_only, jobs_dir.");
  }

  private <T> Optional<T> env(String name, Function<String, T> parse) {
    String text = environment.get("POND_WORKER_" + name);
    return text == null || text.isEmpty() ? Optional.empty() : Optional.of(parse.apply(text));
  }

  private String defaultName() {
    return hostName.isBlank() ? "worker" : hostName.substring(0, Math.min(80, hostName.length()));
  }

  private static int number(String text) {
    if (!text.matches("[0-9]{1,6}")) {
      throw new IllegalArgumentException("\"" + text + "\" is not a number");
    }
    return Integer.parseInt(text);
  }

  private static Path absolute(String text) {
    Path path = Path.of(text);
    if (!path.isAbsolute()) {
      throw new IllegalArgumentException("\"" + text + "\" is not an absolute path");
    }
    return path;
  }
}

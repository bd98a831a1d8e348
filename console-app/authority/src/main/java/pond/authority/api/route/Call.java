package pond.authority.api.route;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import java.util.regex.Pattern;
import pond.authority.people.Person;
import pond.listener.http.ApiException;
import pond.listener.http.Request;
import pond.model.id.RunId;
import pond.model.id.WorkerId;
import pond.model.runfile.StageId;
import pond.model.tag.TenantId;

/** A request of a person who may make it; reads its parts strictly or refuses. */
public record Call(Person person, Request request) {
  /** The longest that a call may wait for news. */
  public static final Duration LONGEST_WAIT = Duration.ofSeconds(50);

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  /** Who calls, for the audit log. */
  public String actor() {
    return person.name();
  }

  /** The JSON body. */
  public <T> T body(Class<T> type) throws IOException {
    return Bodies.read(request, type);
  }

  /** The run that the address names; a text that is no run id names no run. */
  public RunId run() {
    return named("id", RunId::of, Refused.NO_SUCH_RUN);
  }

  /** The stage that the address names. */
  public StageId stage() {
    return named("stage", StageId::parse, Refused.NO_SUCH_STAGE);
  }

  /** The worker that the address names. */
  public WorkerId worker() {
    return named("id", WorkerId::of, Refused.NO_SUCH_WORKER);
  }

  /** The project that the address names. */
  public TenantId project() {
    return named("project", TenantId::parse, Refused.BAD_REQUEST);
  }

  /** A whole number of the query, or {@code absent}. */
  public long number(String name, long absent, long min, long max) {
    String text = request.query(name).orElse(null);
    if (text == null) {
      return absent;
    }
    long value = NUMBER.matcher(text).matches() ? Long.parseLong(text) : -1;
    if (value < min || value > max) {
      throw Refused.BAD_REQUEST.refusal(
          "'" + name + "' must be a whole number from " + min + " to " + max + ".");
    }
    return value;
  }

  /** A truth value of the query; absent is false. */
  public boolean flag(String name) {
    return switch (request.query(name).orElse("false")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw Refused.BAD_REQUEST.refusal("'" + name + "' must be true or false.");
    };
  }

  /** How long the caller wants to wait; more than {@link #LONGEST_WAIT} is taken as that. */
  public Duration seconds() {
    long asked = number("seconds", 0, 0, 1_000_000);
    return Duration.ofSeconds(Math.min(asked, LONGEST_WAIT.toSeconds()));
  }

  private <T> T named(String param, Function<String, T> parse, Refused otherwise) {
    try {
      return parse.apply(request.param(param));
    } catch (IllegalArgumentException notOne) {
      throw refusal(otherwise, param);
    }
  }

  private static ApiException refusal(Refused otherwise, String param) {
    return otherwise == Refused.BAD_REQUEST
        ? otherwise.refusal("The " + param + " in the address is not valid.")
        : otherwise.refusal();
  }
}

package pond.authority.api.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import pond.authority.people.Action;

/** Collects the description of one operation. Every operation can answer 400 and 401. */
public final class EndpointBuilder {
  private final String method;
  private final String template;
  private final Optional<Action> action;
  private final String summary;
  private final List<QueryField> query = new ArrayList<>();
  private final List<Gives> gives = new ArrayList<>();
  private final SortedMap<Integer, SortedSet<String>> refusals = new TreeMap<>();
  private Takes takes = Takes.NOTHING;

  private EndpointBuilder(String method, String template, Optional<Action> action, String summary) {
    this.method = method;
    this.template = template;
    this.action = action;
    this.summary = summary;
    refuses(Refused.BAD_REQUEST, Refused.NOT_AUTHORISED);
  }

  static EndpointBuilder forPeople(String method, String template, Action action, String summary) {
    return new EndpointBuilder(method, template, Optional.of(action), summary)
        .refuses(Refused.ROLE_NOT_ALLOWED);
  }

  static EndpointBuilder forStrangers(String method, String template, String summary) {
    return new EndpointBuilder(method, template, Optional.empty(), summary)
        .refuses(Refused.SLOW_DOWN);
  }

  /** Takes this record as JSON of at most so many bytes. */
  public EndpointBuilder takes(Class<?> json, long maxBytes) {
    takes = new Takes(json, maxBytes);
    refusesEach(413, "TOO_LARGE");
    return this;
  }

  /** Takes an uncompressed tar of at most so many bytes. */
  public EndpointBuilder takesTar(long maxBytes) {
    takes = new Takes(null, maxBytes);
    refusesEach(413, "TOO_LARGE");
    return this;
  }

  /** Understands this query field. */
  public EndpointBuilder query(String name, String type, String meaning) {
    query.add(new QueryField(name, type, meaning));
    return this;
  }

  /** Answers 200 with this record. */
  public EndpointBuilder gives(Class<?> type) {
    return gives(200, type);
  }

  /** Answers this status with this record. */
  public EndpointBuilder gives(int status, Class<?> type) {
    gives.add(new Gives(status, Gives.Form.ONE, type));
    return this;
  }

  /** Answers 200 with a listing of this record. */
  public EndpointBuilder givesListing(Class<?> type) {
    gives.add(new Gives(200, Gives.Form.LISTING, type));
    return this;
  }

  /** Answers 200 with an uncompressed tar. */
  public EndpointBuilder givesTar() {
    gives.add(new Gives(200, Gives.Form.TAR, Object.class));
    return this;
  }

  /** Answers 200 with records, a JSON line each. */
  public EndpointBuilder givesLines(Class<?> type) {
    gives.add(new Gives(200, Gives.Form.LINES, type));
    return this;
  }

  /** Answers 200 with a JSON document that is no record. */
  public EndpointBuilder givesDocument() {
    gives.add(new Gives(200, Gives.Form.DOCUMENT, Object.class));
    return this;
  }

  /** May refuse so. */
  public EndpointBuilder refuses(Refused... reasons) {
    for (Refused reason : reasons) {
      refusesEach(reason.status(), reason.name());
    }
    return this;
  }

  /** May refuse with any name of this enum. */
  public EndpointBuilder refusesEach(int status, Enum<?>[] reasons) {
    for (Enum<?> reason : reasons) {
      refusesEach(status, reason.name());
    }
    return this;
  }

  /** The finished description of an operation that needs an action. */
  public Endpoint by(Handler handler) {
    return finish(
        new Service.ForPeople(
            action.orElseThrow(() -> new IllegalStateException("name the action")), handler));
  }

  /** The finished description of an operation that was started as open to strangers. */
  public Endpoint byStrangers(StrangerHandler handler) {
    if (action.isPresent()) {
      throw new IllegalStateException("an operation with an action is not for strangers");
    }
    return finish(new Service.ForStrangers(handler));
  }

  private Endpoint finish(Service service) {
    Endpoint.Shape shape = new Endpoint.Shape(takes, query, gives);
    return new Endpoint(method, template, summary, shape, Endpoint.copyOf(refusals), service);
  }

  private void refusesEach(int status, String code) {
    refusals.computeIfAbsent(status, s -> new TreeSet<>()).add(code);
  }
}

package pond.console.enroll.wait;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import pond.console.desk.Bulletin;
import pond.console.desk.Desk;
import pond.console.hop.Hop;
import pond.console.hop.Loading;
import pond.console.hop.Problem;
import pond.model.api.CodeView;
import pond.model.api.InfoView;
import pond.model.api.MintReply;
import pond.model.api.Reason;
import pond.model.api.WorkerView;

/**
 * One code, from minted to enrolled or refused, as it happens.
 *
 * <p>Security property: the secret is here only between minting and leaving; it is never fetched
 * and cannot come back.
 */
public final class WaitState {
  /** After so long without contact, the usual reasons are told. */
  public static final Duration QUIET = Duration.ofMinutes(5);

  private static final Duration TICK = Duration.ofSeconds(1);

  private final Desk desk;
  private final Hop hop;
  private final Clock clock;
  private final Loading<CodeView> code;
  private final Loading<InfoView> info;
  private final ReadOnlyObjectWrapper<Optional<WorkerView>> worker =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper secret = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Live> live = new ReadOnlyObjectWrapper<>(new Live.Waiting());
  private final ReadOnlyObjectWrapper<Duration> left = new ReadOnlyObjectWrapper<>(Duration.ZERO);
  private final ReadOnlyBooleanWrapper quiet = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Optional<WorkerView>> replaced =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private String codeId = "";
  private Optional<Following> following = Optional.empty();

  /** Ends both at once. */
  private record Following(Bulletin.Following news, Hop.Later tick) {}

  public WaitState(Desk desk, Hop hop, Clock clock) {
    this.desk = desk;
    this.hop = hop;
    this.clock = clock;
    this.code = new Loading<>(hop, clock);
    this.info = new Loading<>(hop, clock);
  }

  /** Shows a code that was just minted, with its secret. */
  public void openMinted(MintReply reply, Optional<String> replaces) {
    open(reply.view().codeId(), replaces);
    secret.set(reply.code());
    code.set(reply.view());
    judge();
  }

  /** Shows a code, without a secret. */
  public void open(String id, Optional<String> replaces) {
    leave();
    if (!id.equals(codeId)) {
      code.clear();
      worker.set(Optional.empty());
      replaced.set(Optional.empty());
      live.set(new Live.Waiting());
    }
    codeId = id;
    problem.set(null);
    info.load(() -> desk.api().get("/v1/info", InfoView.class));
    replaces.ifPresent(this::loadReplaced);
    refresh();
    follow();
  }

  /** The screen is left: the secret is forgotten and nothing is followed. */
  public void leave() {
    secret.set("");
    following.ifPresent(
        end -> {
          end.news().stop();
          end.tick().cancel();
        });
    following = Optional.empty();
  }

  /** Asks again. */
  public void refresh() {
    String id = codeId;
    code.load(
        () -> desk.api().get("/v1/codes/" + id, CodeView.class),
        fetched -> {
          judge();
          fetched.workerId().ifPresent(this::loadWorker);
        });
  }

  /** Takes the code back. */
  public void revoke(String reason) {
    hop.call(
        () ->
            desk.api().post("/v1/codes/" + codeId + "/revoke", new Reason(reason), CodeView.class),
        revoked -> {
          code.set(revoked);
          judge();
        },
        problem::set);
  }

  /** Takes the keys that were replaced out of service, for good. */
  public void revokeReplaced(String reason) {
    replaced
        .get()
        .ifPresent(
            old ->
                hop.call(
                    () ->
                        desk.api()
                            .post(
                                "/v1/workers/" + old.workerId() + "/revoke",
                                new Reason(reason),
                                WorkerView.class),
                    gone -> replaced.set(Optional.of(gone)),
                    problem::set));
  }

  private void loadWorker(String workerId) {
    String of = codeId;
    hop.call(
        () -> desk.api().get("/v1/workers/" + workerId, WorkerView.class),
        found -> {
          if (of.equals(codeId)) {
            worker.set(Optional.of(found));
            judge();
          }
        },
        problem::set);
  }

  private void loadReplaced(String workerId) {
    hop.call(
        () -> desk.api().get("/v1/workers/" + workerId, WorkerView.class),
        found -> replaced.set(Optional.of(found)),
        problem::set);
  }

  private void follow() {
    Bulletin.Following news =
        desk.bulletin()
            .follow(
                Set.of("code", "worker"),
                told -> {
                  if (told.touches(codeId) || told.touches(workerId())) {
                    refresh();
                  }
                });
    following = Optional.of(new Following(news, tick()));
  }

  private Hop.Later tick() {
    return hop.later(
        TICK,
        () ->
            following.ifPresent(
                on -> {
                  judge();
                  following = Optional.of(new Following(on.news(), tick()));
                }));
  }

  private void judge() {
    Instant now = clock.instant();
    code.now()
        .ifPresent(
            view -> {
              Live next = Live.of(view, worker.get(), now);
              live.set(next);
              Duration remaining = Duration.between(now, view.expiresAt());
              left.set(remaining.isNegative() || !next.open() ? Duration.ZERO : remaining);
              boolean silent = now.isAfter(view.createdAt().plus(QUIET));
              quiet.set(silent && next instanceof Live.Waiting);
              if (!next.open()) {
                // A code that is used up or taken back need not stay on screen.
                secret.set("");
              }
            });
  }

  private String workerId() {
    return code.now().flatMap(CodeView::workerId).orElse("");
  }

  /** The code's public id. */
  public String codeId() {
    return codeId;
  }

  public Loading<CodeView> code() {
    return code;
  }

  public Loading<InfoView> info() {
    return info;
  }

  /** The secret; empty unless it was minted here just now. */
  public ReadOnlyStringProperty secret() {
    return secret.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Live> live() {
    return live.getReadOnlyProperty();
  }

  /** How long the code can still be used. */
  public ReadOnlyObjectProperty<Duration> left() {
    return left.getReadOnlyProperty();
  }

  /** True when nobody has come for {@link #QUIET}. */
  public ReadOnlyBooleanProperty quiet() {
    return quiet.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Problem> problem() {
    return problem.getReadOnlyProperty();
  }

  /** The worker whose keys this code replaces. */
  public ReadOnlyObjectProperty<Optional<WorkerView>> replaced() {
    return replaced.getReadOnlyProperty();
  }
}

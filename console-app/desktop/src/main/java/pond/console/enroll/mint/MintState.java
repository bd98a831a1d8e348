package pond.console.enroll.mint;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import pond.console.desk.Desk;
import pond.console.enroll.fingerprint.FingerprintState;
import pond.console.enroll.fingerprint.Known;
import pond.console.enroll.grants.GrantsState;
import pond.console.hop.Hop;
import pond.console.hop.Loading;
import pond.console.hop.Problem;
import pond.model.api.CodeView;
import pond.model.api.MintReply;
import pond.model.api.MintRequest;
import pond.model.api.WorkerView;
import pond.model.tag.Grants;

/**
 * The wizard: a fingerprint first, then what the worker may see, then limits, then the code.
 *
 * <p>Security property: every way in leaves the fingerprint empty, so a code is minted only for a
 * fingerprint that a person pasted now.
 */
public final class MintState {
  private final Desk desk;
  private final Hop hop;
  private final Desks asks;
  private final FingerprintState fingerprint = new FingerprintState();
  private final GrantsState grants = new GrantsState();
  private final BooleanProperty unpinned = new SimpleBooleanProperty();
  private final StringProperty unpinnedReason = new SimpleStringProperty("");
  private final ObjectProperty<Duration> ttl = new SimpleObjectProperty<>();
  private final StringProperty note = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Rules> rules;
  private final ReadOnlyObjectWrapper<List<Missing>> missing =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper minting = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Problem> helpless = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Start> start = new ReadOnlyObjectWrapper<>(new Start.Fresh());
  private final Loading<Known> known;

  /** Why the wizard was opened. */
  public sealed interface Start {
    /** For a new worker. */
    record Fresh() implements Start {}

    /** For a worker whose keys are to be replaced. */
    record Replacing(WorkerView worker) implements Start {}

    /** Like a code that was refused. */
    record Again(CodeView code) implements Start {}
  }

  public MintState(Desk desk, Hop hop, Clock clock) {
    this.desk = desk;
    this.hop = hop;
    this.asks = new Desks(desk.api());
    this.known = new Loading<>(hop, clock);
    this.rules = new ReadOnlyObjectWrapper<>(Rules.unknown(desk.me().may("mint_code")));
    this.ttl.set(rules.get().usualTtl());
    InvalidationListener changed = source -> missing.set(draft().missing(rules.get()));
    List.of(fingerprint.reading(), unpinned, unpinnedReason, grants.grants(), note, rules)
        .forEach(part -> part.addListener(changed));
    missing.set(draft().missing(rules.get()));
  }

  /** An empty wizard. */
  public void open() {
    reset(new Start.Fresh());
  }

  /** New keys for a worker: the same grants, the fingerprint to be pasted. */
  public void openReplacing(String workerId) {
    reset(new Start.Fresh());
    hop.call(
        () -> desk.api().get("/v1/workers/" + workerId, WorkerView.class),
        worker -> {
          start.set(new Start.Replacing(worker));
          take(worker.grantedTags());
          note.set(worker.name());
        },
        problem::set);
  }

  /** The same as another code, for a fingerprint to be pasted. */
  public void openLike(String codeId) {
    reset(new Start.Fresh());
    hop.call(
        () -> desk.api().get("/v1/codes/" + codeId, CodeView.class),
        code -> {
          start.set(new Start.Again(code));
          take(code.grants());
          note.set(code.note());
        },
        problem::set);
  }

  /** Mints, when nothing is missing; the secret is in the reply and stays with {@code then}. */
  public void mint(Consumer<MintReply> then) {
    if (!missing.get().isEmpty() || minting.get()) {
      return;
    }
    MintRequest request = draft().request();
    minting.set(true);
    problem.set(null);
    hop.call(
        () -> desk.api().post("/v1/codes", request, MintReply.class),
        reply -> {
          minting.set(false);
          // First handed over: whose keys it replaces is still known then.
          then.accept(reply);
          clear(new Start.Fresh());
        },
        refused -> {
          minting.set(false);
          problem.set(refused);
        });
  }

  /** The worker that the new one is to replace. */
  public Optional<String> replaced() {
    return start.get() instanceof Start.Replacing replacing
        ? Optional.of(replacing.worker().workerId())
        : Optional.empty();
  }

  /** Takes back the enrollment code that was pasted by mistake. */
  public void revokePasted(String codeId, String reason, Runnable done) {
    hop.call(
        () ->
            desk.api()
                .post(
                    "/v1/codes/" + codeId + "/revoke",
                    new pond.model.api.Reason(reason),
                    CodeView.class),
        revoked -> done.run(),
        problem::set);
  }

  /** Asks again what is known; what was chosen stays. */
  public void refresh() {
    known.load(asks::known, fingerprint::learn);
    hop.call(asks::tenants, grants.known()::setAll, helpless::set);
    hop.call(asks::settings, this::settled, helpless::set);
  }

  /** The screen is left: what was pasted does not stay. */
  public void leave() {
    fingerprint.clear();
  }

  private void reset(Start from) {
    clear(from);
    refresh();
  }

  private void clear(Start from) {
    start.set(from);
    fingerprint.clear();
    unpinned.set(false);
    unpinnedReason.set("");
    grants.clear();
    note.set("");
    ttl.set(rules.get().usualTtl());
    problem.set(null);
  }

  private void settled(List<pond.model.api.desk.SettingView> settings) {
    boolean untouched = Objects.equals(ttl.get(), rules.get().usualTtl());
    rules.set(Rules.of(desk.me().may("mint_code"), settings));
    if (untouched) {
      ttl.set(rules.get().usualTtl());
    }
  }

  private void take(List<String> tags) {
    grants.take(Grants.parse(String.join(",", tags)));
  }

  private Draft draft() {
    return new Draft(
        fingerprint.reading().get(),
        unpinned.get(),
        unpinnedReason.get(),
        grants.grants().get(),
        ttl.get(),
        note.get());
  }

  public FingerprintState fingerprint() {
    return fingerprint;
  }

  public GrantsState grants() {
    return grants;
  }

  public BooleanProperty unpinned() {
    return unpinned;
  }

  public StringProperty unpinnedReason() {
    return unpinnedReason;
  }

  public ObjectProperty<Duration> ttl() {
    return ttl;
  }

  public StringProperty note() {
    return note;
  }

  public ReadOnlyObjectProperty<Rules> rules() {
    return rules.getReadOnlyProperty();
  }

  /** What keeps it from being minted; empty when nothing does. */
  public ReadOnlyObjectProperty<List<Missing>> missing() {
    return missing.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty minting() {
    return minting.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Problem> problem() {
    return problem.getReadOnlyProperty();
  }

  /** Why there is no completion and no default; minting goes on without. */
  public ReadOnlyObjectProperty<@Nullable Problem> helpless() {
    return helpless.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Start> start() {
    return start.getReadOnlyProperty();
  }

  /** What the authority knows about fingerprints, and whether it could be asked. */
  public Loading<Known> known() {
    return known;
  }
}

package pond.authority.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pond.authority.audit.AuditEvent;
import pond.authority.audit.AuditLog;
import pond.authority.store.Database;
import pond.authority.store.Tx;
import pond.model.api.people.InviteRequest;
import pond.model.api.people.InviteView;
import pond.model.code.PairingCode;
import pond.model.digest.Sha256;
import pond.model.fingerprint.RootDigest;

/**
 * Invites people: makes, lists and takes back invitations.
 *
 * <p>Security property: the code leaves in the reply of {@link #invite} and is stored nowhere; the
 * store has a hash of the key made from it.
 */
public final class Invitations {
  private static final int MOST_SHOWN = 1000;
  private static final String ORIGIN = "api";

  private final Database database;
  private final AuditLog audit;
  private final RootDigest root;
  private final SecureRandom random;
  private final Clock clock;

  public Invitations(
      Database database, AuditLog audit, RootDigest root, SecureRandom random, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.root = root;
    this.random = random;
    this.clock = clock;
  }

  /** The answer to a request for an invitation. */
  public sealed interface Inviting {
    /** {@code code} is the secret text, shown this once. */
    record Invited(String code, InviteView view) implements Inviting {
      @Override
      public String toString() {
        return "Invited[code hidden, " + view + "]";
      }
    }

    /** Nothing was changed. */
    record Refused(InviteRefusal reason) implements Inviting {}
  }

  /** Invites somebody. */
  public Inviting invite(InviteRequest request, String actor) {
    PairingCode code = PairingCode.generate(root, random);
    return database.write(tx -> invite(tx, request, code, actor));
  }

  /** The newest invitations. */
  public List<InviteView> list() {
    return database.read(
        tx -> InviteTable.newest(tx, MOST_SHOWN).stream().map(this::view).toList());
  }

  /** One invitation. */
  public Optional<InviteView> find(String inviteId) {
    return database.read(tx -> InviteTable.find(tx, inviteId).map(this::view));
  }

  /** Takes a waiting invitation back; false when it was not waiting. */
  public boolean revoke(String inviteId, String actor, String reason) {
    return database.write(tx -> revoke(tx, audit, inviteId, actor, reason));
  }

  /** Takes back what {@code creator} left open, because they may not invite any more. */
  static void revokeAllOf(Tx tx, AuditLog audit, String creator, String actor) {
    for (Invite invite : InviteTable.waitingOf(tx, creator)) {
      revoke(tx, audit, invite.inviteId(), actor, creator + " is no operator any more");
    }
  }

  /** The names that nobody else may get now. */
  static List<String> takenNames(Tx tx, Instant now) {
    List<String> taken = new ArrayList<>(PersonTable.names(tx));
    InviteTable.open(tx, now).forEach(invite -> taken.add(invite.name()));
    return taken;
  }

  private Inviting invite(Tx tx, InviteRequest request, PairingCode code, String actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return switch (InvitePolicy.decide(request, takenNames(tx, now))) {
      case InvitePolicy.Decision.Refused refused -> new Inviting.Refused(refused.reason());
      case InvitePolicy.Decision.Granted granted -> store(tx, code, granted, actor, now);
    };
  }

  private Inviting store(
      Tx tx, PairingCode code, InvitePolicy.Decision.Granted granted, String actor, Instant now) {
    Invite invite =
        new Invite(
            code.id().toString(),
            Sha256.of(code.secret().pairKey()),
            granted.name(),
            granted.role(),
            Invite.WAITING,
            new Invite.Made(actor, now, now.plus(granted.ttl())),
            Optional.empty(),
            0);
    InviteTable.insert(tx, invite);
    Map<String, String> detail =
        Map.of(
            "name", invite.name(),
            "role", invite.role().word(),
            "expires_at", invite.made().expiresAt().toString());
    audit.append(tx, new AuditEvent(actor, "invite.created", invite.inviteId(), detail, ORIGIN));
    return new Inviting.Invited(code.text(), view(invite));
  }

  private static boolean revoke(
      Tx tx, AuditLog audit, String inviteId, String actor, String reason) {
    boolean done = InviteTable.revoke(tx, inviteId);
    if (done) {
      Map<String, String> detail = reason.isBlank() ? Map.of() : Map.of("reason", reason);
      audit.append(tx, new AuditEvent(actor, "invite.revoked", inviteId, detail, ORIGIN));
    }
    return done;
  }

  private InviteView view(Invite invite) {
    return new InviteView(
        invite.inviteId(),
        invite.name(),
        invite.role().word(),
        invite.shownState(clock.instant()),
        invite.made().by(),
        invite.made().at(),
        invite.made().expiresAt());
  }
}

package pond.authority.people;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import pond.authority.audit.AuditEvent;
import pond.authority.audit.AuditLog;
import pond.authority.audit.StrangerLimit;
import pond.authority.store.Tx;
import pond.model.digest.Sha256;

/**
 * Keeps refused pairings in the audit log, counts wrong secrets and revokes the invitation after
 * {@link #MOST_WRONG}. Nothing secret gets here.
 */
final class PairNotes {
  static final int MOST_WRONG = 5;

  private static final String ACTOR = "stranger";
  private static final String ORIGIN = "api";

  private final AuditLog audit;
  private final StrangerLimit strangers = new StrangerLimit();

  PairNotes(AuditLog audit) {
    this.audit = audit;
  }

  /** Who tried. */
  record Caller(Sha256 key, String address, Instant at) {}

  void keep(Tx tx, Caller caller, String object, Optional<Invite> invite, PairReason reason) {
    boolean waiting = invite.filter(Invite::isWaiting).isPresent();
    if (!reason.isStranger() || waiting) {
      note(tx, caller, object, reason, 0);
    } else {
      OptionalLong unnoted = strangers.admit(caller.at());
      unnoted.ifPresent(more -> note(tx, caller, object, reason, more));
    }
    if (waiting && reason == PairReason.PAIR_WRONG_SECRET) {
      count(tx, invite.orElseThrow());
    }
  }

  private void count(Tx tx, Invite invite) {
    InviteTable.wrongTry(tx, invite.inviteId());
    if (invite.wrongTries() + 1 >= MOST_WRONG && InviteTable.revoke(tx, invite.inviteId())) {
      Map<String, String> why =
          Map.of("wrong_tries", String.valueOf(MOST_WRONG), "name", invite.name());
      audit.append(
          tx, new AuditEvent("authority", "invite.locked", invite.inviteId(), why, ORIGIN));
    }
  }

  private void note(Tx tx, Caller caller, String object, PairReason reason, long more) {
    Map<String, String> detail = new TreeMap<>();
    detail.put("reason", reason.name());
    detail.put("address", caller.address());
    detail.put("tls_spki", caller.key().hex());
    if (more > 0) {
      detail.put("and_not_noted", String.valueOf(more));
    }
    audit.append(tx, new AuditEvent(ACTOR, "pair.refused", object, detail, ORIGIN));
  }
}

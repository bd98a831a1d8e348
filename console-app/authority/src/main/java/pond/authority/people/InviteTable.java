package pond.authority.people;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pond.authority.store.Row;
import pond.authority.store.Tx;
import pond.authority.store.change.Kind;
import pond.model.digest.Sha256;

/** The rows of table {@code invite}. */
final class InviteTable {
  private static final String SELECT =
      "SELECT invite_id, key_hash, name, role, state, created_by, created_at, expires_at, used_by,"
          + " wrong_tries FROM invite ";

  private InviteTable() {}

  static void insert(Tx tx, Invite invite) {
    tx.update(
        "INSERT INTO invite(invite_id, key_hash, name, role, state, created_by, created_at,"
            + " expires_at) VALUES(?,?,?,?,?,?,?,?)",
        invite.inviteId(),
        invite.keyHash().hex(),
        invite.name(),
        invite.role().word(),
        invite.state(),
        invite.made().by(),
        invite.made().at(),
        invite.made().expiresAt());
    tx.changed(Kind.INVITE, invite.inviteId());
  }

  static Optional<Invite> find(Tx tx, String inviteId) {
    return tx.one(SELECT + "WHERE invite_id=?", InviteTable::read, inviteId);
  }

  static List<Invite> newest(Tx tx, int max) {
    return tx.list(SELECT + "ORDER BY created_at DESC, invite_id LIMIT ?", InviteTable::read, max);
  }

  /** Those that can still be used. */
  static List<Invite> open(Tx tx, Instant now) {
    return tx.list(SELECT + "WHERE state='waiting' AND expires_at>?", InviteTable::read, now);
  }

  static List<Invite> waitingOf(Tx tx, String creator) {
    return tx.list(SELECT + "WHERE state='waiting' AND created_by=?", InviteTable::read, creator);
  }

  /** Uses an invitation up: true for exactly one caller. */
  static boolean consume(Tx tx, String inviteId, Sha256 tlsSpki, Instant now) {
    tx.changed(Kind.INVITE, inviteId);
    return tx.update(
            "UPDATE invite SET state='used', used_by=?, used_at=?"
                + " WHERE invite_id=? AND state='waiting' AND expires_at>?",
            tlsSpki.hex(),
            now,
            inviteId,
            now)
        == 1;
  }

  /** Takes a waiting invitation back; false when it did not wait. */
  static boolean revoke(Tx tx, String inviteId) {
    tx.changed(Kind.INVITE, inviteId);
    return tx.update(
            "UPDATE invite SET state='revoked' WHERE invite_id=? AND state='waiting'", inviteId)
        == 1;
  }

  /** Counts a try with a wrong secret. */
  static void wrongTry(Tx tx, String inviteId) {
    tx.update("UPDATE invite SET wrong_tries=wrong_tries+1 WHERE invite_id=?", inviteId);
  }

  private static Invite read(Row row) throws SQLException {
    return new Invite(
        row.text("invite_id"),
        Sha256.parse(row.text("key_hash")),
        row.text("name"),
        Role.of(row.text("role")),
        row.text("state"),
        new Invite.Made(
            row.text("created_by"), row.instant("created_at"), row.instant("expires_at")),
        row.optText("used_by").map(Sha256::parse),
        row.intOf("wrong_tries"));
  }
}

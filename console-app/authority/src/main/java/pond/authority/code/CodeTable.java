package pond.authority.code;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pond.authority.store.Row;
import pond.authority.store.Tx;
import pond.authority.store.change.Kind;
import pond.model.api.Offer;
import pond.model.fingerprint.Fingerprint;
import pond.model.id.WorkerId;
import pond.model.tag.Grants;

/** The rows of tables {@code code} and {@code code_refusal}. */
public final class CodeTable {
  private static final String SELECT =
      "SELECT code_id, relay_hash, bind_key, grants, fingerprint, worker_id, pin, note, state, created_by, created_at,"
          + " expires_at, wrong_tries FROM code ";

  private CodeTable() {}

  static void insert(Tx tx, CodeRow code) {
    tx.update(
        "INSERT INTO code(code_id, relay_hash, bind_key, grants, fingerprint, worker_id, pin, note, state, created_by,"
            + " created_at, expires_at, wrong_tries) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,0)",
        code.codeId(),
        code.relayHash(),
        code.protectedBindKey(),
        code.grants().canonical(),
        code.fingerprint().map(Fingerprint::toString),
        code.workerId().value(),
        code.pin(),
        code.note(),
        code.state(),
        code.createdBy(),
        code.createdAt(),
        code.expiresAt());
    tx.changed(Kind.CODE, code.codeId());
  }

  /** One code. */
  public static Optional<CodeRow> find(Tx tx, String codeId) {
    return tx.one(SELECT + "WHERE code_id=?", CodeTable::read, codeId);
  }

  static List<CodeRow> newest(Tx tx, int max) {
    return tx.list(SELECT + "ORDER BY created_at DESC, code_id LIMIT ?", CodeTable::read, max);
  }

  /** Uses a code up: true for exactly one caller. */
  public static boolean consume(Tx tx, String codeId, Instant now) {
    tx.changed(Kind.CODE, codeId);
    return tx.update(
            "UPDATE code SET state='used', used_at=? WHERE code_id=? AND state='waiting' AND expires_at>?",
            now,
            codeId,
            now)
        == 1;
  }

  static boolean revoke(Tx tx, String codeId) {
    tx.changed(Kind.CODE, codeId);
    return tx.update("UPDATE code SET state='revoked' WHERE code_id=? AND state='waiting'", codeId)
        == 1;
  }

  /** Takes a waiting code back because too many wrong secrets were tried; true when it waited. */
  public static boolean lock(Tx tx, String codeId) {
    return revoke(tx, codeId);
  }

  /** Counts a try with a wrong secret. */
  public static void wrongTry(Tx tx, String codeId) {
    tx.update("UPDATE code SET wrong_tries=wrong_tries+1 WHERE code_id=?", codeId);
  }

  /** Keeps what a refused attempt offered, for the operator's screen. */
  public static void refused(Tx tx, String codeId, Offer offer) {
    tx.update(
        "INSERT INTO code_refusal(code_id, at, reason, offered_fingerprint, address, name) VALUES(?,?,?,?,?,?)",
        codeId,
        offer.at(),
        offer.reason(),
        offer.offeredFingerprint(),
        offer.address(),
        offer.name());
    tx.changed(Kind.CODE, codeId);
  }

  static List<Offer> refusals(Tx tx, String codeId) {
    return tx.list(
        "SELECT at, reason, offered_fingerprint, address, name FROM code_refusal WHERE code_id=? ORDER BY id DESC LIMIT 20",
        row ->
            new Offer(
                row.instant("at"),
                row.text("reason"),
                row.optText("offered_fingerprint"),
                row.text("address"),
                row.text("name")),
        codeId);
  }

  private static CodeRow read(Row row) throws SQLException {
    return new CodeRow(
        row.text("code_id"),
        row.bytes("relay_hash"),
        row.bytes("bind_key"),
        Grants.parse(row.text("grants")),
        row.optText("fingerprint").map(Fingerprint::parse),
        WorkerId.of(row.text("worker_id")),
        row.optBytes("pin"),
        row.text("note"),
        row.text("state"),
        row.text("created_by"),
        row.instant("created_at"),
        row.instant("expires_at"),
        row.intOf("wrong_tries"));
  }
}

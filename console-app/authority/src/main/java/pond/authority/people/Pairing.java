package pond.authority.people;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import pond.authority.audit.AuditEvent;
import pond.authority.audit.AuditLog;
import pond.authority.store.Database;
import pond.authority.store.Tx;
import pond.model.code.PairingCode;
import pond.model.digest.Sha256;
import pond.model.fingerprint.FormRefusedException;
import pond.model.fingerprint.RootDigest;

/**
 * Lets the key of an invited person in (docs/spec/people.md section 3 step 6).
 *
 * <p>Security property: facts, decision, the one conditional update that uses the invitation up,
 * the person and the audit entry are one transaction.
 */
public final class Pairing {
  private static final String ORIGIN = "api";
  private static final String NO_INVITE = "-";

  private final Database database;
  private final AuditLog audit;
  private final RootDigest root;
  private final Clock clock;
  private final PairNotes notes;

  public Pairing(Database database, AuditLog audit, RootDigest root, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.root = root;
    this.clock = clock;
    this.notes = new PairNotes(audit);
  }

  /** How it ended. */
  public sealed interface Ending {
    /** The key is this person's from now on, or was before. */
    record Paired(PersonRow row) implements Ending {}

    /** Nobody was let in. The reason is in the audit log; never tell it to the caller. */
    record Refused(PairReason reason) implements Ending {}
  }

  /**
   * Pairs the key that the TLS handshake proved.
   *
   * @param address where the caller is, for the audit log
   * @param text the pairing code as sent
   */
  public Ending pair(Sha256 key, String address, String text) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    PairNotes.Caller caller = new PairNotes.Caller(key, address, now);
    Optional<PairingCode> code = read(text);
    try {
      return database.write(
          tx -> code.map(known -> pair(tx, caller, known)).orElseGet(() -> unreadable(tx, caller)));
    } finally {
      code.ifPresent(PairingCode::destroy);
    }
  }

  private Ending pair(Tx tx, PairNotes.Caller caller, PairingCode code) {
    String inviteId = code.id().toString();
    Optional<Invite> invite = InviteTable.find(tx, inviteId);
    PairPolicy.Decision decision = PairPolicy.decide(code, facts(tx, caller, invite));
    return switch (decision) {
      case PairPolicy.Decision.Admit admit -> admit(tx, caller, admit.invite());
      case PairPolicy.Decision.Repeat repeat -> repeat(tx, caller, inviteId, repeat.person());
      case PairPolicy.Decision.Refuse refuse ->
          refuse(tx, caller, inviteId, invite, refuse.reason());
    };
  }

  private PairPolicy.Facts facts(Tx tx, PairNotes.Caller caller, Optional<Invite> invite) {
    return new PairPolicy.Facts(
        root,
        caller.key(),
        caller.at(),
        invite,
        PersonTable.inForce(tx, caller.key()),
        PersonTable.isKnown(tx, caller.key()),
        invite.filter(i -> InvitePolicy.isTaken(i.name(), PersonTable.names(tx))).isPresent());
  }

  private Ending admit(Tx tx, PairNotes.Caller caller, Invite invite) {
    // One conditional update whose row count must be 1, whatever was read before.
    if (!InviteTable.consume(tx, invite.inviteId(), caller.key(), caller.at())) {
      return refuse(tx, caller, invite.inviteId(), Optional.of(invite), PairReason.PAIR_USED);
    }
    Person person = new Person(caller.key(), invite.name(), invite.role());
    PersonRow row = new PersonRow(person, caller.at(), invite.made().by());
    PersonTable.insert(tx, row);
    Map<String, String> detail =
        Map.of(
            "invite", invite.inviteId(),
            "invited_by", invite.made().by(),
            "role", invite.role().word(),
            "tls_spki", caller.key().hex(),
            "address", caller.address());
    audit.append(tx, new AuditEvent(person.name(), "person.paired", person.name(), detail, ORIGIN));
    return new Ending.Paired(row);
  }

  private Ending repeat(Tx tx, PairNotes.Caller caller, String inviteId, PersonRow row) {
    String name = row.person().name();
    Map<String, String> detail = Map.of("invite", inviteId, "address", caller.address());
    audit.append(tx, new AuditEvent(name, "person.paired_again", name, detail, ORIGIN));
    return new Ending.Paired(row);
  }

  private Ending unreadable(Tx tx, PairNotes.Caller caller) {
    return refuse(tx, caller, NO_INVITE, Optional.empty(), PairReason.PAIR_CODE_UNREADABLE);
  }

  private Ending refuse(
      Tx tx, PairNotes.Caller caller, String object, Optional<Invite> invite, PairReason reason) {
    notes.keep(tx, caller, object, invite, reason);
    return new Ending.Refused(reason);
  }

  private static Optional<PairingCode> read(String text) {
    try {
      return Optional.of(PairingCode.parse(text));
    } catch (FormRefusedException notOne) {
      return Optional.empty();
    }
  }
}
